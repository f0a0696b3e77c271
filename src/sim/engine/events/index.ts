export { emit, emitContainer } from '../events.ts';
