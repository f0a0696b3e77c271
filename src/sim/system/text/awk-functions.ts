import type { Task } from '../../host/program.ts';
import type { AwkMachine } from './awk-run.ts';
import type { Expr } from './awk-tree.ts';
import { formatAwk, fromOutside, regexOf, splitBy, toNumber, toText, type Value } from './awk-values.ts';

type Builtin = (machine: AwkMachine, args: readonly Expr[]) => Task<Value>;

/** The source of a regex argument: a literal as it is, anything else by its text. */
function* patternOf(machine: AwkMachine, expr: Expr | undefined): Task<string> {
  if (expr?.kind === 'regex') return expr.source;
  return expr ? machine.text(yield* machine.eval(expr)) : '';
}

/** The replacement of sub and gsub: & is the match, \\& an ampersand. */
const replaced = (template: string, match: string): string =>
  template.replace(/\\\\&|\\&|&|\\\\/g, (part) =>
    part === '&' ? match : part === '\\&' ? '&' : part === '\\\\&' ? `\\${match}` : '\\',
  );

function* substitute(machine: AwkMachine, args: readonly Expr[], all: boolean): Task<Value> {
  const regex = regexOf(yield* patternOf(machine, args[0]), 'g');
  const template = args[1] ? machine.text(yield* machine.eval(args[1])) : '';
  const target = args[2] ?? ({ kind: 'field', of: { kind: 'number', value: 0 } } as const);
  const text = machine.text(yield* machine.eval(target));
  let [out, from, count] = ['', 0, 0];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    if (!(match[0] === '' && count > 0 && match.index === from && from > 0)) {
      out += text.slice(from, match.index) + replaced(template, match[0]);
      from = match.index + match[0].length;
      count++;
      if (!all) break;
    }
    if (match[0] === '') regex.lastIndex++;
  }
  if (count > 0 && (target.kind === 'var' || target.kind === 'index' || target.kind === 'field')) {
    yield* machine.assign(target, out + text.slice(from));
  }
  return count;
}

function* substring(machine: AwkMachine, args: readonly Expr[]): Task<Value> {
  const [text = '', from = 1, size] = yield* machine.evalAll(args);
  const chars = machine.text(text);
  const start = Math.round(toNumber(from));
  const end = size === undefined && args.length < 3 ? Number.POSITIVE_INFINITY : start + Math.round(toNumber(size));
  return chars.slice(Math.max(0, start - 1), Math.max(0, Math.min(chars.length, end - 1)));
}

function* splitInto(machine: AwkMachine, args: readonly Expr[]): Task<Value> {
  const [source, array, by] = args;
  const text = source ? machine.text(yield* machine.eval(source)) : '';
  const separator =
    by?.kind === 'regex' ? by.source : by ? machine.text(yield* machine.eval(by)) : machine.record.separator;
  const parts =
    by?.kind === 'regex' && separator.length === 1 && /[.^$*+?|\\]/.test(separator)
      ? splitBy(text, `(?:${separator})`)
      : splitBy(text, separator);
  if (array?.kind !== 'var') return 0;
  const target = machine.array(array.name);
  target.clear();
  parts.forEach((part, i) => target.set(String(i + 1), fromOutside(part)));
  return parts.length;
}

function* matchIn(machine: AwkMachine, args: readonly Expr[]): Task<Value> {
  const text = args[0] ? machine.text(yield* machine.eval(args[0])) : '';
  const found = regexOf(yield* patternOf(machine, args[1])).exec(text);
  machine.set('RSTART', found ? found.index + 1 : 0);
  machine.set('RLENGTH', found ? found[0].length : -1);
  return found ? found.index + 1 : 0;
}

function* lengthOf(machine: AwkMachine, args: readonly Expr[]): Task<Value> {
  const [of] = args;
  if (!of) return machine.record.text.length;
  if (of.kind === 'var' && machine.isArray(of.name)) return machine.array(of.name).size;
  return [...machine.text(yield* machine.eval(of))].length;
}

const numeric = (work: (...values: number[]) => number): Builtin =>
  function* (machine, args) {
    return work(...(yield* machine.evalAll(args)).map(toNumber));
  };
const textual = (work: (text: string, other: string) => Value): Builtin =>
  function* (machine, args) {
    const values = yield* machine.evalAll(args);
    return work(machine.text(values[0]), machine.text(values[1]));
  };

/** The functions that awk brings along, by name. */
export const AWK_FUNCTIONS: Readonly<Record<string, Builtin>> = {
  length: lengthOf,
  substr: substring,
  split: splitInto,
  match: matchIn,
  sub: (machine, args) => substitute(machine, args, false),
  gsub: (machine, args) => substitute(machine, args, true),
  index: textual((text, part) => text.indexOf(part) + 1),
  tolower: textual((text) => text.toLowerCase()),
  toupper: textual((text) => text.toUpperCase()),
  int: numeric((x = 0) => Math.trunc(x)),
  sqrt: numeric((x = 0) => Math.sqrt(x)),
  exp: numeric((x = 0) => Math.exp(x)),
  log: numeric((x = 0) => Math.log(x)),
  sin: numeric((x = 0) => Math.sin(x)),
  cos: numeric((x = 0) => Math.cos(x)),
  atan2: numeric((y = 0, x = 0) => Math.atan2(y, x)),
  *rand(machine) {
    return machine.proc.kernel.random();
  },
  *srand() {
    return 0;
  },
  *systime(machine) {
    return Math.floor(machine.proc.kernel.now / 1000);
  },
  *sprintf(machine, args) {
    const [format, ...values] = yield* machine.evalAll(args);
    return formatAwk(toText(format), values, machine.shortOf('sprintf', toText(format)));
  },
  *system(machine, args) {
    return yield* machine.io.system(machine.text((yield* machine.evalAll(args))[0]));
  },
  *close(machine, args) {
    return yield* machine.io.close(machine.text((yield* machine.evalAll(args))[0]));
  },
  *fflush() {
    return 0;
  },
};
