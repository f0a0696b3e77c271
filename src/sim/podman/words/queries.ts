import { err, ok } from '../../../lib/result.ts';
import { parseMoment } from '../../engine/inspect/index.ts';
import type { OwnFile, QueriesWords } from '../../engine/words/queries.ts';
import { refusal } from '../../engine/words/refusal.ts';
import { inspectContainer } from '../inspect/container.ts';
import { showInspected } from '../inspect/show.ts';
import { commitWords } from '../queries/commit.ts';
import { cpWords } from '../queries/cp.ts';
import { withPodPorts } from '../queries/ports.ts';
import { psList } from '../queries/ps.ts';
import { selectContainers } from '../queries/ps-select.ts';
import { statsList } from '../queries/stats.ts';
import { top } from '../queries/top.ts';

const no = (text: string) => refusal(text, 125);
/** What the runtime made to mount over, and the link that Podman makes. */
const MOUNT_POINTS: readonly OwnFile[] = [
  { path: '/dev', kind: 'dir', mode: 0o1755 },
  { path: '/etc', kind: 'dir' },
  { path: '/etc/hostname', mode: 0o700 },
  { path: '/etc/hosts', mode: 0o700 },
  { path: '/etc/mtab', kind: 'link', target: '/proc/mounts' },
  { path: '/etc/resolv.conf', mode: 0o700 },
  { path: '/proc', kind: 'dir' },
  { path: '/run', kind: 'dir' },
  { path: '/run/.containerenv', mode: 0o700 },
  { path: '/sys', kind: 'dir' },
];
const NOT_LOGGED = 'this container is not logging output';

/** Questions about containers as `podman` answers them. */
export const queriesWords: QueriesWords = {
  clientPrefix: 'Error: ',
  clientCode: 125,
  listIndent: '  ',
  answerMissing: 125,
  ps: psList,
  psClash(flags) {
    if (flags.has('last') && flags.int('last') >= 0 && flags.bool('latest'))
      return no('last and latest are mutually exclusive');
    if (flags.bool('quiet') && (flags.bool('size') || flags.bool('ns')))
      return no('quiet conflicts with size and namespace');
    return flags.bool('size') && flags.bool('ns') ? no('size and namespace options conflict') : undefined;
  },
  psSelect: selectContainers,
  psWarning: () => '',
  inspect: inspectContainer,
  inspectTypes: ['image', 'container', 'pod', 'network', 'volume', 'artifact', 'all'],
  inspectOrder: ['container', 'image', 'volume', 'network', 'pod'],
  unknownType: (type) =>
    no(`invalid type "${type}": must be "image", "container", "pod", "network", "volume", "artifact", or "all"`),
  show: showInspected,
  port(engine, container, wanted) {
    const bindings = container.state.status === 'running' ? withPodPorts(engine, container).host.portBindings : [];
    const [number = '', proto = 'tcp'] = (wanted ?? '').split('/');
    if (wanted !== undefined && !/^\d+$/.test(number))
      return err(no(`strconv.ParseUint: parsing "${number}": invalid syntax`));
    const fitting = bindings.filter(
      (one) => wanted === undefined || (String(one.containerPort) === number && one.proto === proto),
    );
    if (wanted !== undefined && fitting.length === 0 && bindings.length > 0)
      return err(no(`failed to find published port "${wanted}"`));
    const lines = fitting.map(({ containerPort, proto: kind, hostIp, hostPort }) => {
      const place = `${hostIp === '' ? '0.0.0.0' : hostIp}:${hostPort}\n`;
      return wanted === undefined ? `${containerPort}/${kind} -> ${place}` : place;
    });
    return ok(lines.join(''));
  },
  top,
  noContainer: (word) => no(`no container with name or ID "${word}" found: no such container`),
  noContainerToTop: (word) =>
    no(`unable to look up requested container: no container with name or ID "${word}" found: no such container`),
  noContainerToMeasure: (word) =>
    no(
      `unable to get list of containers: unable to look up container ${word}: no container with name or ID "${word}" found: no such container`,
    ),
  noContainerToInspect: (word) => no(`no such container "${word}"`),
  quietYields: true,
  sizeIgnored: () => '',
  logMoment(engine, text, flag) {
    const { now } = engine.kernel;
    const at = parseMoment(text, now);
    if (at === undefined) return err(no(`parsing --${flag} "${text}": unable to interpret time value`));
    const isDuration = /[a-zµ]$/i.test(text) && !text.includes('T');
    return ok(flag === 'until' && isDuration ? 2 * now - at : at);
  },
  logsRefused: ({ host }) =>
    host.logDriver === 'none'
      ? no(`this container is using the 'none' log driver, cannot read logs: ${NOT_LOGGED}`)
      : undefined,
  logTail: (text) => (Number(text) >= 0 ? Number(text) : undefined),
  stats: statsList,
  statsRefused: () => undefined,
  diffsImages: true,
  noDiff: (word) => no(`${word} not found: layer not known`),
  cp: cpWords,
  commit: commitWords,
  exportProblem: () => undefined,
  exportRefused: (path, why) =>
    no(`open ${path}: ${why === 'ENOENT' ? 'no such file or directory' : 'permission denied'}`),
  ownFiles: ({ state }) => (state.startedAt === undefined ? [] : MOUNT_POINTS),
  exportToTerminal: no('refusing to export to terminal. Use -o flag or redirect'),
};
