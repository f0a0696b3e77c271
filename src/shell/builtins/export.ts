import { declared } from '../expand/declaration.ts';
import { singleQuoted } from '../expand/quote.ts';
import type { Variable } from '../state/variable.ts';
import type { Builtin, Call } from './builtin.ts';
import { declareAll } from './declare-one.ts';
import { show } from './declare-show.ts';
import { readOptions } from './options.ts';

/** export: -n takes the mark away, -p prints, -f for functions. */
export const exportNames: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'fnp' : 'np');
  if (!options) return 2;
  if (options.rest.length === 0) {
    if (sh.dialect.name !== 'bash')
      return show(
        sh,
        ({ exported }) => exported,
        (name, { value }) =>
          `export ${name}${value === undefined ? '' : `=${sh.dialect.name === 'ash' ? singleQuoted(value) : singleQuoted(value)}`}`,
      );
    return show(sh, ({ exported }) => exported, declared);
  }
  if (options.flags.has('f')) return exportFunctions(call, options.rest);
  return declareAll(call, options.rest, {
    attributes: { exported: !options.flags.has('n') },
    local: false,
    kind: undefined,
  });
};

function exportFunctions({ sh }: Call, names: readonly string[]): number {
  const missing = names.filter((name) => !sh.functions.has(name));
  for (const name of missing) sh.complain(`${name}: not a function`, 'export');
  return missing.length > 0 ? 1 : 0;
}

/** readonly: marks variables that cannot be set any more. */
export const readonlyNames: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'aAfp' : 'p');
  if (!options) return 2;
  if (options.rest.length === 0) {
    const line =
      sh.dialect.name === 'bash'
        ? declared
        : (name: string, { value }: Variable) =>
            `readonly ${name}${value === undefined ? '' : `=${singleQuoted(value)}`}`;
    return show(sh, ({ readonly }) => readonly, line);
  }
  const kind = options.flags.has('A') ? 'table' : options.flags.has('a') ? 'list' : undefined;
  return declareAll(call, options.rest, { attributes: { readonly: true }, local: false, kind });
};
