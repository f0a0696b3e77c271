import { singleQuoted } from '../expand/quote.ts';
import type { Builtin } from './builtin.ts';
import { readOptions, showUsage } from './options.ts';

/** alias: prints or sets aliases. */
export const alias: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'p' : '');
  if (!options) return 2;
  const bash = sh.dialect.name === 'bash';
  const line = (name: string): string => `${bash ? 'alias ' : ''}${name}=${singleQuoted(sh.aliases.get(name) ?? '')}\n`;
  if (options.rest.length === 0) sh.proc.out([...sh.aliases.keys()].sort().map(line).join(''));
  let status = 0;
  for (const word of options.rest) {
    const at = word.indexOf('=', 1);
    const name = at < 0 ? word : word.slice(0, at);
    if (at >= 0 && /[\s/$`"'\\=;&|<>()]/.test(name)) {
      sh.complain(`\`${name}': invalid alias name`, 'alias');
      status = 1;
    } else if (at >= 0) sh.aliases.set(name, word.slice(at + 1));
    else if (sh.aliases.has(name)) sh.proc.out(line(name));
    else {
      if (bash) sh.complain(`${name}: not found`, 'alias');
      else sh.proc.err(`alias: ${name} not found\n`);
      status = 1;
    }
  }
  return status;
};

/** unalias: -a takes all away. */
export const unalias: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'a');
  if (!options) return 2;
  if (options.flags.has('a')) sh.aliases.clear();
  else if (options.rest.length === 0) {
    showUsage(call);
    return 2;
  }
  let status = 0;
  for (const name of options.rest) {
    if (sh.aliases.delete(name)) continue;
    if (sh.dialect.name === 'bash') sh.complain(`${name}: not found`, 'unalias');
    else sh.proc.err(`unalias: ${name} not found\n`);
    status = 1;
  }
  return status;
};
