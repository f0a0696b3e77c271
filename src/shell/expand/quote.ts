const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
  '\u001b': '\\E',
  '\\': '\\\\',
  "'": "\\'",
};

const CONTROL = /[\x00-\x1f\x7f]/;

const ansi = (text: string): string =>
  `$'${text.replace(/[\x00-\x1f\x7f\\']/g, (c) => ESCAPES[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`)}'`;

/** In single quotes, as ${x@Q}, `set` and `alias` print. */
export const singleQuoted = (text: string): string =>
  CONTROL.test(text) ? ansi(text) : `'${text.replaceAll("'", "'\\''")}'`;

/** In single quotes where it needs any, as `set` and `set -x` print. */
export const quotedIfNeeded = (text: string): string =>
  text === ''
    ? "''"
    : CONTROL.test(text)
      ? ansi(text)
      : /[\s"'\\$`|&;<>()*?[\]{}!^~#]/.test(text.replace(/(?<=.)[#~]/g, ''))
        ? singleQuoted(text)
        : text;

/** In double quotes, as `declare -p` and `export -p` print. */
export const doubleQuoted = (text: string): string =>
  CONTROL.test(text) ? ansi(text) : `"${text.replace(/["\\$`]/g, '\\$&')}"`;

/** With backslashes, as printf %q prints. */
export const backslashed = (text: string): string =>
  text === '' ? "''" : CONTROL.test(text) ? ansi(text) : text.replace(/[ "'\\$`|&;<>()*?[\]{}!^,]|^[#~]/g, '\\$&');
