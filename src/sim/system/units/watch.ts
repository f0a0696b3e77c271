import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { signalName } from '../../host/signals.ts';
import { seconds } from './durations.ts';
import { runLines } from './exec.ts';
import { loadUnit, type UnitFile } from './files.ts';
import { say, titled } from './journal.ts';
import { cgroupOf, managerProc } from './managers.ts';
import { startService, workOn } from './service.ts';
import { type Manager, setUnit, unitState } from './state.ts';

/** What ended the main process. */
interface End {
  readonly code: number;
  readonly signal: string | undefined;
}
/** An exit code of 128 + n stands for a signal; conmon's own is that of its container. */
const endOf = (code: number, comm: string): End =>
  code > 128 && code < 160 && comm !== 'conmon'
    ? { code, signal: signalName(code - 128) }
    : { code, signal: undefined };

/** Whether an end counts as success: exit 0, a usual signal, or what SuccessExitStatus= names. */
function clean(unit: UnitFile, end: End): boolean {
  const also = unit.all('Service', 'SuccessExitStatus').flatMap((value) => value.split(/\s+/));
  if (also.includes(String(end.code)) || (end.signal && also.includes(`SIG${end.signal}`))) return true;
  return end.signal === undefined ? end.code === 0 : ['HUP', 'INT', 'TERM', 'PIPE'].includes(end.signal);
}

/** Whether Restart= wants the service again after an end. */
function wantsRestart(unit: UnitFile, end: End): boolean {
  const policy = unit.one('Service', 'Restart') ?? 'no';
  const prevented = unit.all('Service', 'RestartPreventExitStatus').flatMap((value) => value.split(/\s+/));
  if (prevented.includes(String(end.code)) && end.signal === undefined) return false;
  const good = clean(unit, end);
  if (policy === 'always') return true;
  if (policy === 'on-success') return good;
  if (policy === 'on-failure') return !good;
  return (policy === 'on-abnormal' || policy === 'on-abort') && end.signal !== undefined && !good;
}

/** Lets a manager act when the main process of a service ends by itself. */
export function watch(kernel: Kernel, manager: Manager, name: string, pid: HostPid): void {
  const comm = kernel.process(pid)?.comm ?? '';
  kernel.onExit(pid, (code) => {
    const state = unitState(kernel, manager, name);
    if (!state || state.mainPid !== pid || state.active !== 'active') return;
    ended(kernel, manager, name, pid, endOf(code, comm));
  });
}

function ended(kernel: Kernel, manager: Manager, name: string, pid: HostPid, end: End): void {
  const unit = loadUnit(kernel, manager, name);
  if (!unit) {
    setUnit(kernel, manager, name, { active: 'inactive', sub: 'dead', mainPid: 0 as HostPid });
    return;
  }
  const good = clean(unit, end);
  if (end.code !== 0) {
    const status = end.signal
      ? `code=killed, status=${end.code - 128}/${end.signal}`
      : `code=exited, status=${end.code}/${end.code === 0 ? 'SUCCESS' : 'FAILURE'}`;
    say(kernel, manager, name, `${name}: Main process exited, ${status}`, 5);
  }
  const exit = end.signal ? { signal: end.signal, pid } : { code: end.code, pid };
  const again = wantsRestart(unit, end);
  kernel.note({
    source: 'systemd',
    kind: again ? 'service-restarts' : 'service-ended',
    what: `${name} lost its main process ${pid}`,
    because: again ? `its unit says Restart=${unit.one('Service', 'Restart')}` : 'its unit does not ask for a restart',
    lights: ['systemd'],
  });
  setUnit(kernel, manager, name, {
    active: again ? 'activating' : good ? 'inactive' : 'failed',
    sub: again ? 'auto-restart' : good ? 'dead' : 'failed',
    mainPid: 0 as HostPid,
    exit,
    result: good ? 'success' : end.signal ? 'signal' : 'exit-code',
  });
  if (good) say(kernel, manager, name, `${name}: Deactivated successfully.`);
  else say(kernel, manager, name, `${name}: Failed with result '${end.signal ? 'signal' : 'exit-code'}'.`, 4);
  background(kernel, manager, `(${name})`, () => afterwards(kernel, manager, unit));
  if (again)
    kernel.at(kernel.now + seconds(unit.one('Service', 'RestartSec') ?? '100ms'), () => restart(kernel, manager, name));
}

/** ExecStopPost=, and an end for what is left in the control group. */
function* afterwards(kernel: Kernel, manager: Manager, unit: UnitFile): Task<void> {
  const work = workOn(kernel, manager, unit, unitState(kernel, manager, unit.name)?.invocation ?? '');
  if (!work) return;
  yield* runLines(kernel, manager, unit, 'ExecStopPost', work.env);
  const mode = unit.one('Service', 'KillMode') ?? 'control-group';
  if (mode !== 'control-group' && mode !== 'mixed') return;
  const signal = mode === 'mixed' ? 'KILL' : 'TERM';
  const group = cgroupOf(manager, unit.name, unit.one('Service', 'Slice'));
  for (const one of kernel.processes())
    if (one.cgroup === group || one.cgroup.startsWith(`${group}/`)) kernel.signal(one.pid, signal);
}

function restart(kernel: Kernel, manager: Manager, name: string): void {
  const state = unitState(kernel, manager, name);
  const unit = loadUnit(kernel, manager, name);
  if (!unit || state?.sub !== 'auto-restart') return;
  const restarts = state.restarts + 1;
  setUnit(kernel, manager, name, { restarts });
  say(kernel, manager, name, `${name}: Scheduled restart job, restart counter is at ${restarts}.`);
  background(kernel, manager, `(${name})`, function* () {
    const started = yield* startService(kernel, manager, unit);
    const policy = unit.one('Service', 'Restart') ?? 'no';
    if (!started.ok && !started.error.final && (policy === 'always' || policy === 'on-failure')) {
      setUnit(kernel, manager, name, { active: 'activating', sub: 'auto-restart' });
      kernel.at(kernel.now + seconds(unit.one('Service', 'RestartSec') ?? '100ms'), () =>
        restart(kernel, manager, name),
      );
    }
  });
}

/** Runs something in the name of a manager: a short-lived child of it, as systemd-executor is one. */
export function background(kernel: Kernel, manager: Manager, comm: string, task: () => Task<unknown>): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return;
  kernel.spawn({
    parent: systemd.pid,
    argv: [comm],
    comm,
    exe: '/usr/lib/systemd/systemd-executor',
    cgroup: systemd.record.cgroup,
    fds: {},
    run: function* () {
      yield* task();
      return 0;
    },
  });
}

export { titled };
