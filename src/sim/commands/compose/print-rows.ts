import { DOCKER_LIST, formatList } from '../../cli/index.ts';
import type { Call } from '../command.ts';
import { complain } from './progress.ts';

type Rows = Parameters<typeof formatList>[0]['rows'];

/** Prints rows as a table, by a template or as JSON. Gives the exit code. */
export function printRows(call: Call, rows: Rows, headers: Readonly<Record<string, string>>, table: string): number {
  const given = call.flags.maybe('format');
  const list = formatList({
    style: DOCKER_LIST,
    rows,
    headers,
    format: given === 'table' || given === 'pretty' ? undefined : given,
    defaultFormat: table,
    quiet: false,
  });
  if (!list.ok) return complain(call, list.error);
  call.proc.out(list.text);
  return 0;
}
