import { sed } from '../system/text/sed.ts';

/** sed, which is a language of its own. */
export const content = { programs: { sed } };
