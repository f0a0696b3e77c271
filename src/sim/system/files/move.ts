import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { type OptionSpec, Options, options } from '../text/tool/options.ts';
import { by, complain, quoteName, why } from '../text/tool/say.ts';
import { copyTree, targets } from './copy.ts';

const MV: OptionSpec = {
  short: 'finvuTt:',
  long: 'force=f no-clobber=n verbose=v update=u no-target-directory=T target-directory:=t',
  busybox: 'finTt:',
  lacks: 'b S Z',
};

const failed = (proc: Proc, from: string, to: string, why_: string): number =>
  complain(
    proc,
    by(proc, `cannot move ${quoteName(from)} to ${quoteName(to)}: ${why_}`, `can't rename '${from}': ${why_}`),
  );

/** To another mount a move is a copy and a removal. */
function* across(proc: Proc, from: string, to: string): Task<number> {
  const code = yield* copyTree(proc, new Options([['a', undefined]], []), from, to);
  if (code !== 0) return code;
  const gone = proc.fs.removeTree(from);
  return gone.ok ? 0 : complain(proc, `cannot remove ${quoteName(gone.error.path)}: ${why(gone.error.errno)}`);
}

/** mv(1). */
export const mv: Program = function* (proc) {
  const given = options(proc, MV);
  if (typeof given === 'number') return given;
  const plan = targets(proc, given, MV);
  if (typeof plan === 'number') return plan;
  let code = 0;
  for (const source of plan.sources) {
    const to = plan.to(source);
    const there = proc.fs.lstat(source);
    if (!there.ok) {
      code = complain(
        proc,
        by(
          proc,
          `cannot stat ${quoteName(source)}: ${why(there.error)}`,
          `can't rename '${source}': ${why(there.error)}`,
        ),
      );
      continue;
    }
    if (given.has('n') && proc.fs.exists(to)) continue;
    const [a, b] = [proc.fs.lstat(source), proc.fs.lstat(to)];
    if (a.ok && b.ok && a.value.path === b.value.path) {
      code = complain(
        proc,
        by(
          proc,
          `${quoteName(source)} and ${quoteName(to)} are the same file`,
          `'${source}' and '${to}' are the same file`,
        ),
      );
      continue;
    }
    if (a.ok && b.ok && a.value.kind === 'dir' && b.value.kind !== 'dir' && proc.flavour === 'gnu') {
      code = complain(proc, `cannot overwrite non-directory ${quoteName(to)} with directory ${quoteName(source)}`);
      continue;
    }
    const bare = a.ok && a.value.kind !== 'dir' && to.endsWith('/') && !b.ok;
    const moved = bare ? ({ ok: false, error: 'ENOTDIR' } as const) : proc.fs.rename(source, to);
    if (moved.ok) {
      if (given.has('v')) proc.out(`renamed ${quoteName(source)} -> ${quoteName(to)}\n`);
    } else if (moved.error === 'EXDEV') code = Math.max(code, yield* across(proc, source, to));
    else if (moved.error === 'EINVAL')
      code = complain(proc, `cannot move ${quoteName(source)} to a subdirectory of itself, ${quoteName(to)}`);
    else code = failed(proc, source, to, why(moved.error));
  }
  return code;
};
