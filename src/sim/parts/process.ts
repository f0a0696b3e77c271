import { processPrograms } from '../system/process/index.ts';

/** Tools that show, start and end processes. */
export const content = { programs: processPrograms };
