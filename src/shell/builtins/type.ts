import type { Builtin } from './builtin.ts';
import { meanings, notFound, sentence } from './meaning.ts';
import { readOptions } from './options.ts';

/** type: -t the kind, -p the path, -P the path by force, -a all, -f without functions. */
export const type: Builtin = (call) => {
  const { sh } = call;
  const options =
    sh.dialect.name === 'bash' ? readOptions(call, 'afptP') : { flags: new Map<string, string>(), rest: call.args };
  if (!options) return 2;
  const { flags, rest } = options;
  let status = 0;
  for (const name of rest) {
    let all = meanings(sh, name);
    if (flags.has('f')) all = all.filter(({ kind }) => kind !== 'function');
    if (flags.has('P')) all = all.filter(({ kind }) => kind === 'file');
    const shown = flags.has('a') ? all : all.slice(0, 1);
    if (shown.length === 0) {
      status = sh.dialect.name === 'bash' ? 1 : 127;
      if (!flags.has('t') && !flags.has('p') && !flags.has('P')) notFound(call, name);
    }
    for (const meaning of shown) {
      if (flags.has('t')) sh.proc.out(`${meaning.kind}\n`);
      else if (flags.has('p') || flags.has('P')) sh.proc.out(meaning.path ? `${meaning.path}\n` : '');
      else sh.proc.out(`${sentence(sh, name, meaning)}\n`);
    }
  }
  return status;
};
