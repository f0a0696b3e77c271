import { textPrograms } from '../system/text/index.ts';

/** Tools that read, change and print text. */
export const content = { programs: textPrograms };
