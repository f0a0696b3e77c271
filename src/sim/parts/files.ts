import { filePrograms } from '../system/files/index.ts';

/** Tools that show and change the file tree. */
export const content = { programs: filePrograms };
