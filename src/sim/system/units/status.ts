import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import { byNumber } from '../../host/virtual/index.ts';
import { spanText, strftime } from '../host/times.ts';
import { commandLine, threadsOf, type View } from '../process/view.ts';
import { enabledState, presetOf } from './enablement.ts';
import { splitWords } from './exec.ts';
import { loadUnit, typeOf, type UnitFile } from './files.ts';
import { describe } from './journal.ts';
import { mayReadJournal, shortLine } from './journal-format.ts';
import { cgroupOf } from './managers.ts';
import { serviceOf } from './sockets.ts';
import { type Manager, type UnitState, unitState } from './state.ts';

const STAMP = '%a %F %T UTC';
const DOTS: Readonly<Record<string, string>> = {
  active: '●',
  reloading: '↻',
  inactive: '○',
  failed: '×',
  activating: '●',
  deactivating: '●',
};

/** The dot before a unit's name. */
export const dotOf = (state: UnitState | undefined): string => DOTS[state?.active ?? 'inactive'] ?? '○';

const row = (label: string, text: string): string => `${label.padStart(11)}: ${text}\n`;

function loadedLine(kernel: Kernel, manager: Manager, unit: UnitFile): string {
  if (unit.masked) return `masked (Reason: Unit ${unit.name} is masked.)`;
  const state = enabledState(kernel, manager, unit.name);
  const preset = presetOf(unit);
  const transient = unitState(kernel, manager, unit.name)?.transient !== undefined;
  const path = transient
    ? `/run/${manager === 'system' ? 'systemd' : `user/${manager}/systemd`}/transient/${unit.name}`
    : (unit.one('Unit', 'SourcePath') ?? unit.path);
  return `loaded (${[path, state, preset && `preset: ${preset}`].filter(Boolean).join('; ')})`;
}

/**
 * Whether the manager keeps a unit in memory that does not run: something wants it, or starts it. Any other one is
 * forgotten as soon as it has ended well, and with it since when it is inactive.
 */
function isKept(kernel: Kernel, manager: Manager, unit: UnitFile): boolean {
  const state = enabledState(kernel, manager, unit.name);
  const wanted = unit.all('Install', 'WantedBy').length > 0 || unit.all('Install', 'RequiredBy').length > 0;
  if (state === 'enabled' || (state === 'generated' && wanted)) return true;
  return triggeredBy(kernel, manager, unit.name).some((one) => unitState(kernel, manager, one)?.active === 'active');
}

function activeLine(kernel: Kernel, state: UnitState | undefined, kept: boolean): string {
  if (!state) return 'inactive (dead)';
  const since = `since ${strftime(STAMP, state.since)}; ${ago(kernel.now - state.since)}`;
  const why =
    state.active === 'failed' || (state.sub === 'auto-restart' && state.result !== 'success')
      ? ` (Result: ${state.result})`
      : '';
  if (state.active === 'inactive' && (state.inactiveAt === undefined || !kept)) return 'inactive (dead)';
  return `${state.active}${state.sub === state.active ? '' : ` (${state.sub})`}${why} ${since}`;
}
const ago = (ms: number): string => `${spanText(ms)} ago`;

const memory = (kib: number): string =>
  kib < 1024
    ? `${kib}K`
    : kib < 1048576
      ? `${(kib / 1024).toFixed(1).replace(/\.0$/, '')}M`
      : `${(kib / 1048576).toFixed(1)}G`;

/** Lines about the processes of a unit: main one, how many, their memory and time, and the tree of its control group. */
function processLines(kernel: Kernel, proc: Proc, manager: Manager, unit: UnitFile, state: UnitState): string {
  const group = cgroupOf(manager, unit.name, unit.one('Service', 'Slice'));
  const own = kernel
    .processes()
    .filter(
      (one) =>
        (one.cgroup === group || one.cgroup.startsWith(`${group}/`) || one.pid === state.mainPid) && one.status !== 'Z',
    );
  const main = kernel.process(state.mainPid);
  let text = main ? row('Main PID', `${main.pid} (${main.comm})`) : '';
  if (own.length === 0) return text;
  const cpu = own.reduce((sum, one) => sum + one.cpu, 0);
  const rss = own.reduce((sum, one) => sum + one.rss, 0);
  text += row(
    'Tasks',
    `${own.reduce((sum, one) => sum + threadsOf(one), 0)}${unit.one('Service', 'TasksMax') === 'infinity' ? '' : ' (limit: 4662)'}`,
  );
  text += row('Memory', `${memory(rss)} (peak: ${memory(Math.floor(rss * 1.05))})`);
  text += row('CPU', cpu < 1000 ? `${Math.floor(cpu)}ms` : `${(cpu / 1000).toFixed(3)}s`);
  text += row('CGroup', group);
  own.forEach((one, index) => {
    const seen = byNumber(kernel, proc.record.ns.pid, one.pid);
    const view = { pid: one.pid, ppid: one.ppid, process: seen ?? one, kernel, reader: proc } as View;
    const width = Math.max(...own.map((each) => String(each.pid).length));
    text += `${' '.repeat(13)}${index === own.length - 1 ? '└─' : '├─'}${String(one.pid).padStart(width)} ${commandLine(view)}\n`;
  });
  return text;
}

function exitLine(unit: UnitFile, state: UnitState): string {
  const { exit } = state;
  if (!exit || exit.pid === 0 || state.mainPid !== 0) return '';
  const line = unit.one('Service', 'ExecStart')?.split(/\s+/)[0]?.replace(/^.*\//, '').replace(/^-/, '') ?? unit.name;
  const how = exit.signal
    ? `code=killed, signal=${exit.signal}`
    : `code=exited, status=${exit.code}${exit.code === 0 ? '/SUCCESS' : exit.code === 203 ? '/EXEC' : exit.code === 1 ? '/FAILURE' : ''}`;
  return (
    row('Process', `${exit.pid} ExecStart=${splitWords(unit.one('Service', 'ExecStart') ?? line).join(' ')} (${how})`) +
    row('Main PID', `${exit.pid} (${how})`)
  );
}

/** What a socket listens on, and what it starts. */
function socketLines(kernel: Kernel, manager: Manager, unit: UnitFile): string {
  const service = serviceOf(unit);
  const listens = unit
    .all('Socket', 'ListenStream')
    .map((path, index) => (index === 0 ? row('Listen', `${path} (Stream)`) : `${' '.repeat(13)}${path} (Stream)\n`));
  return row('Triggers', `${dotOf(unitState(kernel, manager, service))} ${service}`) + listens.join('');
}

/** Units that start a service: its sockets and timers. */
function triggeredBy(kernel: Kernel, manager: Manager, name: string): string[] {
  return ['socket', 'timer', 'path']
    .map((type) => name.replace(/\.service$/, `.${type}`))
    .filter((one) => one !== name && loadUnit(kernel, manager, one));
}

/** The text of `systemctl status` for one unit. */
export function statusText(kernel: Kernel, proc: Proc, manager: Manager, name: string, lines: number): string {
  const unit = loadUnit(kernel, manager, name);
  const state = unitState(kernel, manager, name);
  if (!unit)
    return `${dotOf(state)} ${name}\n${row('Loaded', `not-found (Reason: Unit ${name} not found.)`)}${row('Active', activeLine(kernel, state, false))}`;
  let text = `${dotOf(state)} ${name}${describe(unit, name) === name ? '' : ` - ${describe(unit, name)}`}\n`;
  text += row('Loaded', loadedLine(kernel, manager, unit));
  if (unit.dropIns.length > 0)
    text += row(
      'Drop-In',
      `${unit.dropIns[0]?.replace(/\/[^/]*$/, '')}\n${unit.dropIns.map((path, index, all) => `${' '.repeat(13)}${index === all.length - 1 ? '└─' : '├─'}${path.replace(/^.*\//, '')}`).join('\n')}`,
    );
  text += row('Active', activeLine(kernel, state, isKept(kernel, manager, unit)));
  if (state?.invocation && state.active !== 'inactive') text += row('Invocation', state.invocation);
  const triggers = typeOf(name) === 'service' ? triggeredBy(kernel, manager, name) : [];
  triggers.forEach((one, index) => {
    text += `${index === 0 ? 'TriggeredBy: ' : ' '.repeat(13)}${dotOf(unitState(kernel, manager, one))} ${one}\n`;
  });
  if (typeOf(name) === 'socket') text += socketLines(kernel, manager, unit);
  const docs = unit.all('Unit', 'Documentation').flatMap((value) => value.split(/\s+/));
  docs.forEach((one, index) => {
    text += index === 0 ? row('Docs', one) : `${' '.repeat(13)}${one}\n`;
  });
  if (state && typeOf(name) === 'service')
    text +=
      exitLine(unit, state) +
      (state.active === 'active' || state.active === 'activating'
        ? processLines(kernel, proc, manager, unit, state)
        : '');
  return text + journalOf(kernel, proc, manager, name, lines);
}

function journalOf(kernel: Kernel, proc: Proc, manager: Manager, name: string, lines: number): string {
  if (!mayReadJournal(proc, manager)) return '';
  const own = kernel.journal
    .entries()
    .filter((one) => one.unit === name && (manager === 'system' ? one.user === undefined : one.user === manager));
  const shown = lines === 0 ? [] : own.slice(-lines);
  return shown.length === 0 ? '' : `\n${shown.map((entry) => shortLine(kernel, entry)).join('')}`;
}
