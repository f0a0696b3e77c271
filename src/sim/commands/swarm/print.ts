import { DOCKER_LIST, formatList, type GoStruct, render, toJson } from '../../cli/index.ts';
import type { Call } from '../command.ts';
import type { SwarmFlags } from './flags.ts';

/** Prints rows by the flags of a list: table, quiet, template. */
export function printRows(
  call: Call,
  flags: SwarmFlags,
  rows: readonly GoStruct[],
  headers: Readonly<Record<string, string>>,
  table: string,
): number {
  const format = flags.has('format') && flags.text('format') !== 'table' ? flags.text('format') : undefined;
  const list = formatList({
    style: DOCKER_LIST,
    rows,
    headers,
    format,
    defaultFormat: table,
    quiet: flags.has('quiet'),
    quietFormat: '{{.ID}}',
  });
  if (!list.ok) {
    call.proc.err(`${list.error}\n`);
    return 1;
  }
  call.proc.out(list.text);
  return 0;
}

/** Prints documents as `inspect` does; what is missing is told at the end. */
export function printDocuments(
  call: Call,
  flags: SwarmFlags,
  found: readonly unknown[],
  missing: string | undefined,
): number {
  const format = flags.has('format') ? flags.text('format') : undefined;
  if (format === undefined || format === 'json')
    call.proc.out(
      found.length === 0 ? '[]\n' : `${toJson(found as Parameters<typeof toJson>[0], { indent: '    ' })}\n`,
    );
  else {
    for (const one of found) {
      const text = render(format, one, { name: '' });
      if (!text.ok) {
        call.proc.err(`template parsing error: ${text.error}\n`);
        return 1;
      }
      call.proc.out(`${text.text}\n`);
    }
  }
  if (missing === undefined) return 0;
  call.proc.err(`${missing}\n`);
  return 1;
}
