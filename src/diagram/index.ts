/** The one door to the view models of diagrams and process trees. */
export * from './escape.ts';
export * from './lights.ts';
export * from './owner.ts';
export * from './process-tree.ts';
export * from './svg.ts';
