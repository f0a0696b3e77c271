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

/** The word that was likely meant, at most two letters away (buildkit/util/suggest). */
export function distanceName(word: string, known: readonly string[]): string | undefined {
  const near = known.map((name) => ({ name, far: distance(word, name) })).filter(({ far }) => far <= 2);
  return near.sort((a, b) => a.far - b.far)[0]?.name;
}
