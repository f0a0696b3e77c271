/** The keys of the prompt: which there are, and what an event is called in the line editor's own terms. */

/**
 * 'C-a', 'A-b', 'ArrowUp', 'S-Tab', 'x': how the line editor names a key. Shift counts where it is not what a character
 * is typed with. Ctrl and Alt together are AltGr, with which characters are typed.
 */
export function keyName({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): string {
  if (key.length === 1 && ctrlKey === altKey) return key;
  const held = `${ctrlKey ? 'C-' : ''}${altKey ? 'A-' : ''}`;
  const shift = shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase()) ? 'S-' : '';
  return shift + held + (key.length === 1 ? key.toLowerCase() : key);
}

/** The keys that a phone's keyboard lacks, with their labels. */
export const PHONE_KEYS = [
  ['Tab', 'Tab'],
  ['C-c', 'Ctrl-C'],
  ['C-d', 'Ctrl-D'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
] as const;
