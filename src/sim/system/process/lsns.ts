import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { NamespaceKind } from '../../host/state.ts';
import { mayLookInto } from '../../host/virtual/index.ts';
import { getopt, type Options, refuse } from '../host/options.ts';
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

/** Rows and, unless -n, their names as a table. */
function table(rows: readonly Row[], names: readonly string[], options: Options): string {
  const cells = rows.map((row) => names.map((name) => COLUMNS[name]?.value(row) ?? ''));
  const all = options.has('n') || rows.length === 0 ? cells : [names, ...cells];
  const widths = names.map((_name, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const cell = (text: string, index: number): string => {
    if (COLUMNS[names[index] ?? '']?.right) return text.padStart(widths[index] ?? 0);
    return index === names.length - 1 || options.has('r') ? text : text.padEnd(widths[index] ?? 0);
  };
  return all.map((row) => `${row.map(cell).join(' ')}\n`).join('');
}

const USUAL = 'NS,TYPE,NPROCS,PID,USER,COMMAND';
const USUAL_NET = 'NS,TYPE,NPROCS,PID,USER,NETNSID,NSFS,COMMAND';

/** lsns(8): namespaces and who is in them, as far as the caller may look. */
export const lsns: Program = function* lsns(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'Jlno:p:PQ:rt:uWT::hV',
    long: LONG,
    lacking: ['J', 'T', 'h', 'P', 'output-all'],
  });
  if (options.fault) return refuse(proc, 'lsns', options.fault);
  if (options.has('V')) {
    proc.out('lsns from util-linux 2.41.2\n');
    return 0;
  }
  const type = options.value('t');
  const names = (options.value('o') ?? (type === 'net' ? USUAL_NET : USUAL)).toUpperCase().split(',');
  const bad = names.find((name) => !COLUMNS[name]);
  if (type !== undefined && ![...KINDS, 'time'].includes(type as NamespaceKind))
    proc.err(`lsns: unknown namespace type: ${type}\n`);
  else if (bad !== undefined) proc.err(`lsns: unknown column: ${bad}\n`);
  else {
    const pid = options.value('p') ?? options.rest[0];
    const rows = namespaces(proc, type, pid === undefined ? undefined : Number(pid));
    proc.out(table(rows, names, options));
    yield* proc.drain();
    return rows.length === 0 && pid !== undefined ? 1 : 0;
  }
  return 1;
};
const LONG = {
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
};
