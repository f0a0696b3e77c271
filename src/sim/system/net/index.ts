import type { Programs } from '../../host/program.ts';
import { curl } from './curl.ts';
/** Network tools. */
export const netPrograms: Programs = { curl };
