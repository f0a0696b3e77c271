import type { Process } from '../state.ts';

const LIMITS: readonly (readonly [string, string, string, string, string])[] = [
  ['cpu', 'Max cpu time', 'unlimited', 'unlimited', 'seconds'],
  ['fsize', 'Max file size', 'unlimited', 'unlimited', 'bytes'],
  ['data', 'Max data size', 'unlimited', 'unlimited', 'bytes'],
  ['stack', 'Max stack size', '8388608', 'unlimited', 'bytes'],
  ['core', 'Max core file size', '0', 'unlimited', 'bytes'],
  ['rss', 'Max resident set', 'unlimited', 'unlimited', 'bytes'],
  ['nproc', 'Max processes', '15541', '15541', 'processes'],
  ['nofile', 'Max open files', '1024', '524288', 'files'],
  ['memlock', 'Max locked memory', '8388608', '8388608', 'bytes'],
  ['as', 'Max address space', 'unlimited', 'unlimited', 'bytes'],
  ['locks', 'Max file locks', 'unlimited', 'unlimited', 'locks'],
  ['sigpending', 'Max pending signals', '15541', '15541', 'signals'],
  ['msgqueue', 'Max msgqueue size', '819200', '819200', 'bytes'],
  ['nice', 'Max nice priority', '0', '0', ''],
  ['rtprio', 'Max realtime priority', '0', '0', ''],
  ['rttime', 'Max realtime timeout', 'unlimited', 'unlimited', 'us'],
];

const bound = (value: number): string => (value < 0 ? 'unlimited' : String(value));

/** /proc/PID/limits: what systemd and the kernel give by default, and what was set for the process. */
export function limitsText(own: Process['rlimits'] = {}): string {
  const row = (name: string, soft: string, hard: string, unit: string): string =>
    `${name.padEnd(25)} ${soft.padEnd(20)} ${hard.padEnd(20)} ${unit.padEnd(10)}\n`;
  return (
    row('Limit', 'Soft Limit', 'Hard Limit', 'Units') +
    LIMITS.map(([key, name, soft, hard, unit]) => {
      const set = own[key.toUpperCase()];
      return set ? row(name, bound(set[0]), bound(set[1]), unit) : row(name, soft, hard, unit);
    }).join('')
  );
}
