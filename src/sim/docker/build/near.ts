/** How many letters have to change to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What stands behind an error about a word that is nearly one of those known: ' (did you mean FROM?)' (util/suggest). */
export function suggestion(word: string, known: readonly string[]): string {
  if (known.includes(word)) return '';
  let [match, least] = ['', 3];
  for (const name of known) {
    const far = distance(word, name);
    if (far < least) [match, least] = [name, far];
  }
  return match === '' ? '' : ` (did you mean ${match}?)`;
}
