import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';

const UNITS: readonly string[] = ['B', 'Ki', 'Mi', 'Gi', 'Ti'];
function human(kib: number): string {
  let value = kib * 1024;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.floor(value)}${UNITS[unit]}`;
}

/** How a number of KiB is written by -b, -k, -m, -g or -h. */
function amount(options: Options, kib: number): string {
  if (options.has('h')) return human(kib);
  if (options.has('b')) return String(kib * 1024);
  return String(options.has('m') ? Math.floor(kib / 1024) : options.has('g') ? Math.floor(kib / 1048576) : kib);
}

const LONG = {
  bytes: 'b',
  kibi: 'k',
  mebi: 'm',
  gibi: 'g',
  human: 'h',
  total: 't',
  wide: 'w',
  lohi: 'l',
  version: 'V',
  seconds: 's:',
  count: 'c:',
  si: 'si',
};

/** free(1): memory from /proc/meminfo. */
export const free: Program = function* free(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'bkmghs:c:tlvwLV',
    long: LONG,
    lacking: ['s', 'c', 'v', 'l', 'L', 'si'],
  });
  if (options.fault) return refuse(proc, 'free', options.fault, 1, '\nUsage:\n free [options]\n');
  if (options.has('V')) {
    proc.out('free from procps-ng 4.0.5\n');
    return 0;
  }
  const text = proc.fs.read('/proc/meminfo');
  const value = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text.ok ? text.value : '')?.[1] ?? 0);
  const [total, available, unused] = [value('MemTotal'), value('MemAvailable'), value('MemFree')];
  const buffers = value('Buffers');
  const cache = value('Cached') + value('SReclaimable');
  const busybox = proc.flavour === 'busybox';
  const wide = options.has('w');
  const label = busybox ? 7 : 8;
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(label)}${cells.map((one) => one.padStart(12)).join('')}\n`;
  const row = (name: string, values: readonly number[]): string =>
    line(
      name,
      values.map((one) => amount(options, one)),
    );
  const used = busybox ? total - unused - cache - buffers : total - available;
  proc.out(
    line('', ['total', 'used', 'free', 'shared', ...(wide ? ['buffers', 'cache'] : ['buff/cache']), 'available']),
  );
  proc.out(
    row('Mem:', [total, used, unused, value('Shmem'), ...(wide ? [buffers, cache] : [buffers + cache]), available]),
  );
  proc.out(row('Swap:', [value('SwapTotal'), value('SwapTotal') - value('SwapFree'), value('SwapFree')]));
  if (options.has('t')) proc.out(row('Total:', [total, used, unused]));
  yield* proc.tick();
  return 0;
};
