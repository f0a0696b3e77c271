import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import { inside } from '../../host/idmap.ts';
import type { Process } from '../../host/state.ts';
import { age, caps, duration, groupName, innerPid, nameInside, userName } from './top-values.ts';

type Value = (engine: EngineContext, process: Process, container: Container) => string;

/** What psgo knows of processes: descriptor → header and value. */
export const DESCRIPTORS: Readonly<Record<string, readonly [string, Value]>> = {
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
export const CODES: Readonly<Record<string, string>> = {
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
