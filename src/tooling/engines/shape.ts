import type { ShownFlag } from './flags.ts';

/** A help text taken apart. What stands in it stays literal; only wrapping and padding are gone. */
export interface ShownCommand {
  readonly usage: string;
  readonly short: string;
  readonly long: string;
  readonly aliases: string;
  readonly examples: string;
  readonly flagTitle: string;
  readonly flags: readonly ShownFlag[];
  readonly groups: readonly { readonly title: string; readonly commands: readonly (readonly [string, string])[] }[];
  readonly footer: string;
  readonly layout: string;
}
