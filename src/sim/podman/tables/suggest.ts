import { distance } from 'fastest-levenshtein';

/**
 * What cobra suggests for a word that is no command (`SuggestionsFor`): names within a distance, and names that begin
 * with the word, in the order in which they are registered.
 */
export function suggestions(word: string, names: readonly string[], within: number): readonly string[] {
  const low = word.toLowerCase();
  return names.filter((name) => distance(low, name) <= within || name.startsWith(low));
}
