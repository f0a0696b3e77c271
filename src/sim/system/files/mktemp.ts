import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, simple, why } from '../text/tool/say.ts';

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
