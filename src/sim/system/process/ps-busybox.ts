import type { Proc } from '../../host/proc.ts';
import { statOf } from './state-letters.ts';
import { elapsed, etime } from './times.ts';
import { groupName, niceOf, userName, type View, viewsOf, vszOf } from './view.ts';

interface Column {
  readonly head: string;
  readonly width: number;
  readonly right: boolean;
  readonly value: (view: View) => string;
}
const text = (head: string, width: number, value: Column['value']): Column => ({ head, width, right: false, value });
const number = (head: string, width: number, value: (view: View) => number): Column => ({
  head,
  width,
  right: true,
  value: (view) => String(value(view)),
});

/** Command line as busybox shows it: kernel threads in brackets, a different name in braces before it. */
function args({ process }: View): string {
  if (process.argv.length === 0 || process.status === 'Z') return `[${process.comm}]`;
  const line = process.argv.join(' ').replace(/\p{Cc}/gu, '?');
  const base = (process.argv[0] ?? '').replace(/^-/, '').replace(/^.*\//, '');
  return base.startsWith(process.comm.slice(0, 15)) ? line : `{${process.comm}} ${line}`;
}
const size = (kib: number): string =>
  kib < 100_000
    ? String(kib)
    : kib < 1_048_576 * 100 && kib < 10_240_000
      ? `${Math.floor(kib / 1024)}m`
      : `${Math.floor(kib / 1_048_576)}g`;

/** Columns of busybox's ps -o (procps/ps.c, out_spec). */
const COLUMNS: Readonly<Record<string, Column>> = {
  user: text('USER', 8, (view) => userName(view, view.process.euid)),
  group: text('GROUP', 8, (view) => groupName(view, view.process.egid)),
  comm: text('COMMAND', 16, (view) => view.process.comm),
  args: text('COMMAND', 256, args),
  pid: number('PID', 5, (view) => view.pid),
  ppid: number('PPID', 5, (view) => view.ppid),
  pgid: number('PGID', 5, (view) => view.process.pgid),
  etime: text('ELAPSED', 7, (view) => etime(elapsed(view)).padStart(7)),
  nice: number('NI', 5, (view) => niceOf(view.process)),
  rgroup: text('RGROUP', 8, (view) => groupName(view, view.process.gid)),
  ruser: text('RUSER', 8, (view) => userName(view, view.process.uid)),
  tty: text('TT', 6, (view) => (view.process.tty ? '136,0' : '?')),
  vsz: text('VSZ', 4, (view) => size(vszOf(view.process)).padStart(4)),
  sid: number('SID', 5, (view) => view.process.sid),
  stat: text('STAT', 4, (view) => statOf(view).replace(/[l+]/g, '')),
  rss: text('RSS', 4, (view) => size(view.process.rss).padStart(4)),
};
const NAMES = Object.keys(COLUMNS);

function parseColumns(list: string): Column[] | string {
  const found: Column[] = [];
  for (const item of list.split(',')) {
    const [name = '', head] = item.split('=');
    const column = COLUMNS[name];
    if (!column) return name;
    found.push(head === undefined ? column : { ...column, head, width: Math.max(column.width, head.length) });
  }
  return found;
}

/** ps of busybox: every process, by number; -o picks columns, other usual options are taken and ignored. */
export function busyboxPs(proc: Proc): number {
  const options = proc.argv.slice(1);
  const lists: string[] = [];
  for (let i = 0; i < options.length; i++) {
    const option = options[i] ?? '';
    if (!option.startsWith('-')) continue;
    const at = option.indexOf('o');
    const bad = option.slice(1, at < 0 ? undefined : at).match(/[^aAdeflT]/);
    if (bad) {
      proc.err(
        `ps: ${option.startsWith('--') ? `unrecognized option '${option}'` : `invalid option -- '${bad[0]}'`}\n${USAGE}`,
      );
      return 1;
    }
    if (at < 0) continue;
    const value = option.slice(at + 1) || options[++i];
    if (value === undefined) {
      proc.err(`ps: option requires an argument -- 'o'\n${USAGE}`);
      return 1;
    }
    lists.push(value);
  }
  const columns = parseColumns(lists.length > 0 ? lists.join(',') : 'pid,user,args');
  if (typeof columns === 'string') {
    proc.err(`ps: bad -o argument '${columns}', supported arguments: ${NAMES.join(',')}\n`);
    return 1;
  }
  const last = columns.length - 1;
  if (columns.some(({ head }) => head !== '')) {
    proc.out(`${columns.map(({ head, width }, index) => (index === last ? head : head.padEnd(width))).join(' ')}\n`);
  }
  for (const view of viewsOf(proc)) {
    const cells = columns.map(({ width, right, value }, index) => {
      const shown = value(view);
      return right ? shown.padStart(width) : index === last ? shown : shown.slice(0, width).padEnd(width);
    });
    proc.out(`${cells.join(' ')}\n`);
  }
  return 0;
}

const USAGE = `BusyBox v1.37.0 (Debian 1:1.37.0-11) multi-call binary.

Usage: ps [-o COL1,COL2=HEADER]

Show list of processes

\t-o COL1,COL2=HEADER\tSelect columns for display
`;
