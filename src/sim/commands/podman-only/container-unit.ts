import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { readKnown, unitLines, unitWord, without } from './create-command.ts';
import {
  head,
  INSTALL,
  own,
  PATIENCE,
  PODMAN,
  runRootOf,
  serviceName,
  stopLine,
  type Unit,
  type UnitOptions,
} from './unit-text.ts';

interface Start {
  readonly line: string;
  readonly restart: string | undefined;
  readonly burst: string | undefined;
  readonly env: readonly string[];
}

/** Adds the flags that a unit's `run` needs and takes their opposites out of the rest, which it gives back. */
function addNeeded(start: string[], words: readonly string[], known: ReturnType<typeof readKnown>): string[] {
  const drop = (list: readonly string[], ...gone: readonly string[]): string[] =>
    list.filter((word, at) => at >= list.length - known.count || !gone.includes(word));
  let rest = [...words];
  if (known.sdnotify === 'ignore') rest = [...without(rest, known.count, ['--sdnotify'])];
  if (known.sdnotify === undefined || known.sdnotify === 'ignore') start.push('--sdnotify=conmon');
  if (known.detach !== 'true') {
    start.push('-d');
    if (known.detach !== undefined) rest = drop(rest, '-d=false', '--detach=false');
  }
  if (known.name !== undefined && known.replace !== 'true') {
    start.push('--replace');
    if (known.replace !== undefined) rest = drop(rest, '--replace=false');
  }
  return rest;
}

/** The `podman run` of --new: the command that made the container, with what a unit needs. */
function runLine(
  container: Container,
  options: UnitOptions,
  unit: string,
  podIdFile: string | undefined,
): Start | string {
  const words = container.command;
  const index = words.findIndex((word) => word === 'run' || word === 'create') + 1;
  if (words.length === 0)
    return `cannot use --new on container "${container.id}": no create command found: only works on containers created directly with podman but not via REST API`;
  if (index === 0) return `container's create command is too short or invalid: [${words.join(' ')}]`;
  const all = words.slice(index);
  const known = readKnown(all);
  let rest = without(all, known.count, ['--cgroups', '--cidfile', '--restart'], ['--rm']);
  if (podIdFile !== undefined) rest = without(rest, known.count, ['--pod', '--pod-id-file', '--infra-conmon-pidfile']);
  const start = [
    PODMAN,
    ...words.slice(1, index - 1),
    'run',
    '--cidfile=%t/%n.ctr-id',
    '--cgroups=no-conmon',
    '--rm',
    ...(podIdFile === undefined ? [] : ['--pod-id-file', podIdFile]),
  ];
  rest = addNeeded(start, rest, known);
  const line = [...start, ...rest].map((word, at) => (at < start.length ? word : unitWord(word)));
  if (options.template) {
    const at = line.findIndex((word) => word === '--name' || word.startsWith('--name='));
    if (at >= 0) line[line[at] === '--name' ? at + 1 : at] += '-%i';
    else line.splice(line.indexOf('run') + 1, 0, `--name=${unit}-%i`);
  }
  const [policy = '', count] = (known.restart ?? '').split(':');
  const restart =
    options.restartPolicy !== undefined || policy === '' ? undefined : policy === 'unless-stopped' ? 'always' : policy;
  const env = known.env
    .filter((one) => !one.includes('='))
    .flatMap((one) => container.config.env.filter((pair) => pair.startsWith(`${one}=`)).map(unitWord));
  return {
    line: unitLines(line),
    restart,
    burst: policy === 'on-failure' && restart !== undefined ? count : undefined,
    env,
  };
}

/** How a unit of --new ends: by the file that tells the container's id. */
const endOfNew = (stop: number): string[] => [
  `ExecStop=${PODMAN} stop \\\n\t--ignore -t ${stop} \\\n\t--cidfile=%t/%n.ctr-id`,
  `ExecStopPost=${PODMAN} rm \\\n\t-f \\\n\t--ignore -t ${stop} \\\n\t--cidfile=%t/%n.ctr-id`,
  'Type=notify',
  'NotifyAccess=all',
];

/** How the unit of a container that exists ends. */
const endOfKnown = (stop: number, nameOrId: string, userdata: string): string[] => [
  `ExecStop=${stopLine(stop, nameOrId)}`,
  `ExecStopPost=${stopLine(stop, nameOrId)}`,
  `PIDFile=${userdata}/conmon.pid`,
  'Type=forking',
];

/** A container's unit. `bound` are services that it stops with; `podIdFile` is set for one of a pod with --new. */
export function containerUnit(
  call: Call,
  container: Container,
  options: UnitOptions,
  bound: readonly string[] = [],
  podIdFile?: string,
): Unit {
  const nameOrId = options.names ? container.name : container.id;
  const name = serviceName(options.containerPrefix, options, nameOrId);
  const stop = options.stopTimeout ?? container.config.stopTimeout ?? 10;
  const start = options.isNew
    ? runLine(container, options, name, podIdFile)
    : { line: `${PODMAN} start ${nameOrId}`, restart: undefined, burst: undefined, env: [] };
  if (typeof start === 'string') return { error: start };
  const userdata = call.engine.architecture.filesOf(container);
  const services = [...bound]
    .sort()
    .map((one) => `${one}.service`)
    .join(' ');
  const lines = [
    ...head(call, name, options, options.isNew ? '%t/containers' : runRootOf(call), options.template),
    ...(bound.length > 0 ? [`BindsTo=${services}`, `After=${services}`] : []),
    ...own(options),
    '',
    '[Service]',
    `Environment=PODMAN_SYSTEMD_UNIT=%n${options.template ? '-%i' : ''}`,
    ...(start.env.length > 0 ? [`Environment=${start.env.join(' ')}`] : []),
    ...options.env.map((one) => `Environment=${unitWord(one)}`),
    `Restart=${options.restartPolicy ?? start.restart ?? 'on-failure'}`,
    ...(options.restartSec > 0 ? [`RestartSec=${options.restartSec}`] : []),
    ...(start.burst === undefined ? [] : [`StartLimitBurst=${start.burst}`]),
    ...(options.startTimeout > 0 ? [`TimeoutStartSec=${options.startTimeout}`] : []),
    `TimeoutStopSec=${PATIENCE + stop}`,
    `ExecStart=${start.line}`,
    ...(options.isNew ? endOfNew(stop) : endOfKnown(stop, nameOrId, userdata)),
    ...INSTALL,
  ];
  return { name, text: lines.join('\n') };
}
