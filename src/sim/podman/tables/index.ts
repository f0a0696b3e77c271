import { openEngine } from '../../cli/tables/open.ts';
import type { EngineTables } from '../../cli/types.ts';
import { slot } from '../../host/part.ts';
import { PODMAN_DIALECT } from './dialect.ts';
import { TABLE } from './flags.ts';
import { PODMAN_RULES } from './rules.ts';

/** The texts of the help: they come when one is asked for. */
const HELP = slot<{ readonly lines: readonly string[] }>('podman-help');
const prose = (): readonly string[] => HELP.get().lines;

const opened = new Map<string, EngineTables>();

/** The command line of a release of Podman, such as `5.8.6` or `6.1.1`; opened once. */
export function podmanTables(version: string): EngineTables {
  const known = opened.get(version);
  if (known !== undefined) return known;
  const tables = openEngine(TABLE, prose, version, PODMAN_RULES, PODMAN_DIALECT);
  opened.set(version, tables);
  return tables;
}
