import { absolute } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quoteName, simple, why } from '../text/tool/say.ts';

const READLINK: OptionSpec = {
  short: 'femnqsvz',
  long: 'canonicalize=f canonicalize-existing=e canonicalize-missing=m no-newline=n quiet=q verbose=v',
  busybox: 'fnv',
};

/** A path without links where its last part may be missing. */
function canonical(proc: Proc, path: string, mustExist: boolean): string | undefined {
  const place = proc.fs.place(path);
  if (!place.ok || (mustExist && !place.value.node)) return undefined;
  return place.value.path;
}

/** readlink(1). */
export const readlink: Program = simple((proc) => {
  const given = options(proc, READLINK);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, READLINK);
  let code = 0;
  for (const path of given.args) {
    const link = given.has('f', 'e') ? undefined : given.has('m') ? undefined : proc.fs.readlink(path);
    const found = given.has('m')
      ? (canonical(proc, path, false) ?? absolute(proc.cwd, path))
      : given.has('f', 'e')
        ? canonical(proc, path, given.has('e'))
        : link?.ok
          ? link.value
          : undefined;
    if (found === undefined) code = 1;
    else proc.out(`${found}${given.has('n') ? '' : '\n'}`);
  }
  return code;
});

const REALPATH: OptionSpec = {
  short: 'emsqz',
  long: 'canonicalize-existing=e canonicalize-missing=m no-symlinks=s strip=s quiet=q',
  lacks: 'relative-to relative-base L P',
};

/** realpath(1). */
export const realpath: Program = simple((proc) => {
  const given = options(proc, REALPATH);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, REALPATH);
  let code = 0;
  for (const path of given.args) {
    const found = given.has('s', 'm')
      ? absolute(proc.cwd, path)
      : canonical(proc, path, given.has('e') || proc.flavour === 'busybox');
    if (found !== undefined) proc.out(`${found}\n`);
    else code = given.has('q') ? 1 : complain(proc, by(proc, `${path}: ${why('ENOENT')}`, `${path}: ${why('ENOENT')}`));
  }
  return code;
});

const MKTEMP: OptionSpec = {
  short: 'dp:qtu',
  long: 'directory=d tmpdir::=p quiet=q suffix:=s dry-run=u',
  busybox: 'dp:qtu',
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** mktemp(1). */
export const mktemp: Program = simple((proc) => {
  const given = options(proc, MKTEMP);
  if (typeof given === 'number') return given;
  const template = given.args[0] ?? 'tmp.XXXXXXXXXX';
  if (!/X{3,}/.test(template))
    return complain(proc, by(proc, `too few X's in template ${quoteName(template)}`, `${template}: Invalid argument`));
  const name = template.replace(/X{3,}(?=[^X]*$)/, (run) =>
    [...run].map(() => LETTERS[Math.floor(proc.kernel.random() * LETTERS.length)]).join(''),
  );
  const folder = given.value('p') ?? (given.args.length === 0 || given.has('t') ? (proc.env['TMPDIR'] ?? '/tmp') : '');
  const path = `${folder === '' || name.startsWith('/') ? '' : `${folder}/`}${name}${given.value('s') ?? ''}`;
  const made = given.has('u')
    ? ({ ok: true } as const)
    : given.has('d')
      ? proc.fs.mkdir(path, 0o700)
      : proc.fs.write(path, '', { mode: 0o600 });
  if (!made.ok)
    return given.has('q')
      ? 1
      : complain(
          proc,
          by(
            proc,
            `failed to create ${given.has('d') ? 'directory' : 'file'} via template ${quoteName(path)}: ${why(made.error)}`,
            `${path}: ${why(made.error)}`,
          ),
        );
  proc.out(`${path}\n`);
  return 0;
});

const PWD: OptionSpec = { short: 'LP', long: 'logical=L physical=P' };

/** pwd(1). */
export const pwd: Program = simple((proc) => {
  const given = options(proc, PWD);
  if (typeof given === 'number') return given;
  proc.out(`${proc.cwd}\n`);
  return 0;
});
