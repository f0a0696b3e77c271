import type { ArrayValue, Assignment, Word } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { evaluateIn } from '../expand/arithmetic.ts';
import { quotedIfNeeded } from '../expand/quote.ts';
import { guardAssignment } from '../expand/subscript.ts';
import { expandText, expandWords, wordFrom } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';

/** A value to assign: a text, or the elements of an array, some with a subscript of their own. */
export type Assigned =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'array';
      readonly elements: readonly { readonly key?: string; readonly text: string; readonly append?: boolean }[];
    };

/** Expands the right side of an assignment. `table`: subscripts are keys. */
export function* expandAssigned(sh: Shell, value: Word | ArrayValue, table: boolean): Task<Assigned> {
  if (value.type === 'Word') return { kind: 'text', text: yield* expandText(sh, value, { assignment: true }) };
  const elements: { key?: string; text: string; append?: boolean }[] = [];
  for (const word of value.elements) {
    const keyed = /^\[((?:[^\]"'\\]|"[^"]*"|'[^']*'|\\.|\[[^\]]*\])*)\](\+?)=([\s\S]*)$/.exec(word.text);
    if (!keyed) {
      for (const text of yield* expandWords(sh, [word])) elements.push({ text });
      continue;
    }
    const key = yield* expandText(sh, wordFrom(keyed[1] ?? ''));
    const text = yield* expandText(sh, wordFrom(keyed[3] ?? ''), { assignment: true });
    elements.push({ key: table ? key : String(evaluateIn(sh, key)), text, ...(keyed[2] && { append: true }) });
  }
  return { kind: 'array', elements };
}

export interface AssignOptions {
  readonly append?: boolean;
  readonly subscript?: string;
  readonly local?: boolean;
  /** Makes an associative array. */
  readonly table?: boolean;
}

/** Gives a variable its value; errors are printed and end the command line. */
export function assign(sh: Shell, name: string, value: Assigned, options: AssignOptions = {}): void {
  const { append = false, local = false, subscript } = options;
  const how = { append, local };
  guardAssignment(sh, () => {
    if (value.kind === 'text') {
      if (subscript === undefined) sh.vars.set(name, value.text, how);
      else sh.vars.setElement(name, subscript, value.text, how);
      return;
    }
    const table = options.table || sh.vars.find(name)?.table !== undefined;
    if (table) assignTable(sh, name, value.elements, how);
    else assignList(sh, name, value.elements, how);
  });
  if (sh.has('allexport')) sh.vars.declare(name, { exported: true });
}

type Elements = readonly { readonly key?: string; readonly text: string; readonly append?: boolean }[];

function assignTable(
  sh: Shell,
  name: string,
  elements: Elements,
  how: { readonly append: boolean; readonly local: boolean },
): void {
  const variable = sh.vars.declare(name, {}, { local: how.local, kind: 'table' });
  if (!how.append) variable.table = new Map();
  const bare: string[] = [];
  for (const { key, text, append } of elements) {
    if (key === undefined) bare.push(text);
    else sh.vars.setElement(name, key, text, { append: append ?? false });
  }
  for (let i = 0; i < bare.length; i += 2) sh.vars.setElement(name, bare[i] as string, bare[i + 1] ?? '');
}

function assignList(
  sh: Shell,
  name: string,
  elements: Elements,
  how: { readonly append: boolean; readonly local: boolean },
): void {
  if (elements.every(({ key }) => key === undefined)) {
    sh.vars.setList(
      name,
      elements.map(({ text }) => text),
      how,
    );
    return;
  }
  if (!how.append) sh.vars.setList(name, [], how);
  else sh.vars.declare(name, {}, { kind: 'list', local: how.local });
  let next = Math.max(-1, ...(sh.vars.find(name)?.list?.keys() ?? [])) + 1;
  for (const { key, text, append } of elements) {
    const index = key === undefined ? next : sh.vars.index(name, key);
    sh.vars.setElement(name, String(index), text, { append: append ?? false });
    next = index + 1;
  }
}

/** Carries out an assignment of a command line; gives what `set -x` prints of it. */
export function* runAssignment(sh: Shell, node: Assignment): Task<string> {
  const { name } = node;
  const table = sh.vars.find(name)?.table !== undefined;
  const append = node.append === true;
  let subscript: string | undefined;
  if (node.index) {
    const text = yield* expandText(sh, node.index);
    subscript = table ? text : String(evaluateIn(sh, text));
  }
  const value = yield* expandAssigned(sh, node.value, table);
  assign(sh, name, value, { append, ...(subscript !== undefined && { subscript }) });
  const shown =
    value.kind === 'text'
      ? value.text === ''
        ? ''
        : quotedIfNeeded(value.text)
      : `(${value.elements.map(({ key, text }) => `${key === undefined ? '' : `[${key}]=`}${quotedIfNeeded(text)}`).join(' ')})`;
  return `${name}${subscript === undefined ? '' : `[${subscript}]`}${append ? '+' : ''}=${shown}`;
}
