import { z } from 'zod';

/** The two engines, in the order in which their lanes stand. */
export const ENGINES = ['docker', 'podman'] as const;
export const engineSchema = z.enum(ENGINES);
export type Engine = z.infer<typeof engineSchema>;

/** How an engine is written in prose and on labels. */
export const ENGINE_NAMES: Readonly<Record<Engine, string>> = { docker: 'Docker', podman: 'Podman' };
