import { declared } from '../expand/declaration.ts';
import { doubleQuoted, singleQuoted } from '../expand/quote.ts';
import { guardAssignment } from '../expand/subscript.ts';
import { assign } from '../run/assign.ts';
import type { Shell } from '../state/shell.ts';
import type { Attributes, Variable } from '../state/variable.ts';
import { type Builtin, type Call, isName, readOptions } from './builtin.ts';
import { functionText } from './function-text.ts';

interface Target {
  readonly name: string;
  readonly subscript?: string;
  readonly value?: string;
  readonly append: boolean;
}

/** 'name', 'name=value', 'name+=value', 'name[key]=value'; undefined when the name is none, which is told. */
function target(call: Call, text: string): Target | undefined {
  const match = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(?:(\+)?=([\s\S]*))?$/.exec(text);
  if (!match?.[1]) {
    const { sh } = call;
    sh.complain(
      sh.dialect.name === 'bash'
        ? `\`${text}': not a valid identifier`
        : `${text.replace(/=.*$/s, '')}: bad variable name`,
      call.name,
    );
    return undefined;
  }
  return {
    name: match[1],
    append: match[3] !== undefined,
    ...(match[2] !== undefined && { subscript: match[2] }),
    ...(match[4] !== undefined && { value: match[4] }),
  };
}

interface Setting {
  readonly attributes: Attributes;
  readonly local: boolean;
  readonly kind: 'list' | 'table' | undefined;
}

/** Declares and assigns one argument. Gives false when it was no name. */
function declareOne(call: Call, index: number, { attributes, local, kind }: Setting): boolean {
  const { sh, args, arrays } = call;
  const how = { local, ...(kind && { kind }) };
  const { readonly, ...others } = attributes;
  const array = arrays.get(index + 1);
  if (array) {
    guardAssignment(sh, () => sh.vars.declare(array.name, others, how));
    assign(sh, array.name, array.value, { append: array.append, local, table: kind === 'table' });
    if (readonly) sh.vars.declare(array.name, { readonly }, { local });
    return true;
  }
  const one = target(call, args[index] as string);
  if (!one) return false;
  const existing = sh.vars.raw(one.name);
  if (readonly === false && existing?.readonly) {
    sh.complain(`${one.name}: ${sh.dialect.readonly}`, call.name);
    return false;
  }
  sh.vars.declare(one.name, others, how);
  if (one.value !== undefined) {
    const nameref = attributes.nameref === true;
    if (nameref) Object.assign(sh.vars.raw(one.name) ?? {}, { value: one.value });
    else
      assign(
        sh,
        one.name,
        { kind: 'text', text: one.value },
        { append: one.append, local, ...(one.subscript !== undefined && { subscript: one.subscript }) },
      );
  }
  if (readonly) sh.vars.declare(one.name, { readonly }, { local });
  return true;
}

/** The indexes of the arguments behind the options. */
const operands = (call: Call, rest: readonly string[]): number[] =>
  rest.map((_arg, index) => call.args.length - rest.length + index);

function declareAll(call: Call, rest: readonly string[], setting: Setting): number {
  let status = 0;
  for (const index of operands(call, rest))
    if (!declareOne(call, index, setting)) status = call.sh.dialect.name === 'bash' ? 1 : 2;
  return status;
}

const UNSET: Variable = {
  value: undefined,
  list: undefined,
  table: undefined,
  exported: false,
  readonly: false,
  integer: false,
  fold: undefined,
  nameref: false,
};

/** Prints variables, as -p does. */
function show(
  sh: Shell,
  wanted: (variable: Variable) => boolean,
  line: (name: string, variable: Variable) => string,
): number {
  for (const name of sh.vars.names()) {
    const variable =
      sh.vars.raw(name) ??
      (/^(?:SHELL|BASH)OPTS$/.test(name) ? { ...UNSET, value: sh.vars.get(name), readonly: true } : undefined);
    if (variable && wanted(variable)) sh.proc.out(`${line(name, variable)}\n`);
  }
  return 0;
}

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

function showFunctions(sh: Shell, names: readonly string[], short: boolean): number {
  let status = 0;
  for (const name of names.length > 0 ? names : [...sh.functions.keys()].sort()) {
    const fn = sh.functions.get(name);
    if (!fn) status = 1;
    else sh.proc.out(short ? `${names.length > 0 ? '' : 'declare -f '}${name}\n` : functionText(name, fn));
  }
  return status;
}

function showVariables(
  { sh, name: builtin }: Call,
  names: readonly string[],
  letters: ReadonlyMap<string, boolean>,
): number {
  if (names.length === 0) {
    const wanted = (variable: Variable): boolean =>
      (!letters.has('x') || variable.exported) &&
      (!letters.has('r') || variable.readonly) &&
      (!letters.has('a') || variable.list !== undefined) &&
      (!letters.has('A') || variable.table !== undefined) &&
      (!letters.has('i') || variable.integer);
    return show(
      sh,
      wanted,
      letters.size > 0
        ? declared
        : (name, variable) => `${name}=${variable.value === undefined ? '' : doubleQuoted(variable.value)}`,
    );
  }
  let status = 0;
  for (const name of names) {
    const variable = sh.vars.raw(name);
    if (variable) sh.proc.out(`${declared(name, variable)}\n`);
    else {
      sh.complain(`${name}: not found`, builtin);
      status = 1;
    }
  }
  return status;
}

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
