import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
import { accessOf } from './access.ts';
import { startUnit } from './jobs.ts';
import { cgroupOf } from './managers.ts';
import { type Manager, setUnit, unitState } from './state.ts';
import { watch } from './watch.ts';

const RUN_LONG = {
  user: 'user',
  system: 'system',
  scope: 'scope',
  unit: 'u:',
  property: 'p:',
  description: 'description:',
  slice: 'slice:',
  'remain-after-exit': 'r',
  wait: 'wait',
  pty: 't',
  pipe: 'P',
  quiet: 'q',
  collect: 'G',
  setenv: 'E:',
  uid: 'uid:',
  gid: 'gid:',
  'working-directory': 'working-directory:',
  'same-dir': 'd',
  'no-block': 'no-block',
  'on-active': 'on-active:',
  'on-calendar': 'on-calendar:',
  shell: 'S',
  'send-sighup': 'send-sighup',
  'service-type': 'service-type:',
  nice: 'nice:',
  help: 'h',
  version: 'version',
  'no-ask-password': 'no-ask-password',
  'expand-environment': 'expand-environment:',
  'same-root-dir': 'R',
};

const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** The unit file of a transient service. */
function unitText(proc: Proc, options: Options, path: string): string {
  const argv = options.rest;
  const folder = options.value('working-directory') ?? (options.has('d') ? proc.cwd : undefined);
  const lines = [
    ...options.values('p'),
    ...options.values('E').map((one) => `Environment=${quote(one)}`),
    ...(options.has('r') ? ['RemainAfterExit=yes'] : []),
    ...(folder === undefined ? [] : [`WorkingDirectory=${folder}`]),
    ...(options.has('uid') ? [`User=${options.value('uid')}`] : []),
    `ExecStart=${[path, ...argv.slice(1)].map((word) => quote(word).replaceAll('$', '$$$$')).join(' ')}`,
  ];
  return `[Unit]\nDescription=${options.value('description') ?? `[systemd-run] ${argv.join(' ')}`}\n\n[Service]\n${lines.join('\n')}\n`;
}

/** Starts the command as a service of the manager; with --wait until it ends. */
function* service(proc: Proc, options: Options, manager: Manager, unit: string): Task<number> {
  const { kernel } = proc;
  const [name = ''] = options.rest;
  const found = proc.lookup(name);
  if (!found.ok) {
    proc.err(`Failed to find executable ${name}: ${strerror(found.error)}\n`);
    return 1;
  }
  setUnit(kernel, manager, unit, { transient: unitText(proc, options, found.value.path) });
  const started = yield* startUnit(kernel, manager, unit);
  if (!started.ok) {
    proc.err(`Job for ${unit} failed.\n`);
    return 1;
  }
  const { invocation } = unitState(kernel, manager, unit) ?? {};
  if (!options.has('q')) proc.err(`Running as unit: ${unit}${invocation ? `; invocation ID: ${invocation}` : ''}\n`);
  if (!options.has('wait')) return 0;
  yield* proc.until(() => (unitState(kernel, manager, unit)?.active ?? 'inactive') !== 'active');
  const end = unitState(kernel, manager, unit);
  const status = end?.exit?.code ?? 0;
  proc.err(
    `          Finished with result: ${end?.result ?? 'success'}\nMain processes terminated with: code=exited, status=${status}${status === 0 ? '/SUCCESS' : ''}\n`,
  );
  return status;
}

/** systemd-run(1): a command as a transient service, or in a scope of its own. */
export const systemdRun: Program = function* systemdRun(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'u:p:rtPqGE:dShR',
    long: RUN_LONG,
    lacking: ['t', 'P', 'on-active', 'on-calendar', 'S', 'h', 'R', 'nice'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'systemd-run', options.fault, 1, '');
  const access = accessOf(proc.kernel, proc, options.has('user'), 'systemd-run');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  if (options.rest.length === 0) {
    proc.err('Command line to execute required.\n');
    return 1;
  }
  const type = options.has('scope') ? 'scope' : 'service';
  const name =
    options.value('u')?.replace(/\.(service|scope)$/, '') ?? `run-p${proc.pid}-i${proc.kernel.counter('run', 9001)}`;
  const unit = `${name}.${type}`;
  const taken = unitState(proc.kernel, access.manager, unit)?.active === 'active';
  if (!access.may || taken) {
    proc.err(
      `Failed to start transient ${type} unit: ${taken ? `Unit ${unit} was already loaded or has a fragment file.` : 'Access denied'}\n`,
    );
    return 1;
  }
  if (type === 'scope') return yield* scope(proc, access.manager, unit, options.rest, options.has('q'));
  return yield* service(proc, options, access.manager, unit);
};

function* scope(
  proc: Proc,
  manager: 'system' | number,
  unit: string,
  argv: readonly string[],
  quiet: boolean,
): Task<number> {
  const group = cgroupOf(manager, unit);
  setUnit(proc.kernel, manager, unit, {
    active: 'active',
    sub: 'running',
    mainPid: proc.pid,
    invocation: proc.kernel.hex(32),
    transient: `[Unit]\nDescription=[systemd-run] ${argv.join(' ')}\n\n[Scope]\n`,
  });
  watch(proc.kernel, manager, unit, proc.pid);
  if (!quiet)
    proc.err(`Running as unit: ${unit}; invocation ID: ${unitState(proc.kernel, manager, unit)?.invocation}\n`);
  proc.record.cgroup = group;
  const done = proc.exec(argv);
  if (done.ok) return yield* done.value;
  proc.err(`Failed to execute: ${strerror(done.error)}\n`);
  return 1;
}
