import { guardAssignment } from '../expand/subscript.ts';
import { type Builtin, isName } from './builtin.ts';
import { readOptions } from './options.ts';

/** unset: variables and elements, with -f functions. */
export const unset: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'fvn');
  if (!options) return 2;
  let status = 0;
  for (const name of options.rest) {
    const element = /^([A-Za-z_]\w*)\[(.+)\]$/s.exec(name);
    if (options.flags.has('f')) sh.functions.delete(name);
    else if (element && (element[2] === '@' || element[2] === '*')) sh.vars.unset(element[1] ?? '');
    else if (element)
      guardAssignment(sh, () =>
        sh.vars.unsetElement(element[1] ?? '', (element[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')),
      );
    else if (!isName(name)) {
      if (sh.dialect.name === 'bash') continue;
      sh.complain(`${name}: bad variable name`, 'unset');
      status = 2;
    } else if (!options.flags.has('v') && sh.vars.raw(name) === undefined && sh.functions.has(name))
      sh.functions.delete(name);
    else if (!sh.vars.unset(name, { nameref: options.flags.has('n') })) {
      sh.complain(
        sh.dialect.name === 'bash' ? `${name}: cannot unset: readonly variable` : `${name}: is read only`,
        'unset',
      );
      status = sh.dialect.name === 'bash' ? 1 : 2;
    }
  }
  return status;
};
