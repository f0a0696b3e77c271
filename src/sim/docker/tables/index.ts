import { openEngine } from '../../cli/tables/open.ts';
import type { EngineTables } from '../../cli/types.ts';
import { slot } from '../../host/part.ts';
import { dockerDialect } from './dialect.ts';
import { TABLE } from './flags.ts';
import { DOCKER_RULES } from './rules.ts';

/** The texts of the help: they come when one is asked for. */
const HELP = slot<{ readonly lines: readonly string[] }>('docker-help');
const prose = (): readonly string[] => HELP.get().lines;

const opened = new Map<string, EngineTables>();

/** The command line of a release of Docker, such as `28.5.2` or `29.7.2`; opened once. */
export function dockerTables(version: string): EngineTables {
  const known = opened.get(version);
  if (known !== undefined) return known;
  const tables = openEngine(TABLE, prose, version, DOCKER_RULES, dockerDialect(Number.parseInt(version, 10)));
  opened.set(version, tables);
  return tables;
}
