import { utf8 } from '../../../../lib/bytes.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { JqError, shown } from './error.ts';
import { isArray, type Json, typeOf } from './json.ts';
import { COMPACT, printJson } from './json-print.ts';

/** A value as text: texts as they are, others as JSON. */
export const textOf = (value: Json): string => (typeof value === 'string' ? value : printJson(value, COMPACT));

function row(value: Json, name: string, cell: (item: Json) => string | undefined, separator: string): string {
  if (!isArray(value))
    throw new JqError(`${typeOf(value)} (${shown(value)}) cannot be ${name}-formatted, only an array can be`);
  return value
    .map((item) => {
      const text = cell(item);
      if (text === undefined)
        throw new JqError(`${typeOf(item)} (${shown(item)}) is not valid in a ${name === 'csv' ? 'csv' : 'tsv'} row`);
      return text;
    })
    .join(separator);
}
const scalar = (item: Json): string | undefined =>
  item === null ? '' : typeof item === 'object' ? undefined : textOf(item);

function shellWord(item: Json): string {
  if (typeof item === 'object' && item !== null)
    throw new JqError(`${typeOf(item)} (${shown(item)}) can not be escaped for shell`);
  return typeof item === 'string' ? `'${item.replace(/'/g, "'\\''")}'` : textOf(item);
}

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&quot;' };
const TSV: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The formats of jq: @text @json @csv @tsv @html @uri @sh @base64 @base64d. */
export const FORMATS: Readonly<Record<string, (value: Json) => string>> = {
  '@text': textOf,
  '@json': (value) => printJson(value, COMPACT),
  '@csv': (value) =>
    row(value, 'csv', (item) => (typeof item === 'string' ? `"${item.replace(/"/g, '""')}"` : scalar(item)), ','),
  '@tsv': (value) =>
    row(value, 'tsv', (item) => scalar(item)?.replace(/[\\\t\n\r]/g, (char) => TSV[char] ?? char), '\t'),
  '@html': (value) => textOf(value).replace(/[<>&'"]/g, (char) => HTML[char] ?? char),
  '@uri': (value) =>
    Array.from(utf8(textOf(value)), (byte) =>
      /[A-Za-z0-9\-_.~]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  '@sh': (value) => (isArray(value) ? value.map(shellWord).join(' ') : shellWord(value)),
  '@base64': (value) => toBase64(textOf(value)),
  '@base64d': (value) => {
    const decoded = fromBase64(textOf(value).replace(/=+$/, ''));
    if (decoded.text === '' && textOf(value) !== '')
      throw new JqError(`${typeOf(value)} (${shown(value)}) is not valid base64 data`);
    return decoded.text;
  },
};
