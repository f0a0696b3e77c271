import type { Flag, FlagKind } from '../types.ts';
import { parseGoDuration } from '../units/go-duration.ts';
import { ramInBytes } from '../units/sizes.ts';
import { boolError, floatError, integerError } from './go-numbers.ts';

/** What is wrong with a value in its kind's own words, or undefined. Mirrors the `Set` methods of pflag and docker/cli's opts. */
export function valueError(flag: Flag, value: string): string | undefined {
  if (flag.long === 'memory-swap' && value === '-1') return undefined;
  return CHECKS[flag.kind]?.(value);
}

const CHECKS: Readonly<Partial<Record<FlagKind, (value: string) => string | undefined>>> = {
  bool: boolError,
  int: (value) => integerError(value, 64, true),
  uint: (value) => integerError(value, 64, false),
  uint16: (value) => integerError(value, 16, false),
  float: floatError,
  decimal: decimalError,
  bytes: (value) => {
    const size = ramInBytes(value);
    return size.ok ? undefined : size.error;
  },
  duration: (value) => {
    const duration = parseGoDuration(value);
    return duration.ok ? undefined : duration.error;
  },
};

/** opts.ParseCPUs of docker/cli. */
function decimalError(value: string): string | undefined {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$|^[+-]?\d+\/\d+$/.test(value))
    return `failed to parse ${value} as a rational number`;
  const fraction = /\.(\d+)$/.exec(value)?.[1]?.replace(/0+$/, '') ?? '';
  return fraction.length > 9 ? 'value is too precise' : undefined;
}

/** What one occurrence of a flag adds: `strings` splits at commas as a line of CSV, all others take the text whole. */
export function valuesOf(flag: Flag, value: string): readonly string[] {
  return flag.kind === 'strings' ? splitCsv(value) : [value];
}

/** One line of encoding/csv: commas separate, double quotes hold them together. */
export function splitCsv(line: string): readonly string[] {
  if (line === '') return [];
  const out: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (char === '"' && quoted && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (char === '"' && (quoted || field === '')) quoted = !quoted;
    else if (char === ',' && !quoted) {
      out.push(field);
      field = '';
    } else field += char;
  }
  return [...out, field];
}
