import type { ComponentChildren, VNode } from 'preact';

/**
 * Prose of the content, whose only markup are `backticks`.
 *
 * @returns text and <code> elements, to be put between tags
 */
export function prose(text: string): ComponentChildren {
  return text
    .split('`')
    .map((part, index): string | VNode => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

/** Prose for places that take no markup, such as announcements and labels. */
export const plain = (text: string): string => text.replaceAll('`', '');
