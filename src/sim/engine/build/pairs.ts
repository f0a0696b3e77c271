import { expand, splitWords, type Variables } from './words.ts';

/**
 * Pairs of ENV, LABEL and ARG: `A=1 B="two words"`, or the old form `A the rest`.
 *
 * @returns the pairs, and whether the old form was used; undefined where a name has no value (the word is returned)
 */
export function pairsOf(
  text: string,
  variables: Variables,
): { readonly pairs: readonly (readonly [string, string])[]; readonly old: boolean } | string {
  const first = /^\S+/.exec(text)?.[0] ?? '';
  if (!first.includes('=')) {
    const rest = text.slice(first.length).trim();
    if (rest === '') return first;
    return { pairs: [[expand(first, variables), expand(rest, variables)]], old: true };
  }
  const pairs: (readonly [string, string])[] = [];
  for (const word of splitWords(text.replace(/\\\s*$/, ''), variables)) {
    const at = word.indexOf('=');
    if (at < 0) return word;
    pairs.push([word.slice(0, at), word.slice(at + 1)]);
  }
  return { pairs, old: false };
}
