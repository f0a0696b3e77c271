import { completeLine, ENGINE_PARTS, hostView } from '../core.ts';

/** Both engines as they stand on a host, and what every command of theirs needs. */
export const content = { engines: ENGINE_PARTS, completeLine, hostView };
