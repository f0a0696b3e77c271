import { spendEffort } from '../../lib/effort.ts';

const MOST_WORDS = 100_000;

/** The offset behind a quoted stretch or a substitution that begins at `i`, or `i` when there is none. */
function skip(text: string, i: number): number {
  const c = text[i];
  if (c === '\\') return i + 2;
  if (c === "'") return Math.max(i, text.indexOf("'", i + 1)) + 1;
  if (c === '"' || c === '`') {
    for (let j = i + 1; j < text.length; j++) {
      if (text[j] === '\\') j++;
      else if (text[j] === c) return j + 1;
    }
    return text.length;
  }
  if (c === '$' && (text[i + 1] === '{' || text[i + 1] === '(')) {
    const [open, close] = text[i + 1] === '{' ? ['{', '}'] : ['(', ')'];
    let depth = 0;
    for (let j = i + 1; j < text.length; j++) {
      if (text[j] === '\\') j++;
      else if (text[j] === open) depth++;
      else if (text[j] === close && --depth === 0) return j + 1;
    }
  }
  return i;
}

interface Braces {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** The pair of braces that opens at `start`, with its parts at commas; undefined when it is not one. */
function pairAt(text: string, start: number): Braces | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start + 1; i < text.length; ) {
    spendEffort(1, 'these braces are too many');
    const after = skip(text, i);
    if (after > i) {
      i = after;
      continue;
    }
    const c = text[i];
    if (c === '{') depth++;
    else if (c === '}' && depth-- === 0) return { start, end: i + 1, parts: [...parts, text.slice(from, i)] };
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
    i++;
  }
  return undefined;
}

/** {1..9..2} and {a..e}; undefined for what is no sequence. */
function sequence(text: string): string[] | undefined {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(text);
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(text);
  const match = numbers ?? letters;
  if (!match?.[1] || !match[2]) return undefined;
  const from = numbers ? Number(match[1]) : match[1].charCodeAt(0);
  const to = numbers ? Number(match[2]) : match[2].charCodeAt(0);
  const stride = Math.max(1, Math.abs(Number(match[3] ?? 1)));
  if (Math.abs(to - from) / stride > MOST_WORDS) return undefined;
  const padded = numbers && [match[1], match[2]].some((part) => /^-?0\d/.test(part));
  const width = padded ? Math.max(match[1].length, match[2].length) : 0;
  const show = (value: number): string => {
    if (!numbers) return String.fromCharCode(value);
    return value < 0 ? `-${String(-value).padStart(width - 1, '0')}` : String(value).padStart(width, '0');
  };
  const result: string[] = [];
  for (let value = from; from <= to ? value <= to : value >= to; value += from <= to ? stride : -stride)
    result.push(show(value));
  return result;
}

/** Brace expansion of a raw word, quotes and substitutions left as they are (braces.c). A word without any is itself. */
export function expandBraces(text: string): string[] {
  for (let i = 0; i < text.length; ) {
    const after = skip(text, i);
    if (after > i) {
      i = after;
      continue;
    }
    if (text[i] === '{') {
      const pair = pairAt(text, i);
      const inner = pair && (pair.parts.length > 1 ? pair.parts.flatMap(expandBraces) : sequence(pair.parts[0] ?? ''));
      if (pair && inner) {
        const head = text.slice(0, pair.start);
        const tails = expandBraces(text.slice(pair.end));
        if (inner.length * tails.length > MOST_WORDS) return [text];
        return inner.flatMap((middle) => tails.map((tail) => head + middle + tail));
      }
    }
    i++;
  }
  return [text];
}
