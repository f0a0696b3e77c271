import { netPrograms } from '../system/net/index.ts';

/** Network tools. */
export const content = { programs: netPrograms };
