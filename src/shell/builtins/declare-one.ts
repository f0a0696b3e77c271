import { guardAssignment } from '../expand/subscript.ts';
import { assign } from '../run/assign.ts';
import type { Attributes } from '../state/variable.ts';
import type { Call } from './builtin.ts';

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

/** Declares and assigns the arguments of a builtin; gives its status. */
export function declareAll(call: Call, rest: readonly string[], setting: Setting): number {
  let status = 0;
  for (const index of operands(call, rest))
    if (!declareOne(call, index, setting)) status = call.sh.dialect.name === 'bash' ? 1 : 2;
  return status;
}
