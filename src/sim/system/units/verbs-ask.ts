import type { Proc } from '../../host/proc.ts';
import { loadUnit, realName } from './files.ts';
import { knownUnits } from './list.ts';
import { managerProc } from './managers.ts';
import { managerText, showText } from './show.ts';
import { type Manager, unitState } from './state.ts';
import { statusText } from './status.ts';
import type { Verb } from './systemctl.ts';
import { expanded } from './verbs-change.ts';

/** Whether a unit is not there: no file, whatever became of it before. */
export const unknown = (proc: Proc, manager: Manager, name: string): boolean => {
  const active = unitState(proc.kernel, manager, name)?.active ?? 'inactive';
  return !loadUnit(proc.kernel, manager, name) && (active === 'inactive' || active === 'failed');
};

function check(good: readonly string[], otherwise: number): Verb {
  return function* (call) {
    const { proc, options, names, manager } = call;
    let found = false;
    let known = false;
    for (const name of expanded(proc.kernel, manager, names)) {
      const real = realName(proc.kernel, manager, name);
      const active = unitState(proc.kernel, manager, real)?.active ?? 'inactive';
      if (!options.has('q')) proc.out(`${active}\n`);
      if (good.includes(active)) found = true;
      if (loadUnit(proc.kernel, manager, real)) known = true;
    }
    yield* proc.tick();
    return found ? 0 : known ? otherwise : 4;
  };
}
/** is-active: 0 where any unit is, 3 where none is, 4 where none exists. */
export const isActive: Verb = check(['active', 'reloading'], 3);
export const isFailed: Verb = check(['failed'], 1);

export const isRunning: Verb = function* isRunning({ proc, options, manager }) {
  const failed = knownUnits(proc.kernel, manager).some(
    (name) => unitState(proc.kernel, manager, name)?.active === 'failed',
  );
  if (!options.has('q')) proc.out(failed ? 'degraded\n' : 'running\n');
  yield* proc.tick();
  return failed ? 1 : 0;
};

/** status: 0 running, 3 not, 4 unknown. */
export const status: Verb = function* status({ proc, options, names, manager }) {
  const { kernel } = proc;
  if (names.length === 0) {
    proc.out(overview(proc, manager));
    return 0;
  }
  let code = 0;
  let first = true;
  for (const text of expanded(kernel, manager, names)) {
    const name = /^\d+\.service$/.test(text)
      ? unitOfPid(proc, Number(text.split('.')[0]))
      : realName(kernel, manager, text);
    if (unknown(proc, manager, name)) {
      proc.err(`Unit ${name} could not be found.\n`);
      code = Math.max(code, 4);
      continue;
    }
    if (!first) proc.out('\n');
    first = false;
    const lines = options.value('n');
    proc.out(statusText(kernel, proc, manager, name, lines === undefined ? 10 : Number(lines)));
    const active = unitState(kernel, manager, name)?.active ?? 'inactive';
    if (active !== 'active' && active !== 'reloading') code = Math.max(code, 3);
  }
  yield* proc.drain();
  return code;
};
const unitOfPid = (proc: Proc, pid: number): string =>
  proc.kernel
    .process(pid)
    ?.cgroup.split('/')
    .findLast((part) => /\.(service|scope)$/.test(part)) ?? `${pid}.service`;

function overview(proc: Proc, manager: Manager): string {
  const units = knownUnits(proc.kernel, manager);
  const failed = units.filter((name) => unitState(proc.kernel, manager, name)?.active === 'failed').length;
  const host = proc.kernel.state.ns.uts[proc.record.ns.uts]?.hostname ?? '';
  return `● ${host}\n    State: ${failed > 0 ? 'degraded' : 'running'}\n    Units: ${units.length} loaded (incl. loaded aliases)\n     Jobs: 0 queued\n   Failed: ${failed} units\n`;
}

/** show: properties; exit code 0 for unknown units too. */
export const show: Verb = function* show({ proc, options, names, manager }) {
  const wanted = [...options.values('p'), ...options.values('P')].flatMap((one) => one.split(','));
  const values = options.has('value');
  if (names.length === 0) proc.out(managerText(proc.kernel, wanted, values));
  const texts = expanded(proc.kernel, manager, names).map((name) =>
    showText(proc.kernel, manager, name, wanted, values),
  );
  proc.out(texts.join('\n'));
  yield* proc.drain();
  return 0;
};

export const showEnvironment: Verb = function* showEnvironment({ proc, manager }) {
  const env = managerProc(proc.kernel, manager)?.env ?? {};
  for (const [name, value] of Object.entries(env).sort()) proc.out(`${name}=${value}\n`);
  yield* proc.drain();
  return 0;
};
