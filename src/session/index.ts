/** The one door to the session core. Code that is sent to the browser takes `replay.ts`, a part of it. */
export type { CastError } from './asciicast/error.ts';
export * from './asciicast/foreign.ts';
export * from './asciicast/read.ts';
export * from './asciicast/write.ts';
export * from './osc.ts';
export * from './replay.ts';
export * from './timeline.ts';
export type { TimelineError } from './timeline-error.ts';
