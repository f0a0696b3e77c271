import { podmanClientPrograms } from '../commands/podman-programs.ts';
import { podmanTables } from '../podman/tables/index.ts';
import { queriesWords } from '../podman/words/queries.ts';

/** Podman’s command line. */
export const content = { programs: podmanClientPrograms, tables: podmanTables, words: { queries: queriesWords } };
