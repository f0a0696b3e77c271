import { serverPrograms } from '../system/servers/index.ts';

/** Servers and inits that run in containers. */
export const content = { programs: serverPrograms };
