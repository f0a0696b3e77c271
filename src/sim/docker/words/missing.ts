import { plainRefusal, type Refusal, refusal } from '../../engine/words/refusal.ts';

/** What the client says of an empty name before it asks anybody (client/utils.go, trimID). */
export const emptyName = (kind: 'container' | 'network' | 'volume'): string =>
  `invalid ${kind} name or ID: value is empty`;

/** What is said of a name that no container has. */
export const noContainer = (word: string): Refusal =>
  word === '' ? plainRefusal(emptyName('container')) : refusal(`No such container: ${word}`, 1);
