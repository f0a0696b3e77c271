export { shellPrograms } from './programs.ts';
export { type CommandQueue, sessionShell } from './session.ts';
