import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { formatNumber } from '../text/tool/format.ts';
import { usageError } from '../text/tool/options.ts';
import { by, complain, lacking, quote, quoteName, why } from '../text/tool/say.ts';
import { sizedNumber } from '../text/tool/sized-number.ts';

const KEYS = new Set([
  'if',
  'of',
  'bs',
  'ibs',
  'obs',
  'count',
  'skip',
  'seek',
  'conv',
  'status',
  'iflag',
  'oflag',
  'cbs',
]);
/** The most that is copied: files of the simulation are kept in memory. Zeros are only counted from some length on. */
const MOST = 2 << 20;
const COUNTED = 64 << 10;
/** What a disk has room for, in bytes. */
const DISK = 40e9;

interface Plan {
  readonly size: number;
  readonly count: number;
  readonly skip: number;
  readonly seek: number;
}

function decimal(bytes: number): string {
  const units = ['kB', 'MB', 'GB'];
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 1000 && unit < 2) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? (Math.floor(value * 10 + 0.5) / 10).toFixed(1) : Math.round(value)} ${units[unit]}`;
}
function binary(bytes: number): string {
  const units = ['KiB', 'MiB', 'GiB'];
  let [value, unit] = [bytes / 1024, 0];
  while (value >= 1024 && unit < 2) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 ? (Math.floor(value * 10 + 0.5) / 10).toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** What dd says at its end: blocks in and out, bytes, time and speed. */
function report(proc: Proc, bytes: number, size: number, status: string | undefined): void {
  if (status === 'none') return;
  const blocks = `${Math.floor(bytes / size)}+${bytes % size > 0 ? 1 : 0}`;
  proc.err(`${blocks} records in\n${blocks} records out\n`);
  if (status === 'noxfer') return;
  const seconds = 0.0001 + bytes / 1.5e9;
  const took = formatNumber({ flags: '', width: 0, precision: 6, type: 'g' }, Number(seconds.toPrecision(6)));
  if (proc.flavour === 'busybox') {
    const sizes =
      bytes < 1024 ? '' : ` (${binary(bytes).replace(' KiB', 'KB').replace(' MiB', 'MB').replace(' GiB', 'GB')})`;
    proc.err(
      `${bytes} bytes${sizes} copied, ${seconds.toFixed(6)} seconds, ${binary(bytes / seconds)
        .replace(' KiB', 'KB')
        .replace(' MiB', 'MB')
        .replace(' GiB', 'GB')}/s\n`,
    );
    return;
  }
  const sizes = bytes < 1000 ? '' : ` (${decimal(bytes)}${bytes < 1024 ? '' : `, ${binary(bytes)}`})`;
  proc.err(
    `${bytes} byte${bytes === 1 ? '' : 's'}${sizes} copied, ${took} s, ${bytes === 0 ? '0.0 kB' : decimal(bytes / seconds)}/s\n`,
  );
}

function* read(proc: Proc, path: string | undefined, plan: Plan): Task<Uint8Array | number> {
  let fd = 0;
  if (path !== undefined) {
    const opened = openFile(proc, path, { read: true });
    if (!opened.ok)
      return complain(
        proc,
        by(
          proc,
          `failed to open ${quoteName(path)}: ${why(opened.error)}`,
          `can't open '${path}': ${why(opened.error)}`,
        ),
      );
    proc.setFd(98, opened.value);
    fd = 98;
  }
  const wanted = (plan.skip + plan.count) * plan.size;
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const text = yield* proc.read(fd);
    if (text === null) break;
    // devices give one byte for each character
    const bytes = /^\/dev\/(zero|u?random|full)$/.test(proc.fd(fd)?.name ?? '')
      ? Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)
      : utf8(text);
    parts.push(bytes);
    length += bytes.length;
    if (length > MOST) {
      proc.err(`${proc.record.comm}: to copy more than ${binary(MOST)} is not part of this simulation\n`);
      return 64;
    }
    yield* proc.drain();
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(plan.skip * plan.size, Math.min(length, wanted));
}

/** The operands and their numbers; an exit code where one is wrong. */
function operands(proc: Proc): { given: Record<string, string>; plan: Plan; start: number } | number {
  const given: Record<string, string> = {};
  for (const word of proc.argv.slice(1)) {
    const [, key = '', value = ''] = /^([a-z]+)=([\s\S]*)$/.exec(word) ?? [];
    if (!KEYS.has(key)) return usageError(proc, {}, by(proc, `unrecognized operand ${quote(proc, word)}`, ''));
    if (key === 'cbs') return lacking(proc, `operand ${key}=`);
    given[key] = value;
  }
  const numbers: Record<string, number> = {};
  for (const key of ['bs', 'ibs', 'obs', 'count', 'skip', 'seek']) {
    const text = given[key];
    if (text === undefined) continue;
    const value = sizedNumber(text);
    if (value === undefined || (key.endsWith('bs') && value === 0)) {
      return complain(proc, by(proc, `invalid number: ${quote(proc, text)}`, `invalid number '${text}'`));
    }
    numbers[key] = value;
  }
  const size = numbers['bs'] ?? numbers['ibs'] ?? 512;
  const plan = {
    size,
    count: numbers['count'] ?? Number.POSITIVE_INFINITY,
    skip: numbers['skip'] ?? 0,
    seek: numbers['seek'] ?? 0,
  };
  return { given, plan, start: plan.seek * (numbers['bs'] ?? numbers['obs'] ?? 512) };
}

/** Writes to the file of of=. Returns an exit code where that fails. */
function save(proc: Proc, target: string, text: string, start: number, notrunc: boolean): number {
  const old = proc.fs.read(target);
  const before = old.ok ? old.value : '';
  const whole =
    before.slice(0, start).padEnd(Math.min(start, MOST), '\0') +
    text +
    (notrunc ? before.slice(start + text.length) : '');
  const written = proc.fs.write(target, whole);
  if (written.ok) return 0;
  if (written.error === 'ENOSPC') return complain(proc, `error writing ${quoteName(target)}: ${why('ENOSPC')}`);
  return complain(
    proc,
    by(
      proc,
      `failed to open ${quoteName(target)}: ${why(written.error)}`,
      `can't open '${target}': ${why(written.error)}`,
    ),
  );
}

/**
 * Zeros into a new file or nowhere: only how many is kept, as many files of a simulation are.
 *
 * @returns how many were written; undefined where it is another case; an exit code in `code` where the disk is full
 */
function zeros(
  proc: Proc,
  given: Readonly<Record<string, string>>,
  plan: Plan,
): { readonly bytes: number; readonly code: number } | undefined {
  const { if: from = '', of: to } = given;
  const source = proc.fs.node(from);
  const wanted = plan.count * plan.size;
  if (
    to === undefined ||
    source?.kind !== 'char' ||
    source.device !== 'zero' ||
    wanted <= COUNTED ||
    plan.seek > 0 ||
    given['conv']
  )
    return undefined;
  const target = proc.fs.node(to);
  if (target?.kind === 'char' && target.device === 'null' && wanted < Number.POSITIVE_INFINITY)
    return { bytes: wanted, code: 0 };
  if (target && target.kind !== 'file') return undefined;
  const bytes = Math.min(wanted, DISK);
  if (!proc.fs.write(to, '').ok) return undefined;
  const made = proc.fs.node(to);
  if (made?.kind === 'file') proc.fs.put(to, { ...made, size: bytes });
  return { bytes, code: wanted > DISK ? complain(proc, `error writing ${quoteName(to)}: ${why('ENOSPC')}`) : 0 };
}

/** dd(1): copies blocks; if= of= bs= count= skip= seek= conv=notrunc status=. */
export const dd: Program = function* (proc) {
  const found = operands(proc);
  if (typeof found === 'number') return found;
  const { given, plan, start } = found;
  const counted = zeros(proc, given, plan);
  if (counted) {
    proc.kernel.spend(counted.bytes / 1.5e6);
    report(proc, counted.bytes, plan.size, given['status']);
    return counted.code;
  }
  const bytes = yield* read(proc, given['if'], plan);
  if (typeof bytes === 'number') return bytes;
  const text = fromUtf8(bytes);
  const target = given['of'];
  if (target === undefined) proc.out(text);
  else {
    const code = save(proc, target, text, start, (given['conv'] ?? '').split(',').includes('notrunc'));
    if (code !== 0) return code;
  }
  proc.kernel.spend(bytes.length / 1.5e6);
  report(proc, bytes.length, plan.size, given['status']);
  yield* proc.drain();
  return 0;
};
