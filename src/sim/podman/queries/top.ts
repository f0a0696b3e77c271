import { err, ok, type Result } from '../../../lib/result.ts';
import { tabulate } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { columnsOf, psValue } from '../../engine/inspect/ps-columns.ts';
import { processesOf } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { capNames } from '../../host/caps.ts';
import { inside } from '../../host/idmap.ts';
import type { CapSet, Process } from '../../host/state.ts';

const no = (text: string): Result<never, Refusal> => err(refusal(text, 125));
type Value = (engine: EngineContext, process: Process, container: Container) => string;

/** The id of a user inside the container, by name where its passwd has one. */
function userName(engine: EngineContext, process: Process, container: Container, id: number): string {
  const space = engine.kernel.state.ns.user[process.ns.user];
  const number = inside(space?.uids ?? [], id) ?? 65534;
  const passwd = engine.kernel.state.filesystems[container.fs]
    ? engine.kernel.overlay(container.fs).get('/etc/passwd')?.node
    : undefined;
  const line =
    passwd?.kind === 'file' ? passwd.data.split('\n').find((one) => one.split(':')[2] === String(number)) : undefined;
  return line?.split(':')[0] ?? String(number);
}
const groupNumber = (engine: EngineContext, process: Process, id: number): string =>
  String(inside(engine.kernel.state.ns.user[process.ns.user]?.gids ?? [], id) ?? 65534);
function groupName(engine: EngineContext, process: Process, container: Container, id: number): string {
  const number = groupNumber(engine, process, id);
  const file = engine.kernel.overlay(container.fs).get('/etc/group')?.node;
  const line = file?.kind === 'file' ? file.data.split('\n').find((one) => one.split(':')[2] === number) : undefined;
  return line?.split(':')[0] ?? number;
}

const innerPid = (engine: EngineContext, pid: number): string =>
  String(engine.kernel.state.processes[pid]?.nspids.at(-1) ?? 0);
const duration = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds}s`;
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
};
/** Go's time.Duration of a running time, cut to nanoseconds that are made up of milliseconds. */
const age = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  const rest = (seconds % 60).toFixed(9).replace(/0+$/, '').replace(/\.$/, '');
  return seconds < 60
    ? `${rest}s`
    : `${Math.floor(seconds / 3600) > 0 ? `${Math.floor(seconds / 3600)}h` : ''}${Math.floor(seconds / 60) % 60}m${rest}s`;
};
const caps = (set: CapSet): string => {
  const names = capNames(set);
  return names.length === 0 ? 'none' : names.length >= 41 ? 'full' : names.join(',');
};
/** A number of the host as psgo names it: with the container's own files, for it looks from inside. */
function nameInside(engine: EngineContext, container: Container, path: string, id: number): string {
  const known = engine.kernel.state.filesystems[container.fs] !== undefined;
  const file = known ? engine.kernel.overlay(container.fs).get(path)?.node : undefined;
  const line =
    file?.kind === 'file' ? file.data.split('\n').find((one) => one.split(':')[2] === String(id)) : undefined;
  return line?.split(':')[0] ?? String(id);
}

/** What psgo knows of processes: descriptor → header and value. */
const DESCRIPTORS: Readonly<Record<string, readonly [string, Value]>> = {
  args: ['COMMAND', (_e, p) => p.argv.join(' ')],
  comm: ['COMMAND', (_e, p) => p.comm],
  user: ['USER', (e, p, c) => userName(e, p, c, Number(p.euid))],
  ruser: ['RUSER', (e, p, c) => userName(e, p, c, Number(p.uid))],
  uid: ['UID', (e, p) => String(inside(e.kernel.state.ns.user[p.ns.user]?.uids ?? [], Number(p.euid)) ?? 65534)],
  group: ['GROUP', (e, p, c) => groupName(e, p, c, Number(p.egid))],
  rgroup: ['RGROUP', (e, p, c) => groupName(e, p, c, Number(p.gid))],
  groups: ['GROUPS', (e, p, c) => p.groups.map((id) => groupName(e, p, c, Number(id))).join(',')],
  pid: ['PID', (e, p) => innerPid(e, Number(p.pid))],
  ppid: [
    'PPID',
    (e, p) => (e.kernel.state.processes[Number(p.ppid)]?.ns.pid === p.ns.pid ? innerPid(e, Number(p.ppid)) : '0'),
  ],
  pgid: ['PGID', (e, p) => innerPid(e, Number(p.pgid))],
  pcpu: ['%CPU', (e, p) => ((100 * p.cpu) / Math.max(1000, e.kernel.now - p.startedAt)).toFixed(3)],
  etime: ['ELAPSED', (e, p) => age(e.kernel.now - p.startedAt)],
  time: ['TIME', (_e, p) => duration(p.cpu)],
  tty: ['TTY', (_e, p) => p.tty ?? '?'],
  nice: ['NI', () => '0'],
  vsz: ['VSZ', (_e, p) => String((p.rss + 2200) * 1024)],
  rss: ['RSS', (_e, p) => String(p.rss)],
  state: ['STATE', (_e, p) => p.status],
  stime: ['STIME', (_e, p) => new Date(p.startedAt).toISOString().slice(11, 16)],
  seccomp: ['SECCOMP', (_e, p) => (p.seccomp === 2 ? 'filter' : 'disabled')],
  label: ['LABEL', (_e, p) => p.apparmor || 'unconfined'],
  capeff: ['EFFECTIVE CAPS', (_e, p) => caps(p.caps.effective)],
  capprm: ['PERMITTED CAPS', (_e, p) => caps(p.caps.permitted)],
  capinh: ['INHERITED CAPS', (_e, p) => caps(p.caps.inheritable)],
  capbnd: ['BOUNDING CAPS', (_e, p) => caps(p.caps.bounding)],
  capamb: ['AMBIENT CAPS', (_e, p) => caps(p.caps.ambient)],
  hpid: ['HPID', (_e, p) => String(p.pid)],
  huser: ['HUSER', (e, p, c) => nameInside(e, c, '/etc/passwd', Number(p.euid))],
  huid: ['HUID', (_e, p) => String(p.euid)],
  hgroup: ['HGROUP', (e, p, c) => nameInside(e, c, '/etc/group', Number(p.egid))],
  hgroups: ['HGROUPS', (e, p, c) => p.groups.map((id) => nameInside(e, c, '/etc/group', Number(id))).join(',')],
};
const CODES: Readonly<Record<string, string>> = {
  '%C': 'pcpu',
  '%G': 'group',
  '%P': 'ppid',
  '%U': 'user',
  '%a': 'args',
  '%c': 'comm',
  '%g': 'rgroup',
  '%n': 'nice',
  '%p': 'pid',
  '%r': 'pgid',
  '%t': 'etime',
  '%u': 'ruser',
  '%x': 'time',
  '%y': 'tty',
  '%z': 'vsz',
};

const USUAL = ['user', 'pid', 'ppid', 'pcpu', 'etime', 'tty', 'time', 'args'];

/** Processes of a container through ps(1) of the host in the container's pid namespace: what options get. */
function throughPs(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal> {
  const text = options.join(' ').trim();
  const listed = /^-?[Aaef]*o\s*(.+)$/.exec(text);
  const columns = /^-?(ef|fe)$/.test(text)
    ? ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD']
    : /^-?aux?w*$/.test(text)
      ? ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND']
      : listed
        ? columnsOf((listed[1] ?? '').split(/[\s,]+/))
        : 'error: unsupported option (BSD syntax)';
  if (typeof columns === 'string')
    return no(
      `ps(1) failed with exit code 1: ${columns}\n\nUsage:\n ps [options]\n\n Try 'ps --help <simple|list|output|threads|misc|all>'\n  or 'ps --help <s|l|o|t|m|a>'\n for additional help text.\n\nFor more details see ps(1).`,
    );
  const rows = processesOf(engine, container).map((pid) =>
    columns.map((column) => (column === 'PID' ? innerPid(engine, Number(pid)) : psValue(engine, Number(pid), column))),
  );
  return ok(tabulate([columns.map((column) => column.replace('*', '')), ...rows], { minWidth: 12, padding: 2 }));
}

/** `podman top`: descriptors as psgo knows them, else options of ps(1). */
export function top(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal> {
  if (container.state.status !== 'running') return no('top can only be used on running containers');
  const wanted = options.flatMap((one) => one.split(',')).filter((one) => one !== '');
  const names = (wanted.length === 0 ? USUAL : wanted).map((name) => CODES[name] ?? name);
  if (names.some((name) => DESCRIPTORS[name] === undefined)) return throughPs(engine, container, options);
  const columns = names.flatMap((name) => (DESCRIPTORS[name] ? [DESCRIPTORS[name]] : []));
  const rows = processesOf(engine, container).flatMap((pid) => {
    const process = engine.kernel.state.processes[Number(pid)];
    return process ? [columns.map(([, value]) => value(engine, process, container))] : [];
  });
  return ok(tabulate([columns.map(([header]) => header), ...rows], { minWidth: 12, padding: 2 }));
}
