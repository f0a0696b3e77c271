import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { NamespaceKind } from '../../host/state.ts';
import { mayLookInto } from '../../host/virtual/index.ts';
import { getopt, refuse } from '../host/options.ts';
import { commandLine, userName, type View, viewsOf } from './view.ts';

/** A namespace with the processes in it. */
interface Row {
  readonly id: number;
  readonly type: string;
  readonly members: readonly View[];
}

const KINDS: readonly NamespaceKind[] = ['mnt', 'net', 'ipc', 'user', 'pid', 'uts', 'cgroup'];
const TIME = 4026531834;

function namespaces(proc: Proc, only: string | undefined, pid: number | undefined): Row[] {
  const views = viewsOf(proc).filter(
    (view) => view.process.status !== 'Z' && mayLookInto(proc.kernel, proc, view.process),
  );
  const rows = KINDS.filter((kind) => only === undefined || only === kind).flatMap((kind) => {
    const groups = new Map<number, View[]>();
    for (const view of views) groups.set(view.process.ns[kind], [...(groups.get(view.process.ns[kind]) ?? []), view]);
    return [...groups].map(([id, members]) => ({ id, type: kind as string, members }));
  });
  const time = only === undefined || only === 'time' ? [{ id: TIME, type: 'time', members: views }] : [];
  const all = [...rows, ...time].filter(
    (row) => row.members.length > 0 && (pid === undefined || row.members.some((one) => one.pid === pid)),
  );
  return all.sort((a, b) => a.id - b.id);
}

const first = (row: Row): View | undefined => row.members[0];
const userOf = (row: Row): string => {
  const view = first(row);
  return view ? userName(view, view.process.euid) : '';
};
const COLUMNS: Readonly<Record<string, { readonly right: boolean; readonly value: (row: Row) => string }>> = {
  NS: { right: true, value: (row) => String(row.id) },
  TYPE: { right: false, value: (row) => row.type },
  PATH: { right: false, value: (row) => `/proc/${first(row)?.pid}/ns/${row.type}` },
  NPROCS: { right: true, value: (row) => String(row.members.length) },
  PID: { right: true, value: (row) => String(first(row)?.pid ?? '') },
  PPID: { right: true, value: (row) => String(first(row)?.ppid ?? '') },
  COMMAND: {
    right: false,
    value: (row) => {
      const view = first(row);
      return view ? (view.process.argv.length === 0 ? view.process.comm : commandLine(view)) : '';
    },
  },
  UID: {
    right: true,
    value: (row) => {
      const view = first(row);
      return view ? String(view.reader.uidInside(view.process.euid)) : '';
    },
  },
  USER: { right: false, value: userOf },
  NETNSID: { right: true, value: (row) => (row.type === 'net' ? 'unassigned' : '') },
  NSFS: { right: false, value: () => '' },
  PNS: {
    right: true,
    value: (row) =>
      String(
        (row.type === 'pid' || row.type === 'user'
          ? first(row)?.kernel.state.ns[row.type][row.id]?.parent
          : undefined) ?? 0,
      ),
  },
  ONS: { right: true, value: (row) => String(first(row)?.process.ns.user ?? 0) },
};

/** lsns(8): namespaces and who is in them, as far as the caller may look. */
export const lsns: Program = function* lsns(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'Jlno:p:PQ:rt:uWT::hV',
    long: {
      json: 'J',
      list: 'l',
      noheadings: 'n',
      output: 'o:',
      'output-all': 'output-all',
      persistent: 'P',
      raw: 'r',
      task: 'p:',
      type: 't:',
      notruncate: 'u',
      nowrap: 'W',
      tree: 'T::',
      help: 'h',
      version: 'V',
    },
    lacking: ['J', 'T', 'h', 'P', 'output-all'],
  });
  if (options.fault) return refuse(proc, 'lsns', options.fault);
  if (options.has('V')) {
    proc.out('lsns from util-linux 2.41.2\n');
    return 0;
  }
  const type = options.value('t');
  if (type !== undefined && ![...KINDS, 'time'].includes(type as NamespaceKind)) {
    proc.err(`lsns: unknown namespace type: ${type}\n`);
    return 1;
  }
  const names = (
    options.value('o') ??
    (type === 'net' ? 'NS,TYPE,NPROCS,PID,USER,NETNSID,NSFS,COMMAND' : 'NS,TYPE,NPROCS,PID,USER,COMMAND')
  )
    .toUpperCase()
    .split(',');
  const bad = names.find((name) => !COLUMNS[name]);
  if (bad !== undefined) {
    proc.err(`lsns: unknown column: ${bad}\n`);
    return 1;
  }
  const pid = options.value('p') ?? options.rest[0];
  const rows = namespaces(proc, type, pid === undefined ? undefined : Number(pid));
  const cells = rows.map((row) => names.map((name) => COLUMNS[name]?.value(row) ?? ''));
  const table = options.has('n') || rows.length === 0 ? cells : [names, ...cells];
  const widths = names.map((_name, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  for (const row of table) {
    const line = row.map((cell, index) => {
      const name = names[index] ?? '';
      if (COLUMNS[name]?.right) return cell.padStart(widths[index] ?? 0);
      return index === row.length - 1 || options.has('r') ? cell : cell.padEnd(widths[index] ?? 0);
    });
    proc.out(`${line.join(' ')}\n`);
  }
  yield* proc.drain();
  return rows.length === 0 && pid !== undefined ? 1 : 0;
};
