import { isMap } from './load/raw.ts';

const LIKE_OTHER =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|[-+]?(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][-+]?\d+)?\.?|0x[\da-fA-F]+|0o[0-7]+|0b[01]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|<<|=)$/;

/** A text as go-yaml writes it. */
function scalar(text: string, margin: string): string {
  if (text === '' || LIKE_OTHER.test(text)) return JSON.stringify(text);
  if (text.includes('\n')) {
    const ends = text.endsWith('\n');
    const body = (ends ? text.slice(0, -1) : text).split('\n').map((line) => (line === '' ? '' : `${margin}${line}`));
    return `|${ends ? '' : '-'}\n${body.join('\n')}`;
  }
  if (/[\u0000-\u001f\u007f]/.test(text)) return JSON.stringify(text);
  const isPlain = /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^[-?:][^\s]/.test(text) && !/: |:$| #|\s$/.test(text);
  return isPlain ? text : `'${text.replace(/'/g, "''")}'`;
}

/** A value as go-yaml writes it behind its key. */
export function yaml(value: unknown, margin: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((one) => `${margin}- ${yaml(one, `${margin}  `).replace(/^\n? */, '')}`).join('')}`;
  }
  if (isMap(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}\n';
    return `\n${entries.map(([key, one]) => `${margin}${scalar(key, margin)}:${yaml(one, `${margin}  `)}`).join('')}`;
  }
  return ` ${value === null || value === undefined ? 'null' : typeof value === 'string' ? scalar(value, margin) : String(value)}\n`;
}
