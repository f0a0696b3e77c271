/** How a key (or the whole line) is compared: letters of sort's options. */
export interface SortKey {
  /** Field and character where the key starts, from 1. */
  readonly from: readonly [number, number];
  /** Where it ends; undefined: at the end of the line. A character 0 is the end of the field. */
  readonly to: readonly [number, number] | undefined;
  readonly flags: string;
}

/**
 * A key of -k: `2`, `2,2`, `1.3n,1.5r`.
 *
 * @returns the key, or what sort says is wrong with it
 */
export function parseKey(text: string): SortKey | { readonly error: string } {
  const match = /^(\d+)(?:\.(\d+))?([bdfghiMnRrVz]*)(?:,(\d+)(?:\.(\d+))?([bdfghiMnRrVz]*))?$/.exec(text);
  if (!match) {
    return {
      error: /^\d/.test(text)
        ? `stray character in field spec: invalid field specification`
        : `invalid number at field start: invalid count at start of`,
    };
  }
  const [, field, char, flags = '', lastField, lastChar, lastFlags = ''] = match;
  if (Number(field) === 0) return { error: 'field number is zero: invalid field specification' };
  if (char !== undefined && Number(char) === 0)
    return { error: 'character offset is zero: invalid field specification' };
  return {
    from: [Number(field), Number(char ?? 1)],
    to: lastField === undefined ? undefined : [Number(lastField), Number(lastChar ?? 0)],
    flags: flags + lastFlags,
  };
}

/** Where each field of a line starts and ends. Without a separator a field takes the blanks before it with it. */
function fieldBounds(line: string, separator: string | undefined): (readonly [number, number])[] {
  const bounds: (readonly [number, number])[] = [];
  if (separator === undefined) {
    for (const match of line.matchAll(/[ \t]*[^ \t]+|[ \t]+$/g))
      bounds.push([match.index, match.index + match[0].length]);
    return bounds;
  }
  let at = 0;
  for (const part of line.split(separator)) {
    bounds.push([at, at + part.length]);
    at += part.length + separator.length;
  }
  return bounds;
}

/** The part of a line that a key names. */
export function keyText(line: string, key: SortKey, separator: string | undefined): string {
  const bounds = fieldBounds(line, separator);
  const place = (field: number, char: number): number => {
    const bound = bounds[field - 1];
    if (!bound) return line.length;
    let start = bound[0];
    if (key.flags.includes('b')) while (start < bound[1] && ' \t'.includes(line[start] ?? '')) start++;
    return Math.min(line.length, start + char);
  };
  const start = place(key.from[0], key.from[1] - 1);
  if (!key.to) return line.slice(start);
  const end = key.to[1] === 0 ? (bounds[key.to[0] - 1]?.[1] ?? line.length) : place(key.to[0], key.to[1]);
  return line.slice(start, Math.max(start, end));
}

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
