import { systemWords } from '../docker/words/system.ts';

/** What Docker says about itself. */
export const content = { system: systemWords };
