import type { formatList, GoStruct } from '../../cli/index.ts';
import type { EngineContext } from '../engine.ts';

/** How an engine lays its lists out. */
export type ListStyle = Parameters<typeof formatList>[0]['style'];

/** What the flags of a list change in its rows. */
export interface RowOptions {
  readonly noTrunc: boolean;
  readonly size?: boolean;
  readonly pod?: boolean;
  readonly namespace?: boolean;
  /** The format as it was typed. */
  readonly format?: string | undefined;
}

/** One kind of list of one engine: `ps`, `network ls`, `volume ls`. */
export interface Listing<T> {
  readonly style: ListStyle;
  /** The Go type of a row and the template's name, as errors tell them. */
  readonly type: string;
  readonly name?: string;
  readonly headers: Readonly<Record<string, string>>;
  defaultFormat(options: RowOptions): string;
  readonly quietFormat: string;
  /** Whether a template of the caller's own gets titles too, which `table` alone gets as a rule. */
  readonly alwaysTitled?: boolean;
  row(engine: EngineContext, thing: T, options: RowOptions): GoStruct;
  /** Set where `--format json` prints one document of its own (Podman) rather than a row a line (Docker). */
  json?(engine: EngineContext, things: readonly T[], options: RowOptions): unknown;
  /** What `json` in a template makes of a row, where that is something else. */
  rowJson?(engine: EngineContext, thing: T, options: RowOptions): unknown;
}
