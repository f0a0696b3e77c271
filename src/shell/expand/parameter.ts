import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { Discard, ExitShell } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import { evaluateIn } from './arithmetic.ts';
import type { Fields } from './fields.ts';
import { length, operate } from './operate.ts';
import { assignDefault } from './subscript.ts';
import { list, parameterValue, scalar, starJoin, type Value } from './value.ts';
import { expandText, operandInto } from './words.ts';

/** $name: its value, unset ones checked for set -u. */
export function simpleParameter(sh: Shell, name: string): Value {
  const value = parameterValue(sh, name);
  if (value.kind === 'scalar' && value.text === undefined && sh.has('nounset')) unbound(sh, name);
  return value;
}

/** Says that a parameter is not set and ends what needs it (set -u). */
function unbound(sh: Shell, name: string): never {
  sh.complain(`${/^\d$/.test(name) && sh.dialect.name === 'bash' ? `$${name}` : name}: ${sh.dialect.unset}`);
  throw sh.interactive ? new Discard(1) : new ExitShell(sh.dialect.fatalCode, true);
}

/** Puts a value into fields: lists in as many fields as "$@" and $@ ask for. */
export function emit(sh: Shell, value: Value, fields: Fields, quoted: boolean): void {
  if (value.kind === 'scalar') {
    if (quoted) fields.quoted(value.text ?? '');
    else if (value.text !== undefined) fields.expanded(value.text);
    return;
  }
  if (quoted && value.star) {
    fields.quoted(value.items.join(starJoin(sh)));
    return;
  }
  if (!fields.splits) {
    const joined = value.items.join(value.star ? starJoin(sh) : ' ');
    if (quoted) fields.quoted(joined);
    else fields.expanded(joined);
    return;
  }
  value.items.forEach((item, index) => {
    if (index > 0) fields.end();
    if (quoted) fields.quoted(item);
    else fields.expanded(item);
  });
}

/** The text of a subscript: an expression for an indexed array, expanded text for an associative one. */
export function* subscriptOf(sh: Shell, name: string, index: Word | undefined): Task<string | undefined> {
  if (!index) return undefined;
  if (index.text === '@' || index.text === '*') return index.text;
  if (sh.vars.find(name)?.table) return yield* expandText(sh, index);
  return String(evaluateIn(sh, yield* expandText(sh, index)));
}

/** Splits the target of ${!name}: 'a[1]' → a and 1. */
function indirect(sh: Shell, text: string): Value {
  const match = /^([A-Za-z_]\w*|\d+|[@*#?$!-])(?:\[(.*)\])?$/s.exec(text);
  if (!match?.[1]) {
    sh.complain(`${text}: invalid variable name`);
    throw new Discard(1);
  }
  return parameterValue(sh, match[1], match[2]);
}

function badSubstitution(sh: Shell, part: ParameterExpansionPart): never {
  sh.complain(
    sh.dialect.name === 'dash'
      ? 'Bad substitution'
      : sh.dialect.name === 'ash'
        ? 'syntax error: bad substitution'
        : `${part.text}: bad substitution`,
  );
  throw sh.dialect.name === 'bash' ? new Discard(1) : new ExitShell(2, true);
}

/** Expands ${…}: length, indirection, names, and all operators, into fields. */
export function* expandParameter(sh: Shell, part: ParameterExpansionPart, fields: Fields, quoted: boolean): Task<void> {
  const { operation, prefix } = part;
  const name = part.parameter;
  if (name === '' || operation?.type === 'Unknown') badSubstitution(sh, part);
  if (operation && sh.dialect.name === 'dash' && !['Default', 'Remove'].includes(operation.type))
    badSubstitution(sh, part);
  const subscript = yield* subscriptOf(sh, name, part.index);
  if (prefix === '!' && operation?.type === 'Names') {
    const names = sh.vars
      .names()
      .filter((each) => each.startsWith(name) && (sh.vars.isSet(each) || sh.vars.entries(each).length > 0));
    emit(sh, list(names, operation.operator === '*'), fields, quoted);
    return;
  }
  if (prefix === '!' && (subscript === '@' || subscript === '*') && !operation) {
    emit(
      sh,
      list(
        sh.vars.entries(name).map(([key]) => key),
        subscript === '*',
      ),
      fields,
      quoted,
    );
    return;
  }
  let target = { name, subscript };
  let value = parameterValue(sh, name, subscript);
  if (prefix === '!') {
    const pointed = value.kind === 'scalar' ? (value.text ?? '') : value.items.join(' ');
    const nameref = sh.vars.raw(name)?.nameref;
    if (nameref) value = scalar(sh.vars.raw(name)?.value);
    else if (pointed === '') {
      if (!operation) {
        sh.complain(`${name}: invalid indirect expansion`);
        throw new Discard(1);
      }
      value = scalar(undefined);
    } else {
      value = indirect(sh, pointed);
      target = { name: pointed.replace(/\[.*$/s, ''), subscript: /\[(.*)\]$/s.exec(pointed)?.[1] };
    }
  }
  yield* expandTarget(sh, part, { ...target, value }, fields, quoted);
}

interface Target {
  readonly name: string;
  readonly subscript: string | undefined;
  readonly value: Value;
}

function* expandTarget(
  sh: Shell,
  part: ParameterExpansionPart,
  target: Target,
  fields: Fields,
  quoted: boolean,
): Task<void> {
  const { operation } = part;
  const { value, name, subscript } = target;
  const missing = value.kind === 'scalar' ? value.text === undefined : value.items.length === 0;
  if (operation?.type === 'Default') {
    yield* expandDefault(sh, operation, target, fields, quoted);
    return;
  }
  if (missing && value.kind === 'scalar' && sh.has('nounset'))
    unbound(sh, subscript === undefined ? name : `${name}[${subscript}]`);
  if (part.prefix === '#') {
    emit(sh, scalar(String(length(value))), fields, quoted);
    return;
  }
  if (!operation) emit(sh, value, fields, quoted);
  else emit(sh, yield* operate(sh, operation, target, quoted), fields, quoted);
}

/** ${x-w} ${x:-w} ${x=w} ${x+w} ${x?w} and with a colon. */
function* expandDefault(
  sh: Shell,
  operation: ParameterOperation & { type: 'Default' },
  target: Target,
  fields: Fields,
  quoted: boolean,
): Task<void> {
  const { value, name, subscript } = target;
  const colon = operation.operator.length === 2;
  const kind = operation.operator.at(-1);
  const text = value.kind === 'scalar' ? value.text : value.items.length === 0 ? undefined : value.items.join(' ');
  const absent = text === undefined || (colon && text === '');
  if (kind === '+') {
    if (!absent) yield* operandInto(sh, operation.operand, fields, quoted);
    else if (quoted) fields.quoted('');
    return;
  }
  if (!absent) {
    emit(sh, value, fields, quoted);
    return;
  }
  if (kind === '-') {
    if (quoted && operation.operand.text === '') fields.quoted('');
    yield* operandInto(sh, operation.operand, fields, quoted);
    return;
  }
  const word = yield* expandText(sh, operation.operand, { quoted });
  if (kind === '=') {
    assignDefault(sh, name, subscript, word);
    emit(sh, scalar(word), fields, quoted);
    return;
  }
  const plain =
    sh.dialect.name === 'bash'
      ? colon
        ? 'parameter null or not set'
        : 'parameter not set'
      : colon
        ? 'parameter not set or null'
        : 'parameter not set';
  sh.complain(`${name}: ${word === '' ? plain : word}`);
  throw sh.interactive ? new Discard(1) : new ExitShell(sh.dialect.fatalCode, true);
}
