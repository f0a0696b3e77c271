/**
 * Lays the lines of one command in several releases over each other. A line that every release has stands as it is;
 * another begins with `?from-to ` (both releases included, `to` empty for the newest), so that a new release of an
 * engine adds marks and not a second table.
 *
 * @param releases major versions in rising order, and the lines in each; undefined where the command does not exist
 */
export function mergeReleases(
  releases: readonly (readonly [release: number, lines: readonly string[] | undefined])[],
): string[] {
  let merged: { line: string; in: Set<number> }[] = [];
  for (const [release, lines] of releases) {
    if (lines === undefined) continue;
    merged = overlay(merged, lines, release);
  }
  const order = releases.map(([release]) => release);
  return merged.map(({ line, in: present }) => markOf(present, order) + line);
}

/** `?28-28 ` for a line that only release 28 has of 28 and 29; nothing for one that all have. */
export function markOf(present: ReadonlySet<number>, order: readonly number[]): string {
  if (present.size === order.length) return '';
  const from = order.find((release) => present.has(release)) ?? 0;
  const to = order.findLast((release) => present.has(release)) ?? 0;
  const isNewest = to === order.at(-1);
  return `?${from === order[0] ? '' : from}-${isNewest ? '' : to} `;
}

type Merged = { line: string; in: Set<number> }[];

/** Adds a release by the longest common subsequence of lines. */
function overlay(merged: Merged, lines: readonly string[], release: number): Merged {
  const width = lines.length + 1;
  const longest = new Array<number>((merged.length + 1) * width).fill(0);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = merged.length - 1; i >= 0; i -= 1) {
    for (let j = lines.length - 1; j >= 0; j -= 1) {
      const same = merged[i]?.line === lines[j];
      longest[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const out: Merged = [];
  let [i, j] = [0, 0];
  while (i < merged.length || j < lines.length) {
    const old = merged[i];
    const next = lines[j];
    if (old !== undefined && next !== undefined && old.line === next) {
      out.push({ line: next, in: new Set([...old.in, release]) });
      i += 1;
      j += 1;
    } else if (old !== undefined && (next === undefined || at(i + 1, j) >= at(i, j + 1))) {
      out.push(old);
      i += 1;
    } else if (next !== undefined) {
      out.push({ line: next, in: new Set([release]) });
      j += 1;
    }
  }
  return out;
}
