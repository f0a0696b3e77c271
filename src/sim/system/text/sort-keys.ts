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
