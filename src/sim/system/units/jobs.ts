import { err, ok, type Result } from '../../../lib/result.ts';
import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { driverOf } from './driver.ts';
import { execLine, exitOf, spawnExec } from './exec.ts';
import { generatorFolder, loadUnit, pulledIn, realName, typeOf, type UnitFile, unitName } from './files.ts';
import { generatorsOf } from './generators.ts';
import { say, titled } from './journal.ts';
import { managerProc, userManagers } from './managers.ts';
import { startService, workOn } from './service.ts';
import { hold, serviceOf, startSocket, stopSocket } from './sockets.ts';
import { type Manager, setUnit, unitState } from './state.ts';
import { stopScope, stopService } from './stop.ts';
import { arm } from './timers.ts';
import { background, watch } from './watch.ts';

/** Why a job was not done. */
export type JobFailure =
  | { readonly kind: 'not-found'; readonly unit: string }
  | { readonly kind: 'masked'; readonly unit: string }
  | { readonly kind: 'dependency'; readonly unit: string }
  | { readonly kind: 'failed'; readonly unit: string; readonly result: string }
  | { readonly kind: 'refused'; readonly unit: string; readonly text: string };
type Job = Task<Result<void, JobFailure>>;

/** Units of a manager that are active: their names. */
export const activeUnits = (kernel: Kernel, manager: Manager): string[] =>
  Object.keys(kernel.state.units)
    .filter((key) => key.startsWith(`${manager}:`))
    .map((key) => key.slice(String(manager).length + 1))
    .filter((name) => unitState(kernel, manager, name)?.active === 'active');

/** Starts a unit and what it needs. Does nothing where it is active already. */
export function* startUnit(kernel: Kernel, manager: Manager, text: string, chain: readonly string[] = []): Job {
  const name = realName(kernel, manager, unitName(text));
  const unit = loadUnit(kernel, manager, name);
  if (!unit) return err({ kind: 'not-found', unit: name });
  if (unit.masked) return err({ kind: 'masked', unit: name });
  const state = unitState(kernel, manager, name);
  if (state?.active === 'active' || chain.includes(name)) return ok(undefined);
  if (state?.active === 'activating' && state.sub === 'start') return yield* joined(kernel, manager, name);
  const below = [...chain, name];
  for (const needed of pulledIn(kernel, manager, unit, 'Requires')) {
    const done = yield* startUnit(kernel, manager, needed, below);
    if (!done.ok && done.error.kind === 'not-found' && done.error.unit === needed)
      return err({ kind: 'not-found', unit: needed });
    if (!done.ok) return err({ kind: 'dependency', unit: name });
  }
  const before = unit.all('Unit', 'Before').flatMap((value) => value.split(/\s+/));
  const wants = pulledIn(kernel, manager, unit, 'Wants');
  const laterWants = wants.filter((wanted) => before.includes(wanted));
  for (const wanted of wants) if (!before.includes(wanted)) yield* startUnit(kernel, manager, wanted, below);
  for (const enemy of unit.all('Unit', 'Conflicts').flatMap((value) => value.split(/\s+/)))
    yield* stopUnit(kernel, manager, enemy);
  const done = yield* startOne(kernel, manager, unit);
  if (done.ok) for (const wanted of laterWants) startBeside(kernel, manager, wanted);
  return done;
}

/** How long a job takes that runs beside those that somebody waits for. */
const BESIDE = 1500;

/** Starts a unit that another one wants to come after it: by a job of its own, which nobody waits for. */
function startBeside(kernel: Kernel, manager: Manager, name: string): void {
  if (unitState(kernel, manager, name)?.active === 'active' || !loadUnit(kernel, manager, name)) return;
  setUnit(kernel, manager, name, { active: 'activating', sub: 'start-pre' });
  const at = kernel.now + BESIDE;
  background(kernel, manager, '(job)', function* job() {
    while (kernel.now < at) yield { at };
    if (unitState(kernel, manager, name)?.active === 'activating') yield* startUnit(kernel, manager, name);
  });
}

/** Waits for a start that is under way already. */
function* joined(kernel: Kernel, manager: Manager, name: string): Job {
  const busy = (): boolean =>
    unitState(kernel, manager, name)?.active === 'activating' && unitState(kernel, manager, name)?.sub === 'start';
  while (busy()) yield { ready: () => !busy(), what: 'do_epoll_wait' };
  const state = unitState(kernel, manager, name);
  return state?.active === 'failed' ? err({ kind: 'failed', unit: name, result: state.result }) : ok(undefined);
}

function* startOne(kernel: Kernel, manager: Manager, unit: UnitFile): Job {
  const type = typeOf(unit.name);
  if (type === 'socket') {
    const done = startSocket(kernel, manager, unit, (service) => startUnit(kernel, manager, service));
    return done.ok ? done : err({ kind: 'failed', unit: unit.name, result: done.error.result });
  }
  if (type !== 'service') {
    setUnit(kernel, manager, unit.name, {
      active: 'active',
      sub: type === 'timer' ? 'waiting' : 'active',
      result: 'success',
    });
    say(kernel, manager, unit.name, type === 'target' ? `Reached target ${titled(unit)}.` : `Started ${titled(unit)}.`);
    if (type === 'timer') arm(kernel, manager, unit, (service) => startUnit(kernel, manager, service));
    return ok(undefined);
  }
  const exec =
    unit.all('Service', 'ExecStart').length > 0 ||
    unit.all('Service', 'ExecStop').length > 0 ||
    driverOf(kernel, manager, unit.name);
  if (!exec) return err({ kind: 'refused', unit: unit.name, text: `Unit ${unit.name} has a bad unit file setting.` });
  const done = yield* startService(kernel, manager, unit);
  if (!done.ok) return err({ kind: 'failed', unit: unit.name, result: done.error.result });
  socketState(kernel, manager, unit.name, 'running');
  return ok(undefined);
}

/** A socket shows whether its service runs. */
function socketState(kernel: Kernel, manager: Manager, service: string, sub: string): void {
  for (const name of activeUnits(kernel, manager)) {
    if (!name.endsWith('.socket')) continue;
    const unit = loadUnit(kernel, manager, name);
    if (unit && serviceOf(unit) === service) setUnit(kernel, manager, name, { sub });
  }
}

/** Active units that need another one: what stops with it. */
function dependents(kernel: Kernel, manager: Manager, name: string): string[] {
  return activeUnits(kernel, manager).filter((one) => {
    const unit = loadUnit(kernel, manager, one);
    const needs =
      unit &&
      ['Requires', 'BindsTo', 'PartOf'].flatMap((key) => unit.all('Unit', key).flatMap((value) => value.split(/\s+/)));
    return needs?.includes(name);
  });
}

/** Stops a unit, after those that need it. Does nothing where it is not active. */
export function* stopUnit(kernel: Kernel, manager: Manager, text: string): Job {
  const name = realName(kernel, manager, unitName(text));
  const state = unitState(kernel, manager, name);
  const unit = loadUnit(kernel, manager, name);
  if (!unit && (!state || state.active === 'inactive')) return err({ kind: 'not-found', unit: name });
  if (!state || state.active === 'inactive' || state.active === 'failed') return ok(undefined);
  for (const dependent of dependents(kernel, manager, name)) yield* stopUnit(kernel, manager, dependent);
  if (!unit) setUnit(kernel, manager, name, { active: 'inactive', sub: 'dead', mainPid: 0 as HostPid });
  else if (typeOf(name) === 'socket') stopSocket(kernel, manager, unit);
  else if (typeOf(name) === 'service') {
    yield* stopService(kernel, manager, unit);
    socketState(kernel, manager, name, 'listening');
  } else if (typeOf(name) === 'scope' && name !== 'init.scope') yield* stopScope(kernel, manager, name);
  else {
    setUnit(kernel, manager, name, { active: 'inactive', sub: 'dead' });
    say(kernel, manager, name, `Stopped ${typeOf(name) === 'target' ? 'target ' : ''}${titled(unit)}.`);
  }
  if (
    unitState(kernel, manager, name)?.transient !== undefined &&
    unitState(kernel, manager, name)?.active === 'inactive'
  )
    delete kernel.state.units[`${manager}:${name}`];
  return ok(undefined);
}

/** Stops and starts; what stopped because it needs the unit comes back too. */
export function* restartUnit(kernel: Kernel, manager: Manager, text: string): Job {
  const name = realName(kernel, manager, unitName(text));
  const again = dependents(kernel, manager, name);
  const stopped = yield* stopUnit(kernel, manager, name);
  if (!stopped.ok && stopped.error.kind !== 'not-found') return stopped;
  const started = yield* startUnit(kernel, manager, name);
  for (const dependent of again) yield* startUnit(kernel, manager, dependent);
  return started;
}

/** Runs ExecReload=, or the driver's reload. */
export function* reloadUnit(kernel: Kernel, manager: Manager, text: string): Job {
  const name = realName(kernel, manager, unitName(text));
  const unit = loadUnit(kernel, manager, name);
  const state = unitState(kernel, manager, name);
  if (!unit) return err({ kind: 'not-found', unit: name });
  if (state?.active !== 'active')
    return err({ kind: 'refused', unit: name, text: `Unit ${name} is not active, cannot reload.` });
  const driver = driverOf(kernel, manager, name);
  const lines = unit.all('Service', 'ExecReload');
  const work = workOn(kernel, manager, unit, state.invocation);
  if (!work || (lines.length === 0 && !driver?.reload))
    return err({ kind: 'refused', unit: name, text: `Job type reload is not applicable for unit ${name}.` });
  if (driver?.reload) yield* driver.reload(work.context, state.mainPid);
  else {
    const env = { ...work.env, MAINPID: String(state.mainPid) };
    for (const value of lines) {
      const pid = spawnExec(kernel, manager, unit, execLine(value, env), env);
      if (pid.ok) yield* exitOf(kernel, pid.value);
    }
  }
  say(kernel, manager, name, `Reloaded ${titled(unit)}.`);
  return ok(undefined);
}

/** systemctl daemon-reload: generators write anew; units are read when they are asked for anyway. */
export function reloadManager(kernel: Kernel, manager: Manager): void {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return;
  const folder = generatorFolder(manager);
  systemd.fs.removeTree(folder);
  for (const generate of generatorsOf(kernel)) generate({ kernel, manager, systemd, folder });
  kernel.state.counters[`reload:${manager}`] = kernel.now;
}

/** What boot does for units that the state has as active: sockets are held, main processes watched, generators run. */
export function resumeUnits(kernel: Kernel): void {
  for (const manager of ['system', ...userManagers(kernel)] as Manager[]) {
    reloadManager(kernel, manager);
    for (const name of activeUnits(kernel, manager)) {
      const unit = loadUnit(kernel, manager, name);
      const pid = unitState(kernel, manager, name)?.mainPid ?? (0 as HostPid);
      if (unit && typeOf(name) === 'socket')
        hold(kernel, manager, unit, (service) => startUnit(kernel, manager, service));
      if (pid !== 0) watch(kernel, manager, name, pid);
    }
  }
}
