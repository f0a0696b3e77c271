import { formatList, type GoStruct, isJsonFormat, toJson } from '../../cli/index.ts';
import type { Listing, RowOptions } from '../../engine/words/listing.ts';
import type { Call } from '../command.ts';

/** How a list is to be shown: what the flags said. */
export interface ListLook extends RowOptions {
  readonly quiet: boolean;
  readonly noHeading: boolean;
  readonly format: string | undefined;
}

/** The flags that lists share. */
export const lookOf = ({ flags }: Call): ListLook => ({
  quiet: flags.bool('quiet'),
  noHeading: flags.bool('noheading'),
  noTrunc: flags.bool('no-trunc'),
  size: flags.bool('size'),
  pod: flags.bool('pod'),
  namespace: flags.bool('ns'),
  format: flags.maybe('format'),
});

/** The rows of a list; with the documents behind them where a template asks for JSON. */
function rowsOf<T>(call: Call, listing: Listing<T>, things: readonly T[], look: ListLook): GoStruct[] {
  const { engine } = call;
  const rows = things.map((thing) => listing.row(engine, thing, look));
  if (!/\bjson\b/.test(look.format ?? '')) return rows;
  const { rowJson } = listing;
  if (rowJson) return rows.map((row, index) => ({ ...row, json: rowJson(engine, things[index] as T, look) }));
  if (!listing.json) return rows;
  const documents = listing.json(engine, things, look);
  return Array.isArray(documents) ? rows.map((row, index) => ({ ...row, json: documents[index] })) : rows;
}

/** Prints a list; the exit code of a template that cannot be carried out is the engine's usual one. */
export function printList<T>(call: Call, listing: Listing<T>, things: readonly T[], look: ListLook): number {
  const { engine, proc } = call;
  if (listing.json && isJsonFormat(look.format)) {
    proc.out(
      `${toJson(listing.json(engine, things, look), { indent: engine.words.queries.listIndent, escapeHtml: true })}\n`,
    );
    return 0;
  }
  const list = formatList({
    style: listing.style,
    rows: rowsOf(call, listing, things, look),
    headers: listing.headers,
    format: look.format,
    defaultFormat: listing.defaultFormat(look),
    quiet: look.quiet,
    quietFormat: listing.quietFormat,
    noHeading: look.noHeading,
    alwaysTitled: listing.alwaysTitled === true,
    ...(listing.name !== undefined && { name: listing.name }),
  });
  if (list.ok) {
    proc.out(list.text);
    return 0;
  }
  if (list.partial) proc.out(list.partial);
  proc.err(`${engine.words.queries.clientPrefix}${list.error}\n`);
  return engine.words.queries.clientCode;
}
