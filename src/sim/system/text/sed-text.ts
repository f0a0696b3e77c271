import { utf8 } from '../../../lib/bytes.ts';

/** The replacement of an `s` command for one match, with & and \1 and the case of \U \L \u \l \E. */
export function replaceMatch(template: string, match: RegExpExecArray): string {
  let out = '';
  let mode = '';
  let once = '';
  const add = (text: string): void => {
    if (text === '') return;
    let piece = mode === 'U' ? text.toUpperCase() : mode === 'L' ? text.toLowerCase() : text;
    if (once !== '')
      piece = (once === 'u' ? (piece[0] ?? '').toUpperCase() : (piece[0] ?? '').toLowerCase()) + piece.slice(1);
    once = '';
    out += piece;
  };
  for (let i = 0; i < template.length; i++) {
    const char = template[i] ?? '';
    if (char === '&') add(match[0]);
    else if (char !== '\\') add(char);
    else {
      const next = template[++i] ?? '\\';
      if (/\d/.test(next)) add(match[Number(next)] ?? '');
      else if ('ULE'.includes(next)) mode = next === 'E' ? '' : next;
      else if ('ul'.includes(next)) once = next;
      else add({ n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' }[next] ?? next);
    }
  }
  return out;
}

/** A line as `l` shows it: escapes, octal bytes, broken at 70 columns. */
export function listed(text: string, width: number): string {
  const known: Record<string, string> = {
    '\\': '\\\\',
    '\x07': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
  };
  const units = [...text].flatMap((char) => {
    if (known[char] !== undefined) return [known[char]];
    if (char >= ' ' && char <= '~') return [char];
    return Array.from(utf8(char), (byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  });
  let [out, column] = ['', 0];
  for (const unit of units) {
    if (width > 1 && column + unit.length > width - 1) {
      out += '\\\n';
      column = 0;
    }
    out += unit;
    column += unit.length;
  }
  return `${out}$\n`;
}
