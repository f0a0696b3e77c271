import { dockerPrograms } from '../commands/docker-programs.ts';
import { dockerTables } from '../docker/tables/index.ts';
import { queriesWords } from '../docker/words/queries.ts';

/** The client of Docker: its command line. */
export const content = { programs: dockerPrograms, tables: dockerTables, words: { queries: queriesWords } };
