import type { Proc } from '../../../host/proc.ts';
import type { Program, Task } from '../../../host/program.ts';
import { slurp } from '../tool/input.ts';
import { complain, why } from '../tool/say.ts';
import { type JqArgs, jqArgs } from './args.ts';
import { check } from './check.ts';
import { JqError } from './error.ts';
import type { Json } from './json.ts';
import { printJson } from './json-print.ts';
import { JsonError, JsonReader } from './json-reader.ts';
import { JqSyntaxError } from './lex.ts';
import { LIBRARY } from './library-table.ts';
import { parseJq, withDefinitions } from './parse.ts';
import { run } from './run.ts';
import type { Scope } from './scope.ts';
import type { Filter } from './tree.ts';

/** The definitions of the library, as the program sees them: its `rest` is the program. */
function prepared(source: string, variables: readonly string[]): Filter {
  const program = parseJq(source);
  const whole = withDefinitions(LIBRARY, program);
  check(whole, { functions: new Set(), variables: new Set(variables) });
  return whole;
}

/** Says where a program is wrong, as jq 1.8 does. */
function compileError(proc: Proc, source: string, error: JqSyntaxError): number {
  const before = source.slice(0, error.at);
  const line = before.split('\n').length;
  const column = error.at - before.lastIndexOf('\n') - 1;
  const text = source.split('\n')[line - 1] ?? '';
  const mark = `${' '.repeat(column)}${'^'.repeat(Math.max(1, error.length))}`;
  proc.err(
    `jq: error: ${error.message} at <top-level>, line ${line}, column ${column + 1}:\n    ${text}\n    ${mark}\njq: 1 compile error\n`,
  );
  return 3;
}

/** Gives the input value by value: all files one after the other. */
class Inputs {
  readonly #args: JqArgs;
  readonly #text: string;
  readonly #reader: JsonReader;
  readonly #lines: string[];
  readonly #ends: readonly number[];
  #done = false;
  broken: JsonError | undefined;

  /** @param ends how many lines each file has */
  constructor(args: JqArgs, text: string, ends: readonly number[]) {
    this.#args = args;
    this.#text = text;
    this.#ends = ends;
    this.#reader = new JsonReader(text);
    this.#lines = text.split('\n');
    if (this.#lines.at(-1) === '') this.#lines.pop();
  }
  get place(): string {
    const line = this.#args.raw ? this.#text.split('\n').length - 1 : this.#reader.line;
    const last = this.#args.files.length - 1;
    let [before, at] = [0, 0];
    while (at < last && before + (this.#ends[at] ?? 0) < line) before += this.#ends[at++] ?? 0;
    return `${this.#args.files[at] ?? '<stdin>'}:${line - before}`;
  }
  next(): Json | undefined {
    if (this.#args.raw) {
      if (!this.#args.slurp) return this.#lines.shift();
      if (this.#done) return undefined;
      this.#done = true;
      return this.#text;
    }
    if (!this.#args.slurp) return this.#one();
    if (this.#done) return undefined;
    this.#done = true;
    const all: Json[] = [];
    for (let value = this.#one(); value !== undefined; value = this.#one()) all.push(value);
    return this.broken ? undefined : all;
  }
  #one(): Json | undefined {
    if (this.broken) return undefined;
    try {
      return this.#reader.next();
    } catch (problem) {
      if (!(problem instanceof JsonError)) throw problem;
      this.broken = problem;
      return undefined;
    }
  }
}

function* readInput(proc: Proc, args: JqArgs): Task<{ text: string; ends: number[]; code: number }> {
  if (args.noInput && args.files.length === 0) return { text: '', ends: [], code: 0 };
  const parts: string[] = [];
  let code = 0;
  for (const file of args.files.length > 0 ? args.files : ['-']) {
    const text = yield* slurp(proc, file);
    if (text.ok) parts.push(text.value);
    else {
      parts.push('');
      code = complain(proc, `error: Could not open ${file}: ${why(text.error)}`, 2);
    }
  }
  return { text: parts.join(''), ends: parts.map((part) => part.split('\n').length - 1), code };
}

/** Runs the program on one value and prints what comes out. Returns the exit code so far. */
function* runOn(
  proc: Proc,
  args: JqArgs,
  program: Filter,
  value: Json,
  scope: Scope,
  place: () => string,
): Task<{ code: number; last: Json | undefined }> {
  let last: Json | undefined;
  try {
    for (const out of run(program, { path: undefined, value }, scope)) {
      last = out.value;
      const raw = args.rawOutput && typeof out.value === 'string';
      proc.out(
        (raw ? (out.value as string) : printJson(out.value, args.style)) + (args.join ? '' : args.zero ? '\0' : '\n'),
      );
      if (proc.fd(1)?.full) yield* proc.drain();
    }
  } catch (problem) {
    if (problem instanceof RangeError)
      return { code: complain(proc, `error (at ${place()}): stack overflow`, 5), last };
    if (!(problem instanceof JqError)) throw problem;
    if (typeof problem.value === 'string') proc.err(`jq: error (at ${place()}): ${problem.value}\n`);
    else proc.err(`jq: error (at ${place()}) (not a string): ${problem.message}\n`);
    return { code: 5, last };
  }
  return { code: 0, last };
}

/** jq(1): a filter, run on each value of the input. */
export const jq: Program = function* (proc) {
  const args = yield* jqArgs(proc);
  if (typeof args === 'number') return args;
  let program: Filter;
  try {
    program = prepared(args.filter, [...args.variables.keys()]);
  } catch (problem) {
    if (problem instanceof JqSyntaxError) return compileError(proc, args.filter, problem);
    throw problem;
  }
  const input = yield* readInput(proc, args);
  const lazy: { inputs: Inputs | undefined } = {
    inputs: args.noInput && args.files.length === 0 ? undefined : new Inputs(args, input.text, input.ends),
  };
  if (args.noInput && args.files.length === 0 && /\binputs?\b/.test(args.filter))
    lazy.inputs = new Inputs(args, yield* proc.readAll(0), []);
  const scope: Scope = {
    variables: args.variables,
    functions: new Map(),
    inputs: () => lazy.inputs?.next(),
    env: proc.env,
    now: proc.kernel.now,
    run,
  };
  const place = (): string => (args.noInput ? '<unknown>' : (lazy.inputs?.place ?? '<unknown>'));
  let code = input.code;
  let last: Json | undefined;
  for (
    let value = args.noInput ? null : lazy.inputs?.next();
    value !== undefined;
    value = args.noInput ? undefined : lazy.inputs?.next()
  ) {
    const result = yield* runOn(proc, args, program, value, scope, place);
    if (result.code !== 0) code = result.code;
    if (result.last !== undefined) last = result.last;
  }
  if (lazy.inputs?.broken) {
    proc.err(`jq: parse error: ${lazy.inputs.broken.message}\n`);
    code = 5;
  }
  yield* proc.drain();
  if (code !== 0 || !args.exitStatus) return code;
  return last === undefined ? 4 : last === null || last === false ? 1 : 0;
};
