import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quoteName, simple, why } from '../text/tool/say.ts';
import { applyMode } from './mode.ts';

const MKDIR: OptionSpec = { short: 'pm:v', long: 'parents=p mode:=m verbose=v', busybox: 'pm:', lacks: 'Z' };

function makeAll(proc: Proc, path: string, verbose: boolean): Errno | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  let here = path.startsWith('/') ? '' : '.';
  for (const part of parts) {
    here = here === '.' ? part : `${here}/${part}`;
    const found = proc.fs.stat(here);
    if (found.ok) {
      if (found.value.kind !== 'dir') return here === path ? 'EEXIST' : 'ENOTDIR';
      continue;
    }
    if (found.error !== 'ENOENT') return found.error;
    const made = proc.fs.mkdir(here);
    if (!made.ok) return made.error;
    if (verbose) proc.out(`mkdir: created directory ${quoteName(here)}\n`);
  }
  return undefined;
}

/** mkdir(1). */
export const mkdir: Program = simple((proc) => {
  const given = options(proc, MKDIR);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, MKDIR);
  let code = 0;
  for (const path of given.args) {
    let failed: Errno | undefined;
    if (given.has('p')) failed = makeAll(proc, path, given.has('v'));
    else {
      const made = proc.fs.mkdir(path);
      failed = made.ok ? undefined : made.error;
      if (made.ok && given.has('v')) proc.out(`mkdir: created directory ${quoteName(path)}\n`);
    }
    if (failed) code = complain(proc, by(proc, `cannot create directory ${quoteName(path)}: ${why(failed)}`, `can't create directory '${path}': ${why(failed)}`));
    else if (given.has('m')) proc.fs.chmod(path, applyMode(given.value('m') ?? '', 0o777, true, 0) ?? 0o755);
  }
  return code;
});

const RMDIR: OptionSpec = { short: 'pv', long: 'parents=p verbose=v ignore-fail-on-non-empty=i', busybox: 'p' };

/** rmdir(1). */
export const rmdir: Program = simple((proc) => {
  const given = options(proc, RMDIR);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, RMDIR);
  let code = 0;
  for (const path of given.args) {
    for (let here = path; here !== '' && here !== '.'; here = given.has('p') ? here.slice(0, Math.max(0, here.lastIndexOf('/'))) : '') {
      const gone = proc.fs.rmdir(here);
      if (gone.ok) continue;
      if (!(given.has('i') && gone.error === 'ENOTEMPTY')) code = complain(proc, by(proc, `failed to remove ${quoteName(here)}: ${why(gone.error)}`, `'${here}': ${why(gone.error)}`));
      break;
    }
  }
  return code;
});

const TOUCH: OptionSpec = { short: 'acmr:t:d:h', long: 'no-create=c reference:=r date:=d no-dereference=h', busybox: 'achr:t:d:' };

function timeFrom(text: string, now: number): number | undefined {
  const stamp = /^(?:(\d{2})?(\d{2}))?(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{2}))?$/.exec(text);
  if (stamp) {
    const year = stamp[2] === undefined ? new Date(now).getUTCFullYear() : Number(`${stamp[1] ?? '20'}${stamp[2]}`);
    return Date.UTC(year, Number(stamp[3]) - 1, Number(stamp[4]), Number(stamp[5]), Number(stamp[6]), Number(stamp[7] ?? 0));
  }
  if (/^@\d+$/.test(text)) return Number(text.slice(1)) * 1000;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  return iso ? Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), Number(iso[4] ?? 0), Number(iso[5] ?? 0), Number(iso[6] ?? 0)) : undefined;
}

/** touch(1). */
export const touch: Program = simple((proc) => {
  const given = options(proc, TOUCH);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, TOUCH, 'missing file operand');
  const wanted = given.value('t') ?? given.value('d');
  const reference = given.value('r');
  const other = reference === undefined ? undefined : proc.fs.stat(reference);
  if (other && !other.ok) return complain(proc, `failed to get attributes of ${quoteName(reference ?? '')}: ${why(other.error)}`);
  const time = other?.ok ? other.value.mtime : wanted === undefined ? proc.kernel.now : timeFrom(wanted, proc.kernel.now);
  if (time === undefined) return complain(proc, `invalid date format ${quoteName(wanted ?? '')}`);
  let code = 0;
  for (const path of given.args) {
    const there = proc.fs.stat(path);
    if (!there.ok && there.error === 'ENOENT' && given.has('c')) continue;
    const made = there.ok ? proc.fs.utimes(path, time, { now: wanted === undefined && other === undefined }) : proc.fs.write(path, '', { append: true });
    if (made.ok && !there.ok && wanted !== undefined) proc.fs.utimes(path, time);
    if (!made.ok) code = complain(proc, by(proc, `cannot touch ${quoteName(path)}: ${why(made.error)}`, `${path}: ${why(made.error)}`));
  }
  return code;
});

const LN: OptionSpec = { short: 'sfnvTt:', long: 'symbolic=s force=f no-dereference=n verbose=v no-target-directory=T target-directory:=t', busybox: 'sfnvT', lacks: 'r b L P i' };

/** ln(1), symbolic links only. */
export const ln: Program = simple((proc) => {
  const given = options(proc, LN);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, LN, 'missing file operand');
  if (!given.has('s')) return complain(proc, 'hard links are not part of this simulation', 64);
  const targets = given.args.length === 1 ? given.args : given.args.slice(0, -1);
  const place = given.args.length === 1 ? '.' : (given.args.at(-1) ?? '');
  let code = 0;
  for (const target of targets) {
    const found = given.has('n') ? proc.fs.lstat(place) : proc.fs.stat(place);
    const isFolder = found.ok && found.value.kind === 'dir' && !given.has('T');
    const name = isFolder ? `${place.replace(/\/$/, '')}/${target.replace(/\/+$/, '').split('/').at(-1)}` : place;
    if (given.has('f')) proc.fs.unlink(name);
    const made = proc.fs.symlink(target, name);
    if (!made.ok) code = complain(proc, by(proc, `failed to create symbolic link ${quoteName(name)}: ${why(made.error)}`, `${name}: ${why(made.error)}`));
    else if (given.has('v')) proc.out(`${quoteName(name)} -> ${quoteName(target)}\n`);
  }
  return code;
});
