import type { Result } from '../../../lib/result.ts';
import { err, ok } from '../../../lib/result.ts';
import { quote } from '../parse/go-numbers.ts';

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Go's time.ParseDuration: `1h15m30.5s` → nanoseconds; errors in Go's words. */
export function parseGoDuration(text: string): Result<number, string> {
  const [, sign = '', body = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (body === '0') return ok(0);
  if (body === '') return err(`time: invalid duration ${quote(text)}`);
  let rest = body;
  let total = 0;
  while (rest !== '') {
    const match = /^(\d+\.?\d*|\.\d+)([^\d.]*)/.exec(rest);
    if (match === null) return err(`time: invalid duration ${quote(text)}`);
    const [all, number = '', unit = ''] = match;
    if (unit === '') return err(`time: missing unit in duration ${quote(text)}`);
    const size = UNITS[unit];
    if (size === undefined) return err(`time: unknown unit ${quote(unit)} in duration ${quote(text)}`);
    total += Number(number) * size;
    rest = rest.slice(all.length);
  }
  if (total > 2 ** 63) return err(`time: invalid duration ${quote(text)}`);
  return ok(sign === '-' ? -total : total);
}

/** Go's Duration.String: `90000000000` → `1m30s`, `1500000` → `1.5ms`. */
export function formatGoDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  const sign = nanoseconds < 0 ? '-' : '';
  const ns = Math.abs(nanoseconds);
  if (ns < 1e3) return `${sign}${ns}ns`;
  if (ns < 1e6) return `${sign}${ns / 1e3}µs`;
  if (ns < 1e9) return `${sign}${trim((ns / 1e6).toFixed(6))}ms`;
  const hours = Math.floor(ns / 3600e9);
  const minutes = Math.floor((ns % 3600e9) / 60e9);
  const seconds = trim(((ns % 60e9) / 1e9).toFixed(9));
  const head = hours > 0 ? `${hours}h${minutes}m` : minutes > 0 ? `${minutes}m` : '';
  return `${sign}${head}${seconds}s`;
}

const trim = (number: string): string => number.replace(/\.?0+$/, '') || '0';
