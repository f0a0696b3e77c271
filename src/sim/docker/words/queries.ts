import { err, ok } from '../../../lib/result.ts';
import { parseMoment } from '../../engine/inspect/index.ts';
import type { OwnFile, QueriesWords } from '../../engine/words/queries.ts';
import { plainRefusal, refusal } from '../../engine/words/refusal.ts';
import { inspectContainer } from '../inspect/container.ts';
import { published } from '../inspect/ports.ts';
import { showInspected } from '../inspect/show.ts';
import { outputProblem } from '../output-path.ts';
import { commitWords } from '../queries/commit.ts';
import { cpWords } from '../queries/cp.ts';
import { psList, wrongFormat } from '../queries/ps.ts';
import { selectContainers } from '../queries/ps-select.ts';
import { statsList } from '../queries/stats.ts';
import { top } from '../queries/top.ts';
import { noContainer } from './missing.ts';

/** The layer between an image and a container: mount points and what the daemon writes (initlayer/setup_unix.go). */
const INIT_LAYER: readonly OwnFile[] = [
  { path: '/.dockerenv' },
  { path: '/dev', kind: 'dir' },
  { path: '/dev/console' },
  { path: '/dev/pts', kind: 'dir' },
  { path: '/dev/shm', kind: 'dir' },
  { path: '/etc', kind: 'dir' },
  { path: '/etc/hostname' },
  { path: '/etc/hosts' },
  { path: '/etc/mtab', kind: 'link', target: '/proc/mounts' },
  { path: '/etc/resolv.conf' },
  { path: '/proc', kind: 'dir' },
  { path: '/sys', kind: 'dir' },
];
const TYPES = ['config', 'container', 'image', 'network', 'node', 'plugin', 'secret', 'service', 'task', 'volume'];
const join = (ip: string, port: number): string => (ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`);

/** Texts in natural order: numbers by their value. */
function natural(a: string, b: string): number {
  const parts = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    const numbers = /^\d+$/.test(x) && /^\d+$/.test(y);
    const order = numbers ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Questions about containers as `docker` answers them. */
export const queriesWords: QueriesWords = {
  clientPrefix: '',
  clientCode: 1,
  listIndent: '',
  answerMissing: undefined,
  ps: psList,
  psClash(flags) {
    const wrong = flags.has('format') ? wrongFormat(flags.text('format')) : undefined;
    return wrong === undefined ? undefined : plainRefusal(wrong);
  },
  psSelect: selectContainers,
  psWarning: (quiet, format) =>
    quiet && format !== undefined
      ? 'WARNING: Ignoring custom format, because both --format and --quiet are set.\n'
      : '',
  inspect: inspectContainer,
  inspectTypes: TYPES,
  inspectOrder: ['container', 'image', 'network', 'volume'],
  unknownType(type) {
    const list = TYPES.map((one) => `"${one}"`).join(', ');
    return plainRefusal(
      type === '' ? `type is empty: must be one of ${list}` : `unknown type: "${type}": must be one of ${list}`,
    );
  },
  show: (documents, refusals, format) => showInspected(documents, refusals, format),
  port(engine, container, wanted) {
    const ports = published(container);
    if (wanted !== undefined) {
      const name = wanted.includes('/') ? wanted : `${wanted}/tcp`;
      const places = ports[name];
      const capital = engine.release.capitalPorts ? 'Error: No' : 'no';
      if (!places) return err(plainRefusal(`${capital} public port '${wanted}' published for ${container.name}`));
      return ok(
        places
          .map(({ ip, port }) => `${join(ip, port)}\n`)
          .sort(natural)
          .join(''),
      );
    }
    const lines = Object.entries(ports).flatMap(([name, places]) =>
      places.map(({ ip, port }) => `${name} -> ${join(ip, port)}`),
    );
    return ok(
      lines
        .sort(natural)
        .map((line) => `${line}\n`)
        .join(''),
    );
  },
  top,
  noContainer,
  noContainerToTop: noContainer,
  noContainerToMeasure: noContainer,
  noContainerToInspect: noContainer,
  quietYields: false,
  sizeIgnored: (type) => `WARNING: --size ignored for ${type}\n`,
  logMoment(engine, text, flag) {
    const at = parseMoment(text, engine.kernel.now);
    return at === undefined
      ? err(plainRefusal(`invalid value for "${flag}": failed to parse value as time or duration: "${text}"`))
      : ok(at);
  },
  logsRefused: ({ host }) =>
    host.logDriver === 'none' ? refusal('configured logging driver does not support reading', 1) : undefined,
  logTail: (text) => (/^[+-]?\d+$/.test(text) && Number(text) >= 0 ? Number(text) : undefined),
  stats: statsList,
  statsRefused: () => undefined,
  diffsImages: false,
  noDiff: noContainer,
  cp: cpWords,
  commit: commitWords,
  exportRefused: (path, why) =>
    plainRefusal(
      `failed to export container: open ${path}: ${why === 'ENOENT' ? 'no such file or directory' : 'permission denied'}`,
    ),
  exportProblem(proc, path) {
    const wrong = outputProblem(proc, path);
    return wrong === undefined ? undefined : plainRefusal(`failed to export container: ${wrong}`);
  },
  ownFiles: () => INIT_LAYER,
  exportToTerminal: plainRefusal('cowardly refusing to save to a terminal. Use the -o flag or redirect'),
};
