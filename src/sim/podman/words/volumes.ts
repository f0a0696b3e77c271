import { refusal } from '../../engine/words/refusal.ts';
import type { VolumesWords } from '../../engine/words/volumes.ts';
import { inspectVolume } from '../inspect/volume.ts';
import { selectVolumes } from '../volumes/filters.ts';
import { volumeList } from '../volumes/list.ts';
import { prunableVolumes, pruneQuestion } from '../volumes/prune.ts';

const OPTIONS = ['device', 'o', 'type', 'uid', 'gid', 'size', 'inodes', 'noquota', 'copy', 'nocopy'];

/** Volumes as libpod keeps them and `podman volume` speaks of them. */
export const volumesWords: VolumesWords = {
  listedByAge: true,
  modes: { volume: 0o700, data: 0o755 },
  anonymousLabels: {},
  badName: (name) =>
    /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name)
      ? undefined
      : 'running volume create option: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument',
  badDriver: (driver, name) =>
    driver === 'local' || driver === 'image'
      ? undefined
      : `volume ${name} uses volume plugin ${driver} but it could not be retrieved: no volume plugin with name ${driver} available: required plugin missing`,
  badOptions(options) {
    const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key.toLowerCase()));
    return unknown === undefined ? undefined : `invalid mount option ${unknown} for driver 'local': invalid argument`;
  },
  keptOptions(options) {
    const parts = (options['o'] ?? '')
      .split(',')
      .filter((part) => /^(size|inodes|uid|gid|timeout)=/i.test(part) || part === 'noquota');
    return {
      ...options,
      ...Object.fromEntries(
        parts.map((part) => [part.split('=')[0]?.toUpperCase() ?? '', part.split('=')[1] ?? 'true']),
      ),
    };
  },
  exists: (name) => `volume with name ${name} already exists: volume already exists`,
  missing: (name, command) =>
    command === 'inspect'
      ? refusal(`no such volume ${name}`, 125)
      : refusal(`no volume with name "${name}" found: no such volume`, command === 'rm' ? 1 : 125),
  ambiguous: (name) => refusal(`more than one result for volume name ${name}: volume already exists`, 125),
  inUse: (name, containers) =>
    refusal(
      `volume ${name} is being used by the following container(s): ${containers.join(', ')}: volume is being used`,
      2,
    ),
  prefixes: true,
  forceRemovesContainers: true,
  quietClash: 'quiet and format flags cannot be used together',
  allTwice: refusal('--all and --filter all cannot be used together', 125),
  list: volumeList,
  select: selectVolumes,
  prunable: prunableVolumes,
  pruneQuestion,
  pruned: (volumes) => volumes.map(({ name }) => `${name}\n`).join(''),
  inspect: inspectVolume,
};
