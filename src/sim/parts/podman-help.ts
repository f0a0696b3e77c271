import { PROSE } from '../podman/tables/help.ts';

/** The texts that only a help of podman prints. */
export const content = { lines: PROSE.split('\n') };
