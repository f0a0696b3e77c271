import { z } from 'zod';
import { ENGINES } from './engines.ts';

export { ENGINE_NAMES, ENGINES, type Engine } from './engines.ts';
export const engineSchema = z.enum(ENGINES);
