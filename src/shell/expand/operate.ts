import type { ParameterOperation, Word } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { Discard } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import { arithmeticText, evaluateIn } from './arithmetic.ts';
import { matches, removeMatch, replaceMatch } from './pattern.ts';
import { transform } from './transform.ts';
import { list, scalar, type Value } from './value.ts';
import { expandPattern, expandReplacement } from './words.ts';

/** Characters, not UTF-16 units, where a text has some outside the basic plane. */
const characters = (text: string): readonly string[] | string => (/[\ud800-\udfff]/.test(text) ? [...text] : text);

/** ${#x} and ${#x[@]}. */
export const length = (value: Value): number =>
  value.kind === 'list' ? value.items.length : characters(value.text ?? '').length;

const each = (value: Value, change: (text: string) => string): Value =>
  value.kind === 'list'
    ? list(value.items.map(change), value.star)
    : value.text === undefined
      ? value
      : scalar(change(value.text));

interface Target {
  readonly name: string;
  readonly subscript: string | undefined;
  readonly value: Value;
}

/** Applies an operator of ${…} to a value: # % / ^ , : @. Throws what ends the command when it cannot. */
export function* operate(sh: Shell, operation: ParameterOperation, target: Target, quoted: boolean): Task<Value> {
  const { value } = target;
  switch (operation.type) {
    case 'Remove': {
      const pattern = yield* expandPattern(sh, operation.operand);
      return each(value, (text) => removeMatch(text, pattern, operation.operator));
    }
    case 'Replace': {
      const pattern = yield* expandPattern(sh, operation.pattern);
      const template = yield* expandReplacement(sh, operation.replacement, quoted);
      const replacement = replacementOf(template, sh.shopts.has('patsub_replacement'));
      return each(value, (text) => replaceMatch(text, pattern, operation.operator, replacement));
    }
    case 'CaseModification': {
      const pattern = operation.operand ? yield* expandPattern(sh, operation.operand) : '';
      return each(value, (text) => recase(text, operation.operator, pattern));
    }
    case 'Slice':
      return yield* slice(sh, operation, target);
    case 'Transform':
      return yield* transform(sh, operation.operand.text, target);
    default:
      return value;
  }
}

/** & stands for what was matched, \& for itself. */
function replacementOf(template: string, ampersand: boolean): (match: string) => string {
  if (!/[\\&]/.test(template)) return () => template;
  return (match) =>
    template.replace(/\\([\s\S])|&/g, (all, escaped: string | undefined) => escaped ?? (ampersand ? match : all));
}

function recase(text: string, operator: string, pattern: string): string {
  const change = (c: string): string => {
    if (pattern !== '' && !matches(pattern, c)) return c;
    return operator.startsWith('^') ? c.toUpperCase() : c.toLowerCase();
  };
  const all = [...text];
  if (operator.length === 2) return all.map(change).join('');
  return all.map((c, index) => (index === 0 ? change(c) : c)).join('');
}

function* number(sh: Shell, word: Word): Task<number> {
  return Number(evaluateIn(sh, yield* arithmeticText(sh, word.text)));
}

/** ${x:offset:length}, of texts and of lists. */
function* slice(
  sh: Shell,
  operation: ParameterOperation & { type: 'Slice' },
  { name, value, subscript }: Target,
): Task<Value> {
  const offset = yield* number(sh, operation.offset);
  const count = operation.length ? yield* number(sh, operation.length) : undefined;
  const negative = (): never => {
    sh.complain(`${operation.length?.text.trim() ?? ''}: substring expression < 0`);
    throw new Discard(1);
  };
  if (value.kind === 'scalar') {
    const text = characters(value.text ?? '');
    const start = offset < 0 ? text.length + offset : offset;
    if (start < 0 || start > text.length) return scalar('');
    const end = count === undefined ? text.length : count < 0 ? text.length + count : start + count;
    if (end < start) return negative();
    const part = text.slice(start, end);
    return scalar(typeof part === 'string' ? part : part.join(''));
  }
  if (count !== undefined && count < 0) return negative();
  if (subscript !== undefined) {
    const entries = sh.vars.entries(name);
    const last = Number(entries.at(-1)?.[0] ?? -1);
    const from = offset < 0 ? last + 1 + offset : offset;
    const rest = sh.vars.find(name)?.table ? entries.slice(from) : entries.filter(([index]) => Number(index) >= from);
    return list(
      rest.slice(0, count).map(([, text]) => text),
      value.star,
    );
  }
  const items = [sh.name, ...value.items];
  const from = offset < 0 ? items.length + offset : offset;
  if (from < 0) return list([], value.star);
  return list((from === 0 ? items : value.items.slice(from - 1)).slice(0, count), value.star);
}
