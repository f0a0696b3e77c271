import { awk } from '../system/text/awk.ts';

/** awk, which is a language of its own. */
export const content = { programs: { awk, mawk: awk } };
