import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { loadUnit, realName, unitName } from './files.ts';
import { activeUnits, type JobFailure, reloadManager, reloadUnit, restartUnit, startUnit, stopUnit } from './jobs.ts';
import { knownUnits } from './list.ts';
import { cgroupOf } from './managers.ts';
import { scopePids } from './scopes.ts';
import { pathsOf, serviceOf } from './sockets.ts';
import { type Manager, unitState } from './state.ts';
import type { Call, Verb } from './systemctl.ts';

const REASONS: Readonly<Record<string, string>> = {
  'exit-code': 'because the control process exited with error code',
  signal: 'because a fatal signal was delivered to the control process',
  'core-dump': 'because a fatal signal was delivered causing the control process to dump core',
  timeout: 'because a timeout was exceeded',
  watchdog: 'because the service failed to send watchdog ping',
  protocol: 'because the service did not take the steps required by its unit configuration',
  resources: 'because of unavailable resources or another system error',
  'start-limit-hit': 'because start of the service was attempted too often',
};

/** Verbs as errors name them: 'restart' is a kind of start. */
const VERB_TEXT: Readonly<Record<string, string>> = {
  'try-restart': 'try-restart',
  condrestart: 'try-restart',
  'reload-or-restart': 'reload-or-restart',
};

function failureText(call: Call, failure: JobFailure): { readonly text: string; readonly code: number } {
  const scope = call.manager === 'system' ? '' : ' --user';
  const verb = VERB_TEXT[call.verb] ?? call.verb;
  const { unit } = failure;
  switch (failure.kind) {
    case 'not-found':
      return {
        text: `Failed to ${verb} ${unit}: Unit ${unit} not ${verb === 'stop' ? 'loaded' : 'found'}.\n`,
        code: 5,
      };
    case 'masked':
      return { text: `Failed to ${verb} ${unit}: Unit ${unit} is masked.\n`, code: 1 };
    case 'refused':
      return { text: `Failed to ${verb} ${unit}: ${failure.text}\n`, code: 1 };
    case 'dependency':
      return { text: `A dependency job for ${unit} failed. See 'journalctl${scope} -xe' for details.\n`, code: 1 };
    case 'failed': {
      const see = `See "systemctl${scope} status ${unit}" and "journalctl${scope} -xeu ${unit}" for details.\n`;
      const force = `To force a start use "systemctl${scope} reset-failed ${unit}"\nfollowed by "systemctl${scope} start ${unit}" again.\n`;
      const reason = REASONS[failure.result] ?? REASONS['exit-code'];
      return {
        text: `Job for ${unit} failed ${reason}.\n${see}${failure.result === 'start-limit-hit' ? force : ''}`,
        code: 1,
      };
    }
  }
}

function job(
  kernel: Kernel,
  manager: Manager,
  verb: string,
  name: string,
): Task<{ readonly ok: boolean; readonly error?: JobFailure }> {
  const active = unitState(kernel, manager, realName(kernel, manager, name))?.active === 'active';
  if (verb === 'start') return startUnit(kernel, manager, name);
  if (verb === 'stop') return stopUnit(kernel, manager, name);
  if (
    verb === 'reload' ||
    ((verb === 'reload-or-restart' || verb === 'try-reload-or-restart') && active && reloadable(kernel, manager, name))
  )
    return reloadUnit(kernel, manager, name);
  if (verb.startsWith('try-') && !active) return nothing();
  return restartUnit(kernel, manager, name);
}
const reloadable = (kernel: Kernel, manager: Manager, name: string): boolean =>
  (loadUnit(kernel, manager, name)?.all('Service', 'ExecReload').length ?? 0) > 0;
function* nothing(): Task<{ readonly ok: boolean }> {
  yield {};
  return { ok: true };
}

/** Names with wildcards stand for units that are loaded. */
export function expanded(kernel: Kernel, manager: Manager, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (!/[*?[]/.test(name)) return [unitName(name)];
    const pattern = boundedRegex(
      `^${unitName(name)
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
    );
    return knownUnits(kernel, manager).filter((one) => pattern.test(one));
  });
}

/** start, stop, restart, reload and their kin. */
export const start: Verb = function* start(call) {
  const { proc, names, manager, verb, may } = call;
  const { kernel } = proc;
  if (names.length === 0) {
    proc.err('Too few arguments.\n');
    return 1;
  }
  let code = 0;
  const wanted = expanded(kernel, manager, names);
  for (const name of wanted) {
    if (!may) {
      const status = manager === 'system' ? `systemctl status ${name}` : `systemctl --user status ${name}`;
      proc.err(
        `Failed to ${VERB_TEXT[verb] ?? verb} ${name}: Access denied\nSee ${manager === 'system' ? 'system' : 'user'} logs and '${status}' for details.\n`,
      );
      code = code || 4;
      continue;
    }
    const done = yield* job(kernel, manager, verb, name);
    if (done.ok || !done.error) continue;
    const failure = failureText(call, done.error);
    if (verb === 'stop' && done.error.kind === 'not-found') proc.err(failure.text);
    else proc.err(failure.text);
    code = code || failure.code;
  }
  if (verb === 'stop' && may) warnTriggers(call, wanted);
  return code;
};

/** systemctl stop says which sockets would start the service again. */
function warnTriggers({ proc, manager }: Call, stopped: readonly string[]): void {
  const { kernel } = proc;
  for (const name of stopped) {
    const real = realName(kernel, manager, name);
    const triggers = activeUnits(kernel, manager).filter((one) => {
      const unit = one.endsWith('.socket') ? loadUnit(kernel, manager, one) : undefined;
      return unit && serviceOf(unit) === real && pathsOf(unit).length > 0;
    });
    if (triggers.length > 0)
      proc.err(`Stopping '${name}', but its triggering units are still active:\n${triggers.join(', ')}\n`);
  }
}

export const daemonReload: Verb = function* daemonReload({ proc, manager, may }) {
  if (!may) {
    proc.err('Failed to reload daemon: Access denied\n');
    return 1;
  }
  reloadManager(proc.kernel, manager);
  yield* proc.sleep(300);
  return 0;
};

/** Sends a signal to the processes of units. */
export const kill: Verb = function* kill({ proc, options, names, manager, may }) {
  const { kernel } = proc;
  const text = options.value('s') ?? 'SIGTERM';
  const number = signalNumber(text);
  if (number === undefined) {
    proc.err(`Failed to parse signal string ${text}.\n`);
    return 1;
  }
  let code = 0;
  for (const name of expanded(kernel, manager, names)) {
    const state = unitState(kernel, manager, name);
    const unit = loadUnit(kernel, manager, name);
    const group = cgroupOf(manager, name, unit?.one('Service', 'Slice'));
    const who = options.value('kill-whom') ?? 'all';
    const scoped = who === 'all' && name.endsWith('.scope') ? scopePids(kernel, manager, name) : [];
    const pids = kernel
      .processes()
      .filter(
        (one) =>
          one.pid === state?.mainPid ||
          scoped.includes(one.pid) ||
          (who === 'all' && (one.cgroup === group || one.cgroup.startsWith(`${group}/`))),
      );
    if (!may) proc.err(`Failed to kill unit ${name}: Access denied\n`);
    else if (!unit && !state) proc.err(`Failed to kill unit ${name}: Unit ${name} not loaded.\n`);
    else if (pids.length === 0)
      proc.err(`Failed to kill unit ${name}: No ${who === 'main' ? 'main process' : 'process'} to kill\n`);
    if (!may || pids.length === 0) code = 1;
    else for (const { pid } of pids) kernel.signal(pid, signalName(number));
  }
  yield* proc.tick();
  return code;
};

/** Forgets that units have failed. */
export const resetFailed: Verb = function* resetFailed({ proc, names, manager, may }) {
  const { kernel } = proc;
  if (!may) {
    proc.err(
      names.length === 0
        ? 'Failed to reset failed state: Access denied\n'
        : `Failed to reset failed state of unit ${unitName(names[0] ?? '')}: Access denied\n`,
    );
    return 1;
  }
  let code = 0;
  for (const name of names.length === 0 ? knownUnits(kernel, manager) : expanded(kernel, manager, names)) {
    const state = unitState(kernel, manager, name);
    if (!state && !loadUnit(kernel, manager, name)) {
      proc.err(`Failed to reset failed state of unit ${name}: Unit ${name} not loaded.\n`);
      code = 1;
      continue;
    }
    if (!state) continue;
    state.starts = [];
    state.restarts = 0;
    if (state.active === 'failed') Object.assign(state, { active: 'inactive', sub: 'dead', result: 'success' });
  }
  yield* proc.tick();
  return code;
};
