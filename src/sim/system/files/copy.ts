import type { Errno } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { missing, type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quoteName, why } from '../text/tool/say.ts';

const CP: OptionSpec = {
  short: 'abdfiLnPpRrTt:uvs',
  long: 'archive=a force=f recursive=r no-clobber=n verbose=v update=u target-directory:=t no-target-directory=T preserve::=p no-dereference=P dereference=L',
  busybox: 'adfiLnPpRrTt:uv',
  lacks: 'l S x Z',
};

const baseName = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) || '/';

/** The arguments of cp and mv: what is taken, and where each goes. A code where they make no sense. */
export function targets(
  proc: Proc,
  given: Options,
  spec: OptionSpec,
): { readonly sources: readonly string[]; to(source: string): string } | number {
  const folder = given.value('t');
  const { args } = given;
  if (args.length === 0) return missing(proc, spec, 'missing file operand');
  if (folder === undefined && args.length === 1)
    return missing(proc, spec, `missing destination file operand after ${quoteName(args[0] ?? '')}`);
  const sources = folder === undefined ? args.slice(0, -1) : args;
  const place = folder ?? args.at(-1) ?? '';
  const found = proc.fs.stat(place);
  const isFolder = found.ok && found.value.kind === 'dir' && !given.has('T');
  if (!isFolder && (sources.length > 1 || folder !== undefined))
    return complain(
      proc,
      by(
        proc,
        `target ${quoteName(place)}: ${found.ok ? 'Not a directory' : why(found.error)}`,
        `can't stat '${place}': ${found.ok ? 'Not a directory' : why(found.error)}`,
      ),
    );
  return { sources, to: (source) => (isFolder ? `${place.replace(/\/$/, '')}/${baseName(source)}` : place) };
}

function preserve(proc: Proc, from: string, to: string): void {
  const stat = proc.fs.lstat(from);
  if (!stat.ok) return;
  proc.fs.chown(to, stat.value.hostUid, stat.value.hostGid, { follow: false });
  if (stat.value.kind !== 'link') proc.fs.chmod(to, stat.value.mode);
  proc.fs.utimes(to, stat.value.mtime, { follow: false });
}

const refused = (proc: Proc, from: string, to: string, errno: Errno, kind: string): number =>
  complain(
    proc,
    by(
      proc,
      `cannot create ${kind} ${quoteName(to)}: ${why(errno)}`,
      `can't create '${to}': ${why(errno)}`.replace('FROM', from),
    ),
  );

function copyFile(proc: Proc, given: Options, from: string, to: string): number {
  const node = proc.fs.node(from);
  const text = proc.fs.read(from);
  if (!text.ok)
    return complain(
      proc,
      by(
        proc,
        `cannot open ${quoteName(from)} for reading: ${why(text.error)}`,
        `can't open '${from}': ${why(text.error)}`,
      ),
    );
  const there = proc.fs.stat(to);
  if (!there.ok && there.error === 'ENOTDIR')
    return complain(
      proc,
      by(proc, `cannot stat ${quoteName(to)}: ${why(there.error)}`, `can't stat '${to}': ${why(there.error)}`),
    );
  const source = proc.fs.stat(from);
  if (there.ok && given.has('n')) return 0;
  if (there.ok && given.has('u') && source.ok && there.value.mtime >= source.value.mtime) return 0;
  if (there.ok && there.value.kind === 'dir')
    return complain(proc, `cannot overwrite directory ${quoteName(to)} with non-directory`);
  if (there.ok && given.has('f') && proc.fs.access(to, 'w')) proc.fs.unlink(to);
  const mode = node?.mode ?? 0o644;
  const written = proc.fs.write(to, text.value, { mode: mode & 0o777 });
  if (!written.ok) return refused(proc, from, to, written.error, 'regular file');
  const made = proc.fs.node(to);
  if (made?.kind === 'file' && node?.kind === 'file' && (node.program !== undefined || node.size !== undefined))
    proc.fs.put(to, {
      ...made,
      ...(node.program !== undefined && { program: node.program }),
      ...(node.size !== undefined && { size: node.size }),
    });
  return 0;
}

/** Copies an entry, folders with what is in them. Gives an exit code. */
export function* copyTree(proc: Proc, given: Options, from: string, to: string): Task<number> {
  const recursive = given.has('r', 'R', 'a');
  const keepLinks = given.has('a', 'd', 'P') || (recursive && !given.has('L'));
  const stat = keepLinks ? proc.fs.lstat(from) : proc.fs.stat(from);
  if (!stat.ok)
    return complain(
      proc,
      by(proc, `cannot stat ${quoteName(from)}: ${why(stat.error)}`, `can't stat '${from}': ${why(stat.error)}`),
    );
  let code = 0;
  if (stat.value.kind === 'dir') {
    if (!recursive)
      return complain(
        proc,
        by(proc, `-r not specified; omitting directory ${quoteName(from)}`, `omitting directory '${from}'`),
      );
    const there = proc.fs.stat(to);
    if (there.ok && there.value.kind !== 'dir')
      return complain(
        proc,
        by(
          proc,
          `cannot overwrite non-directory ${quoteName(to)} with directory ${quoteName(from)}`,
          `target '${to}' is not a directory`,
        ),
      );
    const made = there.ok ? ({ ok: true } as const) : proc.fs.mkdir(to, stat.value.mode | 0o700);
    if (!made.ok) return refused(proc, from, to, made.error, 'directory');
    const names = proc.fs.list(from);
    if (!names.ok)
      return complain(
        proc,
        by(proc, `cannot access ${quoteName(from)}: ${why(names.error)}`, `can't open '${from}': ${why(names.error)}`),
      );
    yield* proc.tick();
    for (const name of names.value)
      code = Math.max(code, yield* copyTree(proc, given, `${from.replace(/\/$/, '')}/${name}`, `${to}/${name}`));
  } else if (stat.value.kind === 'link') {
    if (proc.fs.lstat(to).ok) proc.fs.unlink(to);
    const made = proc.fs.symlink(stat.value.target ?? '', to);
    if (!made.ok) return refused(proc, from, to, made.error, 'symbolic link');
  } else code = copyFile(proc, given, from, to);
  if (code === 0 && given.has('a', 'p')) preserve(proc, from, to);
  if (code === 0 && given.has('v')) proc.out(`${quoteName(from)} -> ${quoteName(to)}\n`);
  return code;
}

/** cp(1). */
export const cp: Program = function* (proc) {
  const given = options(proc, CP);
  if (typeof given === 'number') return given;
  const plan = targets(proc, given, CP);
  if (typeof plan === 'number') return plan;
  let code = 0;
  for (const source of plan.sources) {
    const to = plan.to(source);
    const a = proc.fs.realpath(source);
    const b = proc.fs.realpath(to);
    if (a.ok && b.ok && a.value === b.value)
      code = complain(
        proc,
        by(
          proc,
          `${quoteName(source)} and ${quoteName(to)} are the same file`,
          `'${source}' and '${to}' are the same file`,
        ),
      );
    else if (a.ok && to.startsWith(`${source.replace(/\/$/, '')}/`) && given.has('r', 'R', 'a'))
      code = complain(proc, `cannot copy a directory, ${quoteName(source)}, into itself, ${quoteName(to)}`);
    else code = Math.max(code, yield* copyTree(proc, given, source, to));
  }
  return code;
};
