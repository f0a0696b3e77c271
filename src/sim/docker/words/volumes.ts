import { humanSize } from '../../cli/index.ts';
import { plainRefusal, refusal } from '../../engine/words/refusal.ts';
import type { VolumesWords } from '../../engine/words/volumes.ts';
import { inspectVolume } from '../inspect/volume.ts';
import { volumeList } from '../volumes/list.ts';
import { prunableVolumes, selectVolumes } from '../volumes/select.ts';
import { emptyName } from './missing.ts';

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  device: ['type'],
  type: ['device'],
  o: ['device', 'type'],
};

/** Volumes as the daemon's local driver keeps them and `docker volume` speaks of them. */
export const volumesWords: VolumesWords = {
  listedByAge: false,
  modes: { volume: 0o701, data: 0o755 },
  anonymousLabels: { 'com.docker.volume.anonymous': '' },
  badName(name) {
    if (name.length === 1)
      return `create ${name}: volume name is too short, names should be at least two alphanumeric characters`;
    if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) return undefined;
    return `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`;
  },
  badDriver: (driver, name) =>
    driver === 'local'
      ? undefined
      : `create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`,
  badOptions(options) {
    const keys = Object.keys(options);
    const unknown = keys.find((key) => !['type', 'o', 'device', 'size'].includes(key));
    if (unknown !== undefined) return `invalid option: "${unknown}"`;
    if (keys.includes('size')) return 'quota size requested but no quota support';
    const missing = keys.flatMap((key) => NEEDS[key] ?? []).find((key) => !keys.includes(key));
    return missing === undefined ? undefined : `missing required option: "${missing}"`;
  },
  keptOptions: (options) => ({ ...options }),
  exists: () => undefined,
  missing: (name) => (name === '' ? plainRefusal(emptyName('volume')) : refusal(`get ${name}: no such volume`, 1)),
  ambiguous: (name) => refusal(`get ${name}: no such volume`, 1),
  inUse: (name, containers) => refusal(`remove ${name}: volume is in use - [${containers.join(', ')}]`, 1),
  prefixes: false,
  forceRemovesContainers: false,
  quietClash: undefined,
  allTwice: plainRefusal('conflicting options: cannot specify both --all and --filter all=1'),
  list: volumeList,
  select: selectVolumes,
  prunable: prunableVolumes,
  pruneQuestion: (_volumes, all) => ({
    text: `WARNING! This will remove ${all ? 'all local volumes' : 'anonymous local volumes'} not used by at least one container.\nAre you sure you want to continue? [y/N] `,
    asks: true,
  }),
  pruned: (volumes, bytes) =>
    `${volumes.length > 0 ? `Deleted Volumes:\n${volumes.map(({ name }) => `${name}\n`).join('')}\n` : ''}Total reclaimed space: ${humanSize(bytes)}\n`,
  inspect: inspectVolume,
};
