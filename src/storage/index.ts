/** The one door to what the browser remembers. */
export * from './progress.ts';
export * from './store.ts';
export * from './theme.ts';
