import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Tty } from '../../host/streams.ts';
import { busyboxPs } from './ps-busybox.ts';
import { columnOf } from './ps-columns.ts';
import { parsePs, type Request } from './ps-parse.ts';
import { psTable, type Row } from './ps-table.ts';
import { forest } from './ps-tree.ts';
import { settled } from './settled.ts';
import { type View, viewsOf } from './view.ts';

const USAGE = `
Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
`;

/** Which processes are shown: those that any option names, or without one the caller's own on its terminal. */
function chosen(proc: Proc, request: Request): View[] {
  const own = (view: View): boolean => view.process.euid === proc.record.euid;
  const bsd =
    request.bsdAll ||
    request.bsdNoTty ||
    (request.format.startsWith('bsd') && request.tests.length === 0 && !request.all);
  const test = (view: View): boolean => {
    if (request.all) return true;
    if (request.tests.length > 0 && request.tests.some((one) => one(view))) return true;
    if (bsd) {
      if (request.bsdAll && request.bsdNoTty) return true;
      if (request.tests.length > 0 && !request.bsdAll && !request.bsdNoTty) return false;
      return (
        (request.bsdAll || own(view)) &&
        (request.bsdNoTty || view.process.tty !== undefined || proc.record.tty === undefined)
      );
    }
    return request.tests.length === 0 && own(view) && view.process.tty === proc.record.tty;
  };
  return viewsOf(proc).filter(
    (view) => test(view) !== request.negate && (!request.running || view.process.status === 'R'),
  );
}

function sorted(views: View[], request: Request): View[] {
  const keys = request.sort.map(({ key, down }) => ({ column: columnOf(key), down }));
  return [...views].sort((a, b) => {
    for (const { column, down } of keys) {
      const of = (view: View): number | string => column?.key?.(view) ?? column?.value(view, column.width) ?? '';
      const [x, y] = [of(a), of(b)];
      if (x !== y) return (x < y ? -1 : 1) * (down ? -1 : 1);
    }
    return 0;
  });
}

/** ps(1) of procps-ng: processes as the caller's /proc shows them. */
export const ps: Program = function* ps(proc) {
  yield* settled(proc);
  if (proc.flavour === 'busybox') return busyboxPs(proc);
  const parsed = parsePs(proc, proc.argv.slice(1));
  if (!parsed.ok) {
    if (parsed.error.lacking) proc.err(`ps: ${parsed.error.text} is not part of this simulation\n`);
    else proc.err(`error: ${parsed.error.text}\n${USAGE}`);
    return parsed.error.lacking ? 64 : 1;
  }
  const request = parsed.value;
  if (request.version) proc.out('ps from procps-ng 4.0.5\n');
  if (request.help) proc.out(USAGE);
  if (request.version || request.help) return 0;
  const views = chosen(proc, request);
  const rows: Row[] = request.tree
    ? forest(views, request.tree)
    : sorted(views, request).map((view) => ({ view, prefix: '' }));
  const limit = proc.isTty(1) && !request.wide ? (proc.fd(1) as Tty).columns : undefined;
  proc.out(psTable(request.columns, rows, { heading: request.heading, limit }));
  yield* proc.drain();
  return views.length > 0 ? 0 : 1;
};
