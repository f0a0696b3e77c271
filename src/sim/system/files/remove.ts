import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { missing, type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quoteName, why } from '../text/tool/say.ts';

const RM: OptionSpec = {
  short: 'rRfivdI',
  long: 'recursive=r force=f verbose=v dir=d no-preserve-root=N preserve-root=P',
  busybox: 'rRfi',
};

const told = (proc: Proc, path: string, errno: Errno): number =>
  complain(proc, by(proc, `cannot remove ${quoteName(path)}: ${why(errno)}`, `can't remove '${path}': ${why(errno)}`));

/** Takes a tree away as far as it may; what it may not is told, once a place. */
function* removeTree(proc: Proc, given: Options, path: string): Task<number> {
  const stat = proc.fs.lstat(path);
  if (!stat.ok) return given.has('f') && stat.error === 'ENOENT' ? 0 : told(proc, path, stat.error);
  if (stat.value.kind !== 'dir') {
    const gone = proc.fs.unlink(path);
    if (gone.ok && given.has('v')) proc.out(`removed ${quoteName(path)}\n`);
    return gone.ok ? 0 : told(proc, path, gone.error);
  }
  const names = proc.fs.list(path);
  // a folder that cannot be read may still be empty: rm tries, and tells why it could not be read if not
  if (!names.ok) return proc.fs.rmdir(path).ok ? 0 : told(proc, path, names.error);
  let code = 0;
  yield* proc.tick();
  for (const name of names.value)
    code = Math.max(code, yield* removeTree(proc, given, `${path.replace(/\/$/, '')}/${name}`));
  if (code !== 0) return code;
  const gone = proc.fs.rmdir(path);
  if (gone.ok && given.has('v')) proc.out(`removed directory ${quoteName(path)}\n`);
  return gone.ok ? 0 : told(proc, path, gone.error);
}

/** rm(1). */
export const rm: Program = function* (proc) {
  const given = options(proc, RM);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return given.has('f') ? 0 : missing(proc, RM);
  let code = 0;
  for (const path of given.args) {
    const last = path.replace(/\/+$/, '').split('/').at(-1);
    if (last === '.' || last === '..') {
      code = complain(
        proc,
        by(proc, `refusing to remove '.' or '..' directory: skipping ${quoteName(path)}`, `can't remove '.' or '..'`),
      );
      continue;
    }
    const real = proc.fs.lstat(path);
    if (real.ok && real.value.path === '/' && given.has('r', 'R') && !given.has('N') && proc.flavour === 'gnu') {
      proc.err(
        "rm: it is dangerous to operate recursively on '/'\nrm: use --no-preserve-root to override this failsafe\n",
      );
      code = 1;
      continue;
    }
    if (real.ok && real.value.kind === 'dir' && !given.has('r', 'R')) {
      const gone = given.has('d') ? proc.fs.rmdir(path) : undefined;
      if (gone?.ok) {
        if (given.has('v')) proc.out(`removed directory ${quoteName(path)}\n`);
        continue;
      }
      const errno = gone && !gone.ok ? gone.error : 'EISDIR';
      code = proc.flavour === 'busybox' ? complain(proc, `'${path}' is a directory`) : told(proc, path, errno);
      continue;
    }
    code = Math.max(code, yield* removeTree(proc, given, path));
  }
  return code;
};

const UNLINK: OptionSpec = { short: '' };

/** unlink(1). */
export const unlink: Program = function* (proc) {
  const given = options(proc, UNLINK);
  if (typeof given === 'number') return given;
  yield* proc.tick();
  const [path] = given.args;
  if (path === undefined) return missing(proc, UNLINK);
  const gone = proc.fs.unlink(path);
  return gone.ok ? 0 : complain(proc, `cannot unlink ${quoteName(path)}: ${why(gone.error)}`);
};
