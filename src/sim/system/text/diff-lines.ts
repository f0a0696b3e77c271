/** A run of lines that were taken out of the first file and put into the second: places from 0, ends not included. */
export interface Change {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Where two lists of lines differ: the shortest edit script (Myers 1986). */
export function changes(a: readonly string[], b: readonly string[]): Change[] {
  const most = a.length + b.length;
  const ends = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  outer: for (let d = 0; d <= most; d++) {
    trace.push(new Map(ends));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1));
      let x = down ? (ends.get(k + 1) ?? 0) : (ends.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      ends.set(k, x);
      if (x >= a.length && y >= b.length) break outer;
    }
  }
  return merged(backtrack(trace, a.length, b.length));
}

function backtrack(trace: readonly Map<number, number>[], endA: number, endB: number): Change[] {
  const found: Change[] = [];
  let [x, y] = [endA, endB];
  for (let d = trace.length - 1; d > 0; d--) {
    const ends = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = ends.get(before) ?? 0;
    const fromY = fromX - before;
    found.unshift(
      down ? { from: [fromX, fromX], to: [fromY, fromY + 1] } : { from: [fromX, fromX + 1], to: [fromY, fromY] },
    );
    [x, y] = [fromX, fromY];
  }
  return found;
}

/** Single steps that touch become one change. */
function merged(steps: readonly Change[]): Change[] {
  const found: Change[] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (last && last.from[1] === step.from[0] && last.to[1] === step.to[0]) {
      found[found.length - 1] = { from: [last.from[0], step.from[1]], to: [last.to[0], step.to[1]] };
    } else found.push(step);
  }
  return found;
}
