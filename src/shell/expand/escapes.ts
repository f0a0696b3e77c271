const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/** How escapes are read: \0nnn of echo and %b, or \nnn of $'…' and of printf formats; \c ends the output. */
export interface EscapeOptions {
  /** Octal needs a leading 0 (echo -e), which %b and formats do not ask for. */
  readonly zeroOctal?: boolean;
  readonly stop?: boolean;
}

/** Reads backslash escapes. `stopped` tells that a \c ended the text. */
export function ansiEscapes(
  text: string,
  options: EscapeOptions = {},
): { readonly text: string; readonly stopped: boolean } {
  if (!text.includes('\\')) return { text, stopped: false };
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\\' || i + 1 >= text.length) {
      result += text[i];
      continue;
    }
    const rest = text.slice(i + 1, i + 10);
    if (rest[0] === 'c' && options.stop) return { text: result, stopped: true };
    const coded = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/.exec(rest);
    const octal = (options.zeroOctal ? /^0([0-7]{0,3})/ : /^(0[0-7]{0,3}|[0-7]{1,3})/).exec(rest);
    if (coded) {
      const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '0', 16);
      result += code > 0x10ffff ? '' : String.fromCodePoint(code);
      i += coded[0].length;
    } else if (octal) {
      result += String.fromCharCode(Number.parseInt(octal[1] || '0', 8) & 255);
      i += octal[0].length;
    } else {
      const simple = SIMPLE[rest[0] ?? ''];
      result +=
        simple !== undefined && !(options.zeroOctal && /["'?]/.test(rest[0] ?? '')) ? simple : `\\${rest[0] ?? ''}`;
      i++;
    }
  }
  return { text: result, stopped: false };
}
