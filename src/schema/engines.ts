/** The two engines, in the order in which their lanes stand. Without the schema library, for code that is sent to browsers. */
export const ENGINES = ['docker', 'podman'] as const;
export type Engine = (typeof ENGINES)[number];

/** How an engine is written in prose and on labels. */
export const ENGINE_NAMES: Readonly<Record<Engine, string>> = { docker: 'Docker', podman: 'Podman' };
