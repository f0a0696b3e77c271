import { toJson } from '../../cli/index.ts';
import { findContainer } from '../../engine/find.ts';
import { rfc3339 } from '../../engine/inspect/time.ts';
import { findPod, membersOf } from '../../engine/pods/index.ts';
import type { Container, Pod } from '../../engine/types.ts';
import { join } from '../../host/path.ts';
import type { Call, Command } from '../command.ts';
import { containerUnit } from './container-unit.ts';
import { podUnit } from './pod-unit.ts';
import { badPolicy, serviceName, type Unit, type UnitOptions } from './unit-text.ts';

const DEPRECATION = `
DEPRECATED command:
It is recommended to use Quadlets for running containers and pods under systemd.

Please refer to podman-systemd.unit(5) for details.
`;

const given = (call: Call, flag: string): number | undefined =>
  call.flags.has(flag) ? call.flags.int(flag) : undefined;

function optionsOf(call: Call): UnitOptions {
  const { flags } = call;
  return {
    isNew: flags.bool('new') || flags.bool('template'),
    names: flags.bool('name'),
    template: flags.bool('template'),
    header: !flags.bool('no-header'),
    restartPolicy: flags.maybe('restart-policy'),
    restartSec: flags.int('restart-sec'),
    startTimeout: flags.int('start-timeout'),
    stopTimeout: given(call, 'stop-timeout') ?? given(call, 'time'),
    containerPrefix: flags.text('container-prefix'),
    podPrefix: flags.text('pod-prefix'),
    separator: flags.text('separator'),
    env: flags.list('env').map((one) => (one.includes('=') ? one : `${one}=${call.proc.env[one] ?? ''}`)),
    wants: flags.list('wants'),
    after: flags.list('after'),
    requires: flags.list('requires'),
  };
}

/** Restart policies of the engine get in the way of systemd's. */
function warn(call: Call, { id, host }: Container, options: UnitOptions): void {
  if (options.isNew || host.restart.name === 'no' || host.restart.name === '') return;
  const text = `Container ${id} has restart policy ${JSON.stringify(host.restart.name)} which can lead to issues on shutdown: consider recreating the container without a restart policy and use systemd's restart mechanism instead`;
  call.proc.err(`time="${rfc3339(call.engine.kernel.now)}" level=warning msg=${JSON.stringify(text)}\n`);
}

/** Units of a pod and of each of its containers. */
function unitsOfPod(call: Call, pod: Pod, options: UnitOptions): Unit[] {
  if (options.template) return [{ error: '--template is not supported for pods' }];
  const all = membersOf(call.engine.store, pod);
  const infra = all.find(({ isInfra }) => isInfra);
  if (!infra) return [{ error: `generating systemd unit files: Pod "${pod.name}" has no infra container` }];
  const members = all.filter(({ isInfra }) => !isInfra);
  for (const one of members) warn(call, one, options);
  const podService = serviceName(options.podPrefix, options, options.names ? pod.name : pod.id);
  const names = members.map((one) => serviceName(options.containerPrefix, options, options.names ? one.name : one.id));
  const idFile = options.isNew ? `%t/${podService}.pod-id` : undefined;
  return [
    podUnit(call, pod, infra, names, options),
    ...members.map((one) => containerUnit(call, one, options, [podService], idFile)),
  ];
}

function unitsOf(call: Call, options: UnitOptions): Unit[] {
  const [word = ''] = call.args;
  const container = findContainer(call.engine.store, word);
  if (container.ok) {
    warn(call, container.value, options);
    return [containerUnit(call, container.value, options)];
  }
  const pod = findPod(call.engine.store, word);
  if (pod.ok) return unitsOfPod(call, pod.value, options);
  return [
    {
      error: `${word} does not refer to a container or pod: no pod with name or ID ${word} found: no such pod: no container with name or ID "${word}" found: no such container`,
    },
  ];
}

/** podman generate systemd: units that start and stop a container or a pod that exists, or with --new make it. */
export const generateSystemd: Command = {
  name: 'generate systemd',
  engines: ['podman'],
  handles: [
    'after',
    'container-prefix',
    'env',
    'files',
    'format',
    'name',
    'new',
    'no-header',
    'pod-prefix',
    'requires',
    'restart-policy',
    'restart-sec',
    'separator',
    'start-timeout',
    'stop-timeout',
    'template',
    'time',
    'wants',
  ],
  *run(call) {
    const { flags, proc } = call;
    yield* proc.tick();
    proc.err(DEPRECATION);
    if (flags.bool('template') && flags.has('new') && !flags.bool('new'))
      return call.fail('--template cannot be set with --new=false');
    const options = optionsOf(call);
    const units = unitsOf(call, options);
    const failed = units.find((unit) => 'error' in unit);
    if (failed && 'error' in failed) return call.fail(failed.error);
    const policy = badPolicy(options);
    if (policy !== undefined) return call.fail(policy);
    const format = flags.maybe('format');
    const shown: Record<string, string> = {};
    for (const unit of units) {
      if ('error' in unit) continue;
      shown[unit.name] = unit.text;
      if (!flags.bool('files')) continue;
      const path = join(proc.cwd, `${unit.name}.service`);
      const written = proc.fs.write(path, unit.text);
      if (!written.ok) return call.fail(`open ${path}: permission denied`);
      shown[unit.name] = format === undefined ? `${path}\n` : path;
    }
    if (format !== undefined && format !== 'json') return call.fail(`unknown --format argument: ${format}`);
    proc.out(
      format === 'json' ? `${toJson(shown, { indent: ' ', escapeHtml: true })}\n` : Object.values(shown).join(''),
    );
    return 0;
  },
};
