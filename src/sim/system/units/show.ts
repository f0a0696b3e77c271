import type { Kernel } from '../../host/kernel.ts';
import { strftime } from '../host/times.ts';
import { seconds, showSpan } from './durations.ts';
import { enabledState, presetOf } from './enablement.ts';
import { execLine, splitWords, unitEnv } from './exec.ts';
import { loadUnit, realName, typeOf, type UnitFile } from './files.ts';
import { cgroupOf, managerProc } from './managers.ts';
import { serviceOf } from './sockets.ts';
import { type Manager, type UnitState, unitState } from './state.ts';

const stamp = (at: number | undefined): string => (at === undefined ? '' : strftime('%a %F %T UTC', at));
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** A setting of Exec*= as show prints it: '{ path=… ; argv[]=… ; … }'. */
function execProperty(kernel: Kernel, manager: Manager, unit: UnitFile, key: string): string {
  const systemd = managerProc(kernel, manager);
  const env = systemd ? unitEnv(kernel, manager, unit, systemd, '') : {};
  return unit
    .all('Service', key)
    .map((value) => {
      const { argv, ignore } = execLine(
        value.replace(/\$\{?\w+\}?/g, (word) => `'${word}'`),
        env,
      );
      const words = argv.length > 0 ? argv : splitWords(value);
      return `{ path=${words[0] ?? ''} ; argv[]=${words.join(' ')} ; ignore_errors=${yesNo(ignore)} ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }`;
    })
    .join('\n');
}

const DEFAULTS: Readonly<Record<string, string>> = {
  Restart: 'no',
  RestartSec: '100ms',
  TimeoutStartSec: '1min 30s',
  TimeoutStopSec: '1min 30s',
  KillMode: 'control-group',
  KillSignal: '15',
  LimitNOFILE: '524288',
  LimitNOFILESoft: '1024',
  LimitNPROC: '15541',
  LimitCORE: 'infinity',
  TasksMax: '4662',
  OOMScoreAdjust: '0',
  RemainAfterExit: 'no',
  Delegate: 'no',
  User: '',
  Group: '',
  WorkingDirectory: '',
  PIDFile: '',
  RuntimeMaxSec: 'infinity',
  NoNewPrivileges: 'no',
  StandardOutput: 'journal',
  StandardError: 'inherit',
  UMask: '0022',
  MemoryMax: 'infinity',
  MemoryHigh: 'infinity',
  CPUWeight: '[not set]',
};
/** How `show` names settings that have other names in unit files. */
const SPANS: Readonly<Record<string, string>> = {
  RestartUSec: 'RestartSec',
  TimeoutStartUSec: 'TimeoutStartSec',
  TimeoutStopUSec: 'TimeoutStopSec',
};
const BOOLEANS = new Set(['RemainAfterExit', 'Delegate', 'NoNewPrivileges']);

function serviceSetting(unit: UnitFile, key: string): string | undefined {
  const span = SPANS[key];
  if (span) {
    const value = unit.one('Service', span);
    return value === undefined
      ? DEFAULTS[span]
      : value === '0' && key.startsWith('Timeout')
        ? 'infinity'
        : showSpan(seconds(value));
  }
  const value = unit.one('Service', key);
  if (value !== undefined && BOOLEANS.has(key))
    return yesNo(/^(yes|true|1|on)$/.test(value) || (key === 'Delegate' && value !== 'no'));
  return value ?? DEFAULTS[key];
}

const list = (unit: UnitFile, key: string): string =>
  unit
    .all('Unit', key)
    .flatMap((value) => value.split(/\s+/))
    .join(' ');

/** What the properties of a unit are made from. */
interface Subject {
  readonly kernel: Kernel;
  readonly manager: Manager;
  readonly name: string;
  readonly unit: UnitFile | undefined;
  readonly state: Partial<UnitState>;
  readonly running: boolean;
}
type Table = Record<string, () => string>;

const settings = ({ unit }: Subject, keys: readonly string[]): Table =>
  Object.fromEntries(keys.map((key) => [key, () => (unit && serviceSetting(unit, key)) ?? '']));

const EXEC = ['ExecStartPre', 'ExecStart', 'ExecStartPost', 'ExecReload', 'ExecStop', 'ExecStopPost'];
const FIRST = ['Restart', 'RestartUSec', 'TimeoutStartUSec', 'TimeoutStopUSec', 'PIDFile', 'RemainAfterExit'];
const LAST =
  'Delegate TasksMax LimitCORE LimitNPROC LimitNOFILE LimitNOFILESoft OOMScoreAdjust WorkingDirectory User Group UMask StandardOutput StandardError NoNewPrivileges KillMode KillSignal MemoryMax MemoryHigh CPUWeight'.split(
    ' ',
  );

/** Properties of the main process. */
function processTable({ unit, state, running }: Subject): Table {
  return {
    MainPID: () => String(running ? (state.mainPid ?? 0) : 0),
    ControlPID: () => '0',
    NotifyAccess: () =>
      unit?.one('Service', 'NotifyAccess') ?? (unit?.one('Service', 'Type') === 'notify' ? 'main' : 'none'),
    Result: () => state.result ?? 'success',
    NRestarts: () => String(state.restarts ?? 0),
    ExecMainPID: () => String(state.mainPid || state.exit?.pid || 0),
    ExecMainCode: () => (state.exit ? (state.exit.signal ? '2' : '1') : '0'),
    ExecMainStatus: () => String(state.exit?.code ?? 0),
  };
}

/** Properties of the control group and the environment. */
function groupTable({ kernel, manager, name, unit, state, running }: Subject): Table {
  const group = cgroupOf(manager, name, unit?.one('Service', 'Slice'));
  const inside = (path: string): boolean => path === group || path.startsWith(`${group}/`);
  const own = () => kernel.processes().filter((one) => inside(one.cgroup) || one.pid === state.mainPid);
  const file = (path: string): string => `${path.replace(/^-/, '')} (ignore_errors=${yesNo(path.startsWith('-'))})`;
  return {
    Slice: () => unit?.one('Service', 'Slice') ?? (manager === 'system' ? 'system.slice' : 'app.slice'),
    ControlGroup: () => (running ? group : ''),
    MemoryCurrent: () => (running ? String(own().reduce((sum, one) => sum + one.rss * 1024, 0)) : '[not set]'),
    TasksCurrent: () => (running ? String(own().length) : '[not set]'),
    Environment: () => unit?.all('Service', 'Environment').flatMap(splitWords).join(' ') ?? '',
    EnvironmentFiles: () => unit?.all('Service', 'EnvironmentFile').map(file).join('\n') ?? '',
  };
}

function serviceTable(subject: Subject): Table {
  const { kernel, manager, unit } = subject;
  const lines = unit ? EXEC.filter((key) => unit.all('Service', key).length > 0) : [];
  return {
    Type: () => unit?.one('Service', 'Type') ?? 'simple',
    ...settings(subject, FIRST),
    ...processTable(subject),
    ...Object.fromEntries(lines.map((key) => [key, () => (unit ? execProperty(kernel, manager, unit, key) : '')])),
    ...groupTable(subject),
    ...settings(subject, LAST),
  };
}

function socketTable({ unit }: Subject): Table {
  const one = (key: string, otherwise: string) => () => unit?.one('Socket', key) ?? otherwise;
  return {
    Listen: () =>
      unit
        ?.all('Socket', 'ListenStream')
        .map((path) => `${path} (Stream)`)
        .join('\n') ?? '',
    SocketMode: one('SocketMode', '0666'),
    SocketUser: one('SocketUser', ''),
    SocketGroup: one('SocketGroup', ''),
    Triggers: () => (unit ? serviceOf(unit) : ''),
  };
}

/** Properties that every unit has. */
function unitTable({ kernel, manager, name, unit, state, running }: Subject): Table {
  const words = (key: string) => () => (unit ? list(unit, key) : '');
  return {
    Id: () => realName(kernel, manager, name),
    Names: () => name,
    Requires: words('Requires'),
    Wants: words('Wants'),
    After: words('After'),
    Before: words('Before'),
    WantedBy: () => unit?.all('Install', 'WantedBy').join(' ') ?? '',
    Documentation: () => unit?.all('Unit', 'Documentation').join(' ') ?? '',
    Description: () => unit?.one('Unit', 'Description') ?? name,
    LoadState: () => (unit ? (unit.masked ? 'masked' : 'loaded') : 'not-found'),
    ActiveState: () => state.active ?? 'inactive',
    SubState: () => state.sub ?? 'dead',
    FragmentPath: () => unit?.path ?? '',
    SourcePath: () => unit?.one('Unit', 'SourcePath') ?? '',
    DropInPaths: () => unit?.dropIns.join(' ') ?? '',
    UnitFileState: () => enabledState(kernel, manager, name) ?? '',
    UnitFilePreset: () => presetOf(unit) ?? '',
    ActiveEnterTimestamp: () => stamp(state.activeAt ?? (running ? state.since : undefined)),
    InactiveEnterTimestamp: () => stamp(state.inactiveAt),
    StateChangeTimestamp: () => stamp(state.since),
    CanStart: () => 'yes',
    CanStop: () => 'yes',
    CanReload: () => yesNo((unit?.all('Service', 'ExecReload').length ?? 0) > 0),
    NeedDaemonReload: () => 'no',
    Transient: () => yesNo(state.transient !== undefined),
    InvocationID: () => state.invocation ?? '',
  };
}

/** Properties in the order that show prints them. */
function properties(kernel: Kernel, manager: Manager, name: string): Table {
  const state: Partial<UnitState> = unitState(kernel, manager, name) ?? {};
  const running = state.active === 'active' || state.active === 'activating';
  const subject: Subject = { kernel, manager, name, unit: loadUnit(kernel, manager, name), state, running };
  const own =
    typeOf(name) === 'service' ? serviceTable(subject) : typeOf(name) === 'socket' ? socketTable(subject) : {};
  return { ...unitTable(subject), ...own };
}

/** What `systemctl show` prints: all properties, or the named ones in the order of the table; `values` leaves names out. */
export function showText(
  kernel: Kernel,
  manager: Manager,
  name: string,
  wanted: readonly string[],
  values: boolean,
): string {
  const table = properties(kernel, manager, name);
  const keys = wanted.length === 0 ? Object.keys(table) : Object.keys(table).filter((key) => wanted.includes(key));
  return keys
    .flatMap((key) => {
      const value = table[key]?.() ?? '';
      if (/^Exec\w+$/.test(key) && value.includes('\n') && !values)
        return value.split('\n').map((line) => `${key}=${line}\n`);
      if (key === 'EnvironmentFiles' && !values)
        return value
          .split('\n')
          .filter(Boolean)
          .map((line) => `${key}=${line}\n`);
      return [values ? `${value}\n` : `${key}=${value}\n`];
    })
    .join('');
}

/** Properties of a manager itself: `systemctl show` without a unit. */
export const managerText = (kernel: Kernel, wanted: readonly string[], values: boolean): string => {
  const table: Readonly<Record<string, string>> = {
    Version: '262~rc1-1',
    Features: '+PAM +AUDIT +SELINUX +APPARMOR +IMA +SMACK +SECCOMP +GCRYPT',
    Virtualization: 'qemu',
    Architecture: 'x86-64',
    NNames: String(Object.keys(kernel.state.units).length),
    SystemState: 'running',
  };
  return Object.entries(table)
    .filter(([key]) => wanted.length === 0 || wanted.includes(key))
    .map(([key, value]) => (values ? `${value}\n` : `${key}=${value}\n`))
    .join('');
};
