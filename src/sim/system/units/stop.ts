import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { signalName } from '../../host/signals.ts';
import { driverOf } from './driver.ts';
import { seconds } from './durations.ts';
import { runLines } from './exec.ts';
import type { UnitFile } from './files.ts';
import { say, titled } from './journal.ts';
import { scopePids } from './scopes.ts';
import { processesOf, type Work, workOn } from './service.ts';
import { type Manager, setUnit, unitState } from './state.ts';

/** Waits until none of some processes lives, at most until a time. */
function* gone(kernel: Kernel, pids: () => readonly HostPid[], until: number): Task<void> {
  const ended = (): boolean => pids().every((pid) => (kernel.process(pid)?.status ?? 'Z') === 'Z');
  while (!ended() && kernel.now < until) yield { ready: ended, at: until, what: 'do_epoll_wait' };
}

/** Which processes stopping a service ends, by KillMode=. */
function victims(work: Work, mainPid: HostPid): () => readonly HostPid[] {
  const mode = work.unit.one('Service', 'KillMode') ?? 'control-group';
  if (mode === 'none') return () => [];
  const main = mainPid === 0 ? [] : [mainPid];
  return mode === 'control-group' ? () => [...new Set([...main, ...processesOf(work)])] : () => main;
}

const NEVER = 3_600_000;

/** How long systemd waits after SIGTERM (DefaultTimeoutStopSec=), in milliseconds. */
const PATIENCE = 90_000;

/** Stops a scope: SIGTERM for all that lives there, SIGKILL for what is left. It is gone with its last process. */
export function* stopScope(kernel: Kernel, manager: Manager, name: string): Task<void> {
  const left = (): HostPid[] => scopePids(kernel, manager, name);
  for (const signal of ['TERM', 'KILL']) {
    for (const pid of left()) kernel.signal(pid, signal);
    yield* gone(kernel, left, kernel.now + PATIENCE);
  }
}

/** Stops a service: its driver or ExecStop=, then SIGTERM, then SIGKILL after TimeoutStopSec=. */
export function* stopService(kernel: Kernel, manager: Manager, unit: UnitFile): Task<void> {
  const state = unitState(kernel, manager, unit.name);
  const work = workOn(kernel, manager, unit, state?.invocation ?? '');
  if (!work || !state || state.active === 'inactive' || state.active === 'failed') return;
  if (state.sub === 'auto-restart') {
    setUnit(kernel, manager, unit.name, { active: 'inactive', sub: 'dead' });
    return;
  }
  const mainPid = state.mainPid;
  const comm = kernel.process(mainPid)?.comm ?? '';
  let code: number | undefined;
  if (mainPid !== 0)
    kernel.onExit(mainPid, (value) => {
      code = value;
    });
  setUnit(kernel, manager, unit.name, { active: 'deactivating', sub: 'stop-sigterm' });
  say(kernel, manager, unit.name, `Stopping ${titled(unit)}...`);
  // 0 means: without end (systemd.service(5), TimeoutStopSec=)
  const limit = seconds(unit.one('Service', 'TimeoutStopSec') ?? unit.one('Service', 'TimeoutSec') ?? '90') || NEVER;
  const driver = driverOf(kernel, manager, unit.name);
  if (driver && mainPid !== 0) yield* driver.stop(work.context, mainPid);
  else yield* runLines(kernel, manager, unit, 'ExecStop', { ...work.env, MAINPID: String(mainPid) });
  const left = victims(work, mainPid);
  const signal = (unit.one('Service', 'KillSignal') ?? 'SIGTERM').replace(/^SIG/, '');
  for (const pid of left()) kernel.signal(pid, signal);
  yield* gone(kernel, left, kernel.now + limit);
  const hanging = left().filter((pid) => (kernel.process(pid)?.status ?? 'Z') !== 'Z');
  for (const pid of hanging) kernel.signal(pid, 'KILL');
  if (hanging.length > 0) yield* gone(kernel, () => hanging, kernel.now + limit);
  // KillMode=mixed: the main process is asked, what is left behind it is not
  if (unit.one('Service', 'KillMode') === 'mixed') for (const pid of processesOf(work)) kernel.signal(pid, 'KILL');
  yield* runLines(kernel, manager, unit, 'ExecStopPost', work.env);
  finishStop(work, hanging.length > 0, code, comm);
}

/** How an ended main process leaves the unit: an exit code that is no success makes it failed. */
function finishStop(work: Work, timedOut: boolean, code: number | undefined, comm: string): void {
  const { kernel, manager, unit } = work;
  const also = unit.all('Service', 'SuccessExitStatus').flatMap((value) => value.split(/\s+/));
  const killed = code !== undefined && code > 128 && code < 160 && comm !== 'conmon';
  const good =
    code === undefined || code === 0 || (killed && [129, 130, 141, 143].includes(code)) || also.includes(String(code));
  const failed = timedOut || !good;
  const result = timedOut ? 'timeout' : good ? 'success' : killed ? 'signal' : 'exit-code';
  const exit =
    code === undefined
      ? undefined
      : code > 128 && code < 160
        ? { signal: signalName(code - 128), pid: 0 as HostPid }
        : { code, pid: 0 as HostPid };
  if (failed && !timedOut && code !== undefined) {
    say(
      kernel,
      manager,
      unit.name,
      `${unit.name}: Main process exited, ${killed ? `code=killed, status=${code - 128}/${signalName(code - 128)}` : `code=exited, status=${code}/n/a`}`,
      5,
    );
  }
  setUnit(kernel, manager, unit.name, {
    active: failed ? 'failed' : 'inactive',
    sub: failed ? 'failed' : 'dead',
    mainPid: 0 as HostPid,
    result,
    ...(exit && { exit }),
  });
  if (failed) say(kernel, manager, unit.name, `${unit.name}: Failed with result '${result}'.`, 4);
  else say(kernel, manager, unit.name, `${unit.name}: Deactivated successfully.`);
  say(kernel, manager, unit.name, `Stopped ${titled(unit)}.`);
}
