/**
 * The door for the browser: what plays a replay. It reaches no schema, so that no validator is sent to the reader.
 * `index.ts` opens this and what runs when the site is built.
 */
export * from './bytes.ts';
export * from './cut.ts';
export * from './diff/lanes.ts';
export { normalise, type OutputContext } from './diff/normalise.ts';
export * from './frames.ts';
export * from './player/index.ts';
export * from './position.ts';
export * from './screen.ts';
export * from './script.ts';
export type * from './types.ts';
