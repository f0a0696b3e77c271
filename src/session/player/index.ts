/** The player's machine. */
export * from './queries.ts';
export * from './reduce.ts';
export * from './setup.ts';
export * from './types.ts';
