import { absolute } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, quoteMaybe, simple, why } from '../text/tool/say.ts';

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
    if (found === undefined) {
      const reason = link && !link.ok ? link.error : 'ENOENT';
      code = given.has('v') ? complain(proc, `${quoteMaybe(path)}: ${why(reason)}`) : 1;
    } else proc.out(`${found}${given.has('n') ? '' : '\n'}`);
  }
  return code;
});

const REALPATH: OptionSpec = {
  short: 'emsqzLP',
  long: 'canonicalize-existing=e canonicalize-missing=m no-symlinks=s strip=s quiet=q relative-to:=to physical=P logical=L zero=z',
  busybox: '',
  lacks: 'relative-base',
};

/** A path as seen from a folder: '../b' for /a/b from /a/c. */
function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return [...a.slice(common).map(() => '..'), ...b.slice(common)].join('/') || '.';
}

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
    const base = given.value('to');
    const shown =
      found === undefined || base === undefined
        ? found
        : relative(absolute(proc.cwd, canonical(proc, base, false) ?? base), found);
    if (shown !== undefined) proc.out(`${shown}${given.has('z') ? '\0' : '\n'}`);
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
    return complain(proc, by(proc, `too few X's in template ${quote(proc, template)}`, '(null): Invalid argument'));
  const name = template.replace(/X{3,}(?=[^X]*$)/, (run) =>
    [...run].map(() => LETTERS[Math.floor(proc.kernel.random() * LETTERS.length)]).join(''),
  );
  const folder = given.value('p') ?? (given.args.length === 0 || given.has('t') ? (proc.env['TMPDIR'] ?? '/tmp') : '');
  const path = `${folder === '' || name.startsWith('/') ? '' : `${folder}/`}${name}${given.value('s') ?? ''}`;
  const shape = `${folder === '' || template.startsWith('/') ? '' : `${folder}/`}${template}${given.value('s') ?? ''}`;
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
            `failed to create ${given.has('d') ? 'directory' : 'file'} via template ${quote(proc, shape)}: ${why(made.error)}`,
            `(null): ${why(made.error)}`,
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
  // the shell keeps the way it came in PWD; -L shows it where it still leads here
  const way = proc.env['PWD'] ?? '';
  const same = way.startsWith('/') && given.last('L', 'P') === 'L' ? proc.fs.realpath(way) : undefined;
  proc.out(`${same?.ok && same.value === proc.cwd ? way : proc.cwd}\n`);
  return 0;
});
