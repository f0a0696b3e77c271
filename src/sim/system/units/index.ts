import type { Programs } from '../../host/program.ts';
import { systemctl } from './systemctl.ts';
/** systemd's tools. */
export const unitPrograms: Programs = { systemctl };
