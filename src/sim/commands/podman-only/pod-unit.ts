import type { Container, Pod } from '../../engine/types.ts';
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

/** What --new starts a pod with: the command that made it, and files that tell its id and its monitor. */
function podLines(pod: Pod, name: string, stop: number): readonly string[] | string {
  const at = pod.command.findIndex((word, index) => word === 'create' && pod.command[index - 1] === 'pod');
  if (at < 1) return `pod does not appear to be created via \`podman pod create\`: [${pod.command.join(' ')}]`;
  const root = pod.command.slice(1, at - 1);
  const idFile = `%t/${name}.pod-id`;
  let args = without(pod.command.slice(at + 1), 0, ['--pod', '--pod-id-file', '--infra-conmon-pidfile']);
  const known = readKnown(args);
  if (known.name !== undefined && known.replace !== 'true')
    args = [...args.filter((word) => word !== '--replace=false'), '--replace'];
  const policy = args.some((word) => word === '--exit-policy' || word.startsWith('--exit-policy='))
    ? []
    : ['--exit-policy=stop'];
  const create = [
    PODMAN,
    ...root,
    'pod',
    'create',
    '--infra-conmon-pidfile',
    `%t/${name}.pid`,
    '--pod-id-file',
    idFile,
    ...policy,
    ...args.map(unitWord),
  ];
  const podman = [PODMAN, ...root.map(unitWord)].join(' ');
  return [
    `ExecStartPre=${unitLines(create)}`,
    `ExecStart=${podman} pod start \\\n\t--pod-id-file ${idFile}`,
    `ExecStop=${podman} pod stop \\\n\t--ignore \\\n\t--pod-id-file ${idFile}  \\\n\t-t ${stop}`,
    `ExecStopPost=${podman} pod rm \\\n\t--ignore \\\n\t-f \\\n\t--pod-id-file ${idFile}`,
    `PIDFile=%t/${name}.pid`,
  ];
}

/** The unit of a pod: it starts the infra container, and its members want to come along. */
export function podUnit(
  call: Call,
  pod: Pod,
  infra: Container,
  members: readonly string[],
  options: UnitOptions,
): Unit {
  const name = serviceName(options.podPrefix, options, options.names ? pod.name : pod.id);
  const infraName = options.names ? infra.name : infra.id;
  const stop = options.stopTimeout ?? infra.config.stopTimeout ?? 10;
  const services = [...members]
    .sort()
    .map((one) => `${one}.service`)
    .join(' ');
  const main = options.isNew
    ? podLines(pod, name, stop)
    : [
        `ExecStart=${PODMAN} start ${infraName}`,
        `ExecStop=${stopLine(stop, infraName)}`,
        `ExecStopPost=${stopLine(stop, infraName)}`,
        `PIDFile=${call.engine.architecture.filesOf(infra)}/conmon.pid`,
      ];
  if (typeof main === 'string') return { error: main };
  const lines = [
    ...head(call, name, options, runRootOf(call), false),
    `Wants=${services}`,
    `Before=${services}`,
    ...own(options),
    '',
    '[Service]',
    'Environment=PODMAN_SYSTEMD_UNIT=%n',
    `Restart=${options.restartPolicy ?? 'on-failure'}`,
    ...(options.restartSec > 0 ? [`RestartSec=${options.restartSec}`] : []),
    `TimeoutStopSec=${PATIENCE + stop}`,
    ...main,
    'Type=forking',
    ...INSTALL,
  ];
  return { name, text: lines.join('\n') };
}
