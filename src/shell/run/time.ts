import type { Shell } from '../state/shell.ts';

/** What `time` prints after a pipeline: elapsed, user and system time; with -p in POSIX's form. */
export function timeReport(sh: Shell, elapsed: number, posix: boolean): string {
  if (posix) return `real ${(elapsed / 1000).toFixed(2)}\nuser 0.00\nsys 0.00\n`;
  const format = sh.vars.get('TIMEFORMAT');
  const show = (ms: number): string => `${Math.floor(ms / 60000)}m${((ms % 60000) / 1000).toFixed(3)}s`;
  if (format === undefined) return `\nreal\t${show(elapsed)}\nuser\t0m0.000s\nsys\t0m0.000s\n`;
  if (format === '') return '';
  const values: Readonly<Record<string, number>> = { R: elapsed, U: 0, S: 0 };
  const text = format.replace(/%(\d?)(l?)([RUSP%])/g, (_all, digits: string, long: string, kind: string) => {
    if (kind === '%') return '%';
    if (kind === 'P') return '0.00';
    const ms = values[kind] ?? 0;
    return long ? show(ms) : (ms / 1000).toFixed(digits === '' ? 3 : Number(digits));
  });
  return `${text}\n`;
}
