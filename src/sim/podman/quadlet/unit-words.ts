const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  s: ' ',
};

/** Reads a backslash and what follows it; gives the text and how many characters it took. */
function escaped(text: string, at: number): readonly [string, number] {
  const char = text[at + 1] ?? '';
  const hex = /^\\x([\da-fA-F]{2})/.exec(text.slice(at, at + 4));
  if (hex) return [String.fromCharCode(Number.parseInt(hex[1] ?? '0', 16)), 4];
  return [ESCAPES[char] ?? char, 2];
}

/** Splits a value at white space as systemd does: quotes hold words together, `unescape` says whether backslashes count. */
function split(text: string, unescape: boolean): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote === '' && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === '\\' && unescape) {
      const [part, taken] = escaped(text, i);
      word = (word ?? '') + part;
      i += taken - 1;
    } else if (quote === char && quote !== '') quote = '';
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** Words of a list value (extract_first_word with EXTRACT_RETAIN_ESCAPE | EXTRACT_UNQUOTE). */
export const splitValues = (text: string): string[] => split(text, false);
/** Words of a command line (EXTRACT_CUNESCAPE as well). */
export const splitArguments = (text: string): string[] => split(text, true);

const NEEDS = /[\s"'\\\p{Cc}]/u;

/** A word as it stands in a command line of a unit: in quotes with escapes where it must be. */
export function escapeWord(word: string): string {
  if (!NEEDS.test(word)) return word;
  const named: Readonly<Record<string, string>> = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\f': '\\f',
    '\\': '\\\\',
    ' ': '\\x20',
    '"': '\\"',
  };
  const body = [...word]
    .map((char) => named[char] ?? (char < ' ' ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char))
    .join('');
  return `"${body}"`;
}
