export { shellPrograms } from './programs.ts';
export { type CommandQueue, sessionShell } from './session.ts';
export { isComplete } from './parse/complete.ts';
export * from './editor/index.ts';
