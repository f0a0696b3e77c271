export * from './editor/index.ts';
export { isComplete } from './parse/complete.ts';
export { shellPrograms } from './programs.ts';
export { type CommandQueue, sessionShell } from './session.ts';
