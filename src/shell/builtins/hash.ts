import type { Builtin, Call } from './builtin.ts';
import { builtinOf } from './index.ts';
import { paths } from './meaning.ts';
import { readOptions } from './options.ts';

/** hash: the paths that are remembered; -r forgets them. */
export const hash: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'lrtdp:' : 'rv');
  if (!options) return 2;
  if (options.flags.has('r')) sh.hashed.clear();
  if (options.rest.length > 0) return hashNames(call, options.rest, options.flags.has('t'));
  if (options.flags.has('r')) return 0;
  if (sh.hashed.size === 0) {
    if (sh.dialect.name === 'bash') sh.proc.out('hash: hash table empty\n');
    return 0;
  }
  if (sh.dialect.name === 'bash')
    sh.proc.out(
      `hits\tcommand\n${[...sh.hashed.values()].map(({ path, hits }) => `${String(hits).padStart(4)}\t${path}\n`).join('')}`,
    );
  else sh.proc.out([...sh.hashed.values()].map(({ path }) => `${path}\n`).join(''));
  return 0;
};

function hashNames(call: Call, names: readonly string[], tell: boolean): number {
  const { sh } = call;
  let status = 0;
  for (const name of names) {
    const path = sh.hashed.get(name)?.path ?? (tell ? undefined : paths(sh, name)[0]);
    if (path === undefined) {
      sh.complain(`${name}: not found`, 'hash');
      status = 1;
    } else if (tell) sh.proc.out(`${names.length > 1 ? `${name}\t` : ''}${path}\n`);
    else if (!builtinOf(sh, name)) sh.hashed.set(name, { path, hits: 0 });
  }
  return status;
}
