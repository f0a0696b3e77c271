/** The keys of the prompt: which there are, and what an event is called in the line's own terms. */

/** 'C-a', 'A-b', 'ArrowUp', 'Enter': how the line reducer names a key. */
export const keyName = (event: KeyboardEvent): string =>
  `${event.ctrlKey ? 'C-' : event.altKey ? 'A-' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

/** The keys that a phone's keyboard lacks, with their labels. */
export const PHONE_KEYS = [
  ['Tab', 'Tab'],
  ['C-c', 'Ctrl-C'],
  ['C-d', 'Ctrl-D'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
] as const;
