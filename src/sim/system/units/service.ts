import { err, ok, type Result } from '../../../lib/result.ts';
import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { signalName } from '../../host/signals.ts';
import { driverOf, type UnitContext } from './driver.ts';
import { seconds } from './durations.ts';
import { execLine, exitOf, runLines, spawnExec, unitEnv } from './exec.ts';
import type { UnitFile } from './files.ts';
import { say, titled } from './journal.ts';
import { cgroupOf, managerProc } from './managers.ts';
import { clearNotice, noticeOf } from './notify.ts';
import { type Manager, setUnit, unitKey, unitState } from './state.ts';
import { watch } from './watch.ts';

/** Why a job failed, as UnitState.result names it. */
export interface Failed {
  readonly result: string;
  /** It is not tried again. */
  readonly final?: boolean;
}

const START_TIMEOUT = 90_000;

/** Everything that belongs to a unit while it is worked on. */
export interface Work {
  readonly kernel: Kernel;
  readonly manager: Manager;
  readonly unit: UnitFile;
  readonly env: Record<string, string>;
  readonly context: UnitContext;
}

/** What a unit's processes get, and where they belong. */
export function workOn(kernel: Kernel, manager: Manager, unit: UnitFile, invocation: string): Work | undefined {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return undefined;
  const cgroup = cgroupOf(manager, unit.name, unit.one('Service', 'Slice'));
  return {
    kernel,
    manager,
    unit,
    env: unitEnv(kernel, manager, unit, systemd, invocation),
    context: { kernel, unit: unit.name, manager, systemd, cgroup },
  };
}

/** Processes of a unit: those in its control group. */
export const processesOf = (work: Work): HostPid[] =>
  work.kernel
    .processes()
    .filter(
      (one) =>
        (one.cgroup === work.context.cgroup || one.cgroup.startsWith(`${work.context.cgroup}/`)) && one.status !== 'Z',
    )
    .map((one) => one.pid);

/** Whether starting once more would be too often (StartLimitBurst= within StartLimitIntervalSec=). */
function tooOften(work: Work): boolean {
  const { kernel, manager, unit } = work;
  const span = seconds(unit.one('Unit', 'StartLimitIntervalSec') ?? unit.one('Unit', 'StartLimitInterval') ?? '10');
  const burst = Number(unit.one('Unit', 'StartLimitBurst') ?? 5);
  if (span === 0) return false;
  const starts = (unitState(kernel, manager, unit.name)?.starts ?? []).filter((at) => kernel.now - at < span);
  setUnit(kernel, manager, unit.name, { starts: [...starts, kernel.now] });
  return starts.length >= burst;
}

/** Starts a service and waits until it is ready by its Type=. */
export function* startService(kernel: Kernel, manager: Manager, unit: UnitFile): Task<Result<void, Failed>> {
  const invocation = kernel.hex(32);
  const work = workOn(kernel, manager, unit, invocation);
  if (!work) return err({ result: 'resources' });
  if (tooOften(work)) {
    say(kernel, manager, unit.name, `${unit.name}: Start request repeated too quickly.`, 4);
    // What made it fail before stays the reason that is named.
    const before = unitState(kernel, manager, unit.name)?.result ?? 'success';
    const result = before === 'success' ? 'start-limit-hit' : before;
    fail(work, result);
    return err({ result, final: true });
  }
  const oneshot = unit.one('Service', 'Type') === 'oneshot';
  setUnit(kernel, manager, unit.name, { active: 'activating', sub: 'start', invocation, result: 'success' });
  say(kernel, manager, unit.name, `Starting ${titled(unit)}...`);
  const started = yield* launch(work);
  if (!started.ok) return fail(work, started.error.result);
  const mainPid = started.value;
  const stays = mainPid !== 0 || !oneshot || unit.one('Service', 'RemainAfterExit')?.match(/^(yes|true|1|on)$/);
  if (!stays) {
    setUnit(kernel, manager, unit.name, { active: 'inactive', sub: 'dead', mainPid: 0 as HostPid });
    say(kernel, manager, unit.name, `${unit.name}: Deactivated successfully.`);
    say(kernel, manager, unit.name, `Finished ${titled(unit)}.`);
    return ok(undefined);
  }
  setUnit(kernel, manager, unit.name, {
    active: 'active',
    sub: mainPid === 0 ? 'exited' : 'running',
    mainPid,
    result: 'success',
  });
  say(kernel, manager, unit.name, `${oneshot ? 'Finished' : 'Started'} ${titled(unit)}.`);
  if (mainPid !== 0) watch(kernel, manager, unit.name, mainPid);
  yield* runLines(kernel, manager, unit, 'ExecStartPost', { ...work.env, MAINPID: String(mainPid) });
  return ok(undefined);
}

/** Puts a unit into the failed state and says so. */
export function fail(work: Work, result: string): Result<never, Failed> {
  const { kernel, manager, unit } = work;
  setUnit(kernel, manager, unit.name, { active: 'failed', sub: 'failed', mainPid: 0 as HostPid, result });
  say(kernel, manager, unit.name, `${unit.name}: Failed with result '${result}'.`, 4);
  say(kernel, manager, unit.name, `Failed to start ${titled(unit)}.`, 3);
  return err({ result });
}

/** Makes the main process: by the unit's driver, or by its Exec lines. 0 stands for a oneshot that is done. */
function* launch(work: Work): Task<Result<HostPid, Failed>> {
  const { kernel, manager, unit, env } = work;
  const driver = driverOf(kernel, manager, unit.name);
  if (driver) {
    const started = yield* driver.start(work.context);
    if (!started.ok)
      say(
        kernel,
        manager,
        unit.name,
        `${unit.name}: Main process exited, code=exited, status=${started.error.code ?? 1}/FAILURE`,
        5,
      );
    return started;
  }
  const before = yield* runLines(kernel, manager, unit, 'ExecStartPre', env);
  if (!before.ok) return controlFailed(work, before.error);
  const type = unit.one('Service', 'Type') ?? (unit.all('Service', 'ExecStart').length === 0 ? 'oneshot' : 'simple');
  if (type === 'oneshot') {
    const done = yield* runLines(kernel, manager, unit, 'ExecStart', env);
    return done.ok ? ok(0 as HostPid) : controlFailed(work, done.error);
  }
  const line = execLine(unit.one('Service', 'ExecStart') ?? '', env);
  clearNotice(kernel, unitKey(manager, unit.name));
  const pid = spawnExec(kernel, manager, unit, line, env);
  if (!pid.ok) {
    say(
      kernel,
      manager,
      unit.name,
      `${unit.name}: Unable to locate executable '${line.argv[0]}': No such file or directory`,
      3,
    );
    setUnit(kernel, manager, unit.name, { exit: { code: 203, pid: 0 as HostPid } });
    return type === 'simple' ? err({ result: 'exit-code' }) : controlFailed(work, 203);
  }
  if (type === 'forking') return yield* forked(work, pid.value);
  if (type === 'notify' || type === 'notify-reload') return yield* notified(work, pid.value);
  yield {};
  return ok(pid.value);
}

function controlFailed(work: Work, code: number): Result<never, Failed> {
  const { kernel, manager, unit } = work;
  const signalled = code > 128 && code < 160;
  const how = signalled
    ? `code=killed, status=${code - 128}/${signalName(code - 128)}`
    : `code=exited, status=${code}/${code === 203 ? 'EXEC' : 'FAILURE'}`;
  say(kernel, manager, unit.name, `${unit.name}: Control process exited, ${how}`, 5);
  setUnit(kernel, manager, unit.name, {
    exit: signalled ? { signal: signalName(code - 128), pid: 0 as HostPid } : { code, pid: 0 as HostPid },
  });
  return err({ result: signalled ? 'signal' : 'exit-code' });
}

/** Type=forking: the first process ends and leaves the main one, which PIDFile= names or which is what is left. */
function* forked(work: Work, first: HostPid): Task<Result<HostPid, Failed>> {
  const { kernel, unit } = work;
  const code = yield* exitOf(kernel, first, kernel.now + START_TIMEOUT);
  if (code === undefined) return err({ result: 'timeout' });
  if (code !== 0) return controlFailed(work, code);
  const file = unit.one('Service', 'PIDFile');
  const text = file === undefined ? undefined : work.context.systemd.fs.read(file);
  const named = text?.ok ? (Number(text.value.trim()) as HostPid) : undefined;
  const main = named && kernel.process(named) ? named : left(work, first);
  return main === undefined ? err({ result: 'protocol' }) : ok(main);
}

/** Type=notify: ready when the process says so. One that ends well and leaves a process behind has handed over. */
function* notified(work: Work, first: HostPid): Task<Result<HostPid, Failed>> {
  const { kernel, manager, unit } = work;
  const key = unitKey(manager, unit.name);
  const until =
    kernel.now +
    ((unit.one('Service', 'TimeoutStartSec') ?? unit.one('Service', 'TimeoutSec')) === '0' ? 3_600_000 : START_TIMEOUT);
  let code: number | undefined;
  kernel.onExit(first, (value) => {
    code = value;
  });
  const settled = (): boolean => code !== undefined || noticeOf(kernel, key)?.ready === true;
  while (!settled() && kernel.now < until) yield { ready: settled, at: until, what: 'do_epoll_wait' };
  const notice = noticeOf(kernel, key);
  if (notice?.ready) {
    // the process that was started may still be on its way out; what it named is the main one from now on
    const main = notice.mainPid ?? (code === undefined ? first : left(work, first));
    return main !== undefined && kernel.process(main) ? ok(main) : err({ result: 'protocol' });
  }
  if (code === undefined) return err({ result: 'timeout' });
  const main = code === 0 ? left(work, first) : undefined;
  if (main !== undefined) return ok(main);
  const { exit } = setUnit(kernel, manager, unit.name, { exit: { code, pid: first } });
  say(
    kernel,
    manager,
    unit.name,
    `${unit.name}: Main process exited, code=exited, status=${exit?.code ?? 0}/${code === 0 ? 'SUCCESS' : 'n/a'}`,
    5,
  );
  return err({ result: code === 0 ? 'protocol' : code > 128 && code < 160 ? 'signal' : 'exit-code' });
}

/** The process that a start has left behind: of the unit's control group, a monitor before others. */
function left(work: Work, first: HostPid): HostPid | undefined {
  const { kernel } = work;
  const own = processesOf(work).filter((pid) => pid !== first);
  const monitors = kernel.processes().filter((one) => one.comm === 'conmon' && one.pid > first && one.status !== 'Z');
  const inGroup = monitors.find((one) => own.includes(one.pid));
  return inGroup?.pid ?? own[0] ?? monitors.at(-1)?.pid;
}
