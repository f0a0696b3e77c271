import type { PlayerEvent } from '../../session/replay.ts';

/** What a key asks of the player; `help` is not the machine's business. */
export type KeyWish = PlayerEvent | 'help' | undefined;

const KEYS: Readonly<Record<string, PlayerEvent>> = {
  ' ': { type: 'toggle' },
  ArrowRight: { type: 'next' },
  ArrowLeft: { type: 'back' },
  Home: { type: 'go', step: 0 },
  End: { type: 'go', step: Number.POSITIVE_INFINITY },
};

/** Elements that need the key themselves: fields need all, what can be pressed needs the space bar. */
const isTaken = (key: string, target: Element): boolean =>
  target.closest('input, select, textarea, dialog, [contenteditable]') !== null ||
  (key === ' ' && target.closest('button, a, summary') !== null);

/**
 * What a key means in the player.
 *
 * @returns undefined if it means nothing here, or something else to the element that has the focus
 */
export function keyWish(event: KeyboardEvent, steps: number): KeyWish {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
  if (isTaken(key, target)) return;
  if (key === '?') return 'help';
  if (/^[1-9]$/.test(key)) return Number(key) <= steps ? { type: 'go', step: Number(key) - 1 } : undefined;
  return KEYS[key];
}

/** Lines that a key scrolls the terminal which has the focus. */
export const SCROLL_KEYS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };
