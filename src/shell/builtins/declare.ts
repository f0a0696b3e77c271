import type { Attributes } from '../state/variable.ts';
import type { Builtin } from './builtin.ts';
import { declareAll } from './declare-one.ts';
import { showFunctions, showVariables } from './declare-show.ts';
import { readOptions } from './options.ts';

/** local: variables of the function that runs. */
export const local: Builtin = (call) => {
  const { sh } = call;
  if (sh.running.function === 0) {
    sh.complain(sh.dialect.name === 'bash' ? 'can only be used in a function' : 'not in a function', 'local');
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  return declare(call);
};

/** The attributes that letters ask for: -x sets, +x takes away. */
function attributesOf(letters: ReadonlyMap<string, boolean>): Attributes {
  const names: Readonly<Record<string, keyof Attributes>> = {
    x: 'exported',
    r: 'readonly',
    i: 'integer',
    n: 'nameref',
  };
  const attributes: Record<string, unknown> = {};
  for (const [letter, on] of letters) {
    const name = names[letter];
    if (name) attributes[name] = on;
    if (letter === 'l' || letter === 'u') attributes['fold'] = on ? (letter === 'l' ? 'lower' : 'upper') : undefined;
  }
  return attributes;
}

/** declare and typeset: attributes, arrays, -p prints, -f and -F print functions; local inside of functions unless -g. */
export const declare: Builtin = (call) => {
  const { sh, args } = call;
  const letters = new Map<string, boolean>();
  let i = 0;
  for (; i < args.length && /^[-+]./.test(args[i] as string) && !call.arrays.has(i + 1); i++) {
    const arg = args[i] as string;
    if (arg === '--') {
      i++;
      break;
    }
    const options = readOptions(call, 'aAfFgiIlnprtux', [`-${arg.slice(1)}`]);
    if (!options) return 2;
    for (const letter of options.flags.keys()) letters.set(letter, arg[0] === '-');
  }
  const rest = args.slice(i);
  if (letters.has('f') || letters.has('F')) return showFunctions(sh, rest, letters.has('F'));
  if (letters.has('p') || rest.length === 0) return showVariables(call, rest, letters);
  const inFunction = sh.running.function > 0 && !letters.has('g');
  return declareAll(call, rest, {
    attributes: attributesOf(letters),
    local: inFunction,
    kind: letters.get('A') ? 'table' : letters.get('a') ? 'list' : undefined,
  });
};
