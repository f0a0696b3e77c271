import type { Programs } from '../../host/program.ts';
import { pgrep, pkill } from './pgrep.ts';
import { ps } from './ps.ts';
/** Tools that show and end processes. */
export const processPrograms: Programs = { ps, pgrep, pkill };
