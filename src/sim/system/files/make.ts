import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { parseDate } from '../text/tool/parse-date.ts';
import { by, complain, quote, quoteName, simple, why } from '../text/tool/say.ts';
import { applyMode } from './mode.ts';

const MKDIR: OptionSpec = { short: 'pm:v', long: 'parents=p mode:=m verbose=v', busybox: 'pm:', lacks: 'Z' };

/** What could not be made, and why. */
interface Failed {
  readonly errno: Errno;
  readonly path: string;
}

function makeAll(proc: Proc, path: string, verbose: boolean): Failed | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  let here = path.startsWith('/') ? '' : '.';
  for (const part of parts) {
    here = here === '.' ? part : `${here}/${part}`;
    const found = proc.fs.stat(here);
    if (found.ok) {
      if (found.value.kind !== 'dir') return { errno: here === path ? 'EEXIST' : 'ENOTDIR', path: here };
      continue;
    }
    if (found.error !== 'ENOENT') return { errno: found.error, path: here };
    const made = proc.fs.mkdir(here);
    if (!made.ok) return { errno: made.error, path: here };
    if (verbose) proc.out(`mkdir: created directory ${quoteName(here)}\n`);
  }
  return undefined;
}

/** mkdir(1). */
export const mkdir: Program = simple((proc) => {
  const given = options(proc, MKDIR);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, MKDIR);
  const mode = given.value('m');
  if (mode !== undefined && applyMode(mode, 0o777, true, 0) === undefined)
    return complain(proc, by(proc, `invalid mode ${quote(proc, mode)}`, `invalid mode '${mode}'`));
  let code = 0;
  for (const path of given.args) {
    let failed: Failed | undefined;
    if (given.has('p')) failed = makeAll(proc, path, given.has('v'));
    else {
      const made = proc.fs.mkdir(path);
      failed = made.ok ? undefined : { errno: made.error, path };
      if (made.ok && given.has('v')) proc.out(`mkdir: created directory ${quoteName(path)}\n`);
    }
    if (failed)
      code = complain(
        proc,
        by(
          proc,
          `cannot create directory ${quote(proc, failed.path)}: ${why(failed.errno)}`,
          `can't create directory '${path}': ${why(failed.errno)}`,
        ),
      );
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
    for (
      let here = path;
      here !== '' && here !== '.';
      here = given.has('p') ? here.slice(0, Math.max(0, here.lastIndexOf('/'))) : ''
    ) {
      if (given.has('v')) proc.out(`rmdir: removing directory, ${quoteName(here)}\n`);
      const gone = proc.fs.rmdir(here);
      if (gone.ok) continue;
      if (!(given.has('i') && gone.error === 'ENOTEMPTY'))
        code = complain(
          proc,
          by(proc, `failed to remove ${quoteName(here)}: ${why(gone.error)}`, `'${here}': ${why(gone.error)}`),
        );
      break;
    }
  }
  return code;
});

const TOUCH: OptionSpec = {
  short: 'acd:fhmr:t:',
  long: 'no-create=c reference:=r date:=d no-dereference=h time:=time',
  busybox: 'acmhr:t:d:',
};

/** A stamp of -t: [[CC]YY]MMDDhhmm[.ss]. */
function stampTime(text: string, now: number): number | undefined {
  const stamp = /^(?:(\d{2})?(\d{2}))?(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{2}))?$/.exec(text);
  if (!stamp) return undefined;
  const [, century, short, month, day, hours, minutes, seconds = 0] = stamp;
  const year =
    short === undefined
      ? new Date(now).getUTCFullYear()
      : Number(`${century ?? (Number(short) < 69 ? '20' : '19')}${short}`);
  return Date.UTC(year, Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
}

/** The time that touch is to set; undefined: now. An exit code where it is none. */
function touchTime(proc: Proc, given: Options): { readonly time: number | undefined } | { readonly code: number } {
  const reference = given.value('r');
  if (reference !== undefined) {
    const other = proc.fs.stat(reference);
    if (other.ok) return { time: other.value.mtime };
    return {
      code: complain(
        proc,
        by(
          proc,
          `failed to get attributes of ${quoteName(reference)}: ${why(other.error)}`,
          `${reference}: ${why(other.error)}`,
        ),
      ),
    };
  }
  const [stamp, date] = [given.value('t'), given.value('d')];
  if (stamp === undefined && date === undefined) return { time: undefined };
  const time = stamp !== undefined ? stampTime(stamp, proc.kernel.now) : parseDate(date ?? '', proc.kernel.now);
  if (time !== undefined) return { time };
  return {
    code: complain(
      proc,
      by(proc, `invalid date format ${quote(proc, stamp ?? date ?? '')}`, `invalid date '${stamp ?? date}'`),
    ),
  };
}

/** touch(1): changes when files were changed; makes those that are missing. */
export const touch: Program = simple((proc) => {
  const given = options(proc, TOUCH);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, TOUCH, 'missing file operand');
  const wanted = touchTime(proc, given);
  if ('code' in wanted) return wanted.code;
  const time = wanted.time ?? proc.kernel.now;
  const follow = !given.has('h');
  let code = 0;
  for (const path of given.args) {
    const there = follow ? proc.fs.stat(path) : proc.fs.lstat(path);
    if (!there.ok && there.error === 'ENOENT' && (given.has('c') || !follow)) {
      if (!follow && !given.has('c')) code = complain(proc, `setting times of ${quoteName(path)}: ${why(there.error)}`);
      continue;
    }
    const made = there.ok
      ? proc.fs.utimes(path, time, { now: wanted.time === undefined, follow })
      : proc.fs.write(path, '', { append: true });
    if (made.ok && !there.ok && wanted.time !== undefined) proc.fs.utimes(path, time);
    const verb = there.ok && made.ok === false && made.error === 'EPERM' ? 'setting times of' : 'cannot touch';
    if (!made.ok)
      code = complain(proc, by(proc, `${verb} ${quoteName(path)}: ${why(made.error)}`, `${path}: ${why(made.error)}`));
  }
  return code;
});

const LN: OptionSpec = {
  short: 'sfnvTt:',
  long: 'symbolic=s force=f no-dereference=n verbose=v no-target-directory=T target-directory:=t',
  busybox: 'sfnvT',
  lacks: 'r b L P i',
};

/** ln(1), symbolic links only. */
export const ln: Program = simple((proc) => {
  const given = options(proc, LN);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, LN, 'missing file operand');
  if (!given.has('s')) return complain(proc, 'hard links are not part of this simulation', 64);
  const folder = given.value('t');
  const targets = folder !== undefined || given.args.length === 1 ? given.args : given.args.slice(0, -1);
  const place = folder ?? (given.args.length === 1 ? '.' : (given.args.at(-1) ?? ''));
  let code = 0;
  for (const target of targets) {
    const found = given.has('n') ? proc.fs.lstat(place) : proc.fs.stat(place);
    const isFolder = found.ok && found.value.kind === 'dir' && !given.has('T');
    const name = isFolder ? `${place.replace(/\/$/, '')}/${target.replace(/\/+$/, '').split('/').at(-1)}` : place;
    if (given.has('f')) proc.fs.unlink(name);
    const made = proc.fs.symlink(target, name);
    if (!made.ok)
      code = complain(
        proc,
        by(
          proc,
          `failed to create symbolic link ${quoteName(name)}: ${why(made.error)}`,
          `${name}: ${why(made.error)}`,
        ),
      );
    else if (given.has('v')) proc.out(`${quoteName(name)} -> ${quoteName(target)}\n`);
  }
  return code;
});
