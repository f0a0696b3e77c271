import { systemWords } from '../podman/words/system.ts';

/** What Podman says about itself. */
export const content = { system: systemWords };
