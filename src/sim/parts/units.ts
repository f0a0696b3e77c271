import { unitPrograms } from '../system/units/index.ts';

/** Tools of systemd. */
export const content = { programs: unitPrograms };
