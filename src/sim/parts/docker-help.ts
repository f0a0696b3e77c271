import { PROSE } from '../docker/tables/help.ts';

/** The texts that only a help of docker prints. */
export const content = { lines: PROSE.split('\n') };
