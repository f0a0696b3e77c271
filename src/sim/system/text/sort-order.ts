const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const numeric = (text: string): number => Number(/^[ \t]*(-?(?:\d+(?:\.\d*)?|\.\d+))/.exec(text)?.[1] ?? 0);

/** Like general-numeric-compare: what is no number comes first. */
function floating(text: string): number {
  const match = /^\s*([+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|inf(?:inity)?))/i.exec(text);
  if (!match) return Number.NEGATIVE_INFINITY;
  return /inf/i.test(match[1] ?? '')
    ? text.trim().startsWith('-')
      ? -Number.MAX_VALUE
      : Number.MAX_VALUE
    : Number(match[1]);
}

/** Sizes such as 2K and 1.5M: by unit first, then by number. */
function human(text: string): [number, number] {
  const match = /^[ \t]*(-?)(\d+(?:\.\d*)?|\.\d+)([kKMGTPEZY]?)/.exec(text);
  if (!match) return [0, 0];
  const sign = match[1] === '-' ? -1 : 1;
  const value = Number(match[2]);
  return [value === 0 ? 0 : sign * ' KMGTPEZY'.indexOf((match[3] || ' ').toUpperCase()), sign * value];
}

/** Compares as GNU's filevercmp: runs of digits by number, `~` before the end, letters before other characters. */
export function compareVersions(a: string, b: string): number {
  const weight = (char: string | undefined): number =>
    char === undefined ? 0 : char === '~' ? -1 : /[a-zA-Z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256;
  let i = 0;
  let j = 0;
  const digit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
  while (i < a.length || j < b.length) {
    while ((i < a.length && !digit(a[i])) || (j < b.length && !digit(b[j]))) {
      const left = digit(a[i]) ? 0 : weight(a[i]);
      const right = digit(b[j]) ? 0 : weight(b[j]);
      if (left !== right) return left - right;
      i++;
      j++;
    }
    const left = /^\d*/.exec(a.slice(i))?.[0] ?? '';
    const right = /^\d*/.exec(b.slice(j))?.[0] ?? '';
    const compared = order(Number(left || 0), Number(right || 0));
    if (compared !== 0) return compared;
    i += left.length;
    j += right.length;
  }
  return 0;
}

/** Compares two texts by the letters of sort's options: n g h M V, d i f; without any by character. */
export function compareBy(flags: string, a: string, b: string): number {
  if (flags.includes('n')) return order(numeric(a), numeric(b));
  if (flags.includes('g')) return order(floating(a), floating(b));
  if (flags.includes('h')) {
    const [left, right] = [human(a), human(b)];
    return order(left[0], right[0]) || order(left[1], right[1]);
  }
  if (flags.includes('M')) {
    const month = (text: string): number => MONTHS.indexOf(text.trim().slice(0, 3).toUpperCase());
    return order(month(a), month(b));
  }
  if (flags.includes('V')) return compareVersions(a, b);
  const clean = (text: string): string => {
    const dictionary = flags.includes('d') ? text.replace(/[^a-zA-Z0-9 \t]/g, '') : text;
    const printable = flags.includes('i') ? dictionary.replace(/[^\x20-\x7e]/g, '') : dictionary;
    return flags.includes('f') ? printable.toUpperCase() : printable;
  };
  return order(clean(a), clean(b));
}
