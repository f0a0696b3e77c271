import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { AwkFatal, type Records } from './awk-io.ts';
import { AwkError, unescapeAwk } from './awk-lex.ts';
import { parseAwk } from './awk-parse.ts';
import { AwkMachine } from './awk-run.ts';
import { AwkExit, AwkStatements, type Flow } from './awk-statements.ts';
import type { AwkProgram, Stmt } from './awk-tree.ts';
import { MAWK_USAGE } from './awk-usage-table.ts';
import { fromOutside, toNumber, toText, truthy, type Value } from './awk-values.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { RegexError } from './tool/regex.ts';
import { complain, why } from './tool/say.ts';

const SPEC: OptionSpec = { short: '+F:f:v:', busybox: '+F:v:f:e:', lacks: 'W', code: 2, usage: MAWK_USAGE };

const ASSIGNMENT = /^([A-Za-z_]\w*)=([\s\S]*)$/;

/** The run of an awk program: BEGIN, the rules on each record, END. */
class Run {
  readonly #machine: AwkMachine;
  readonly #statements: AwkStatements;
  readonly #operands: string[];
  readonly #open = new Set<number>();
  #records: Records | undefined;
  #files = 0;
  code = 0;

  constructor(machine: AwkMachine, operands: readonly string[]) {
    this.#machine = machine;
    this.#statements = new AwkStatements(machine);
    this.#operands = [...operands];
    machine.nextRecord = (into) => this.#getline(into);
  }

  /** The next record of the files of ARGV, whatever file it is in. */
  *#next(): Task<string | undefined> {
    const machine = this.#machine;
    for (;;) {
      const text: string | undefined = this.#records ? yield* this.#records.next() : undefined;
      if (text !== undefined) {
        machine.set('NR', toNumber(machine.get('NR')) + 1);
        machine.set('FNR', toNumber(machine.get('FNR')) + 1);
        return text;
      }
      let file = this.#operands.shift();
      while (file !== undefined && (file === '' || ASSIGNMENT.test(file))) {
        if (file !== '') assign(machine, file);
        file = this.#operands.shift();
      }
      if (file === undefined && this.#files > 0) return undefined;
      this.#files++;
      this.#records = yield* machine.io.open(file ?? '-', toText(machine.get('RS')));
      machine.set('FILENAME', file ?? (machine.proc.flavour === 'busybox' ? '' : '-'));
      machine.set('FNR', 0);
    }
  }
  *#getline(into: Parameters<AwkMachine['nextRecord']>[0]): Task<boolean> {
    const text = yield* this.#next();
    if (text === undefined) return false;
    if (into) yield* this.#machine.assign(into, fromOutside(text));
    else this.#machine.record.set(text);
    return true;
  }

  #exit(value: Value): void {
    if (value !== undefined) this.code = toNumber(value) & 255;
  }

  /** Runs everything. Throws AwkFatal. */
  *all(): Task<void> {
    const { program } = this.#machine;
    const ended = yield* this.#guard(() => this.#blocks(program.begin));
    if (!ended && (program.rules.length > 0 || program.end.length > 0)) yield* this.#guard(() => this.#main());
    // exit in a rule still runs END; exit in BEGIN does too
    if (program.end.length > 0) yield* this.#guard(() => this.#blocks(program.end));
    yield* this.#machine.io.finish();
  }
  *#guard(work: () => Task<Flow | undefined>): Task<boolean> {
    try {
      const flow = yield* work();
      if (flow?.kind === 'exit') this.#exit(flow.value);
      return flow?.kind === 'exit';
    } catch (problem) {
      if (!(problem instanceof AwkExit)) throw problem;
      if (problem.code !== undefined) this.code = problem.code & 255;
      return true;
    }
  }
  *#blocks(blocks: readonly Stmt[]): Task<Flow | undefined> {
    for (const block of blocks) {
      const flow = yield* this.#statements.run(block);
      if (flow?.kind === 'exit') return flow;
    }
    return undefined;
  }

  *#main(): Task<Flow | undefined> {
    const { record, proc } = this.#machine;
    for (let text = yield* this.#next(); text !== undefined; text = yield* this.#next()) {
      record.set(text);
      const flow = yield* this.#rules();
      if (flow?.kind === 'exit') return flow;
      if (flow?.kind === 'nextfile') this.#records = undefined;
      if (proc.fd(1)?.full) yield* proc.drain();
    }
    return undefined;
  }
  *#rules(): Task<Flow | undefined> {
    const machine = this.#machine;
    for (const [i, rule] of machine.program.rules.entries()) {
      if (!(yield* this.#selected(i))) continue;
      if (!rule.body) {
        machine.proc.out(machine.record.text + toText(machine.get('ORS')));
        continue;
      }
      const flow = yield* this.#statements.run(rule.body);
      if (flow) return flow;
    }
    return undefined;
  }
  *#selected(index: number): Task<boolean> {
    const machine = this.#machine;
    const { from, to } = machine.program.rules[index] ?? {};
    if (!from) return true;
    if (!to) return truthy(yield* machine.eval(from));
    if (!this.#open.has(index)) {
      if (!truthy(yield* machine.eval(from))) return false;
      this.#open.add(index);
    }
    if (truthy(yield* machine.eval(to))) this.#open.delete(index);
    return true;
  }
}

function assign(machine: AwkMachine, text: string): void {
  const [, name = '', value = ''] = ASSIGNMENT.exec(text) ?? [];
  machine.set(name, fromOutside(unescapeAwk(value)));
}

/** Says what is wrong with a program: mawk's words, or busybox's. */
function syntaxError(proc: Proc, error: AwkError, source: string): number {
  if (proc.flavour === 'busybox')
    return complain(
      proc,
      `cmd. line:${error.line}: Unexpected ${error.message.startsWith('runaway string') ? 'end of string' : 'token'}`,
    );
  const depth = (source.match(/{/g)?.length ?? 0) - (source.match(/}/g)?.length ?? 0);
  if (error.near === 'end of file' && depth > 0)
    return complain(proc, `line ${error.line + 1}: missing } near end of file`, 2);
  if (error.near === '}' && depth < 0) return complain(proc, `line ${error.line}: extra '}'`, 2);
  if (error.message) return complain(proc, `line ${error.line}: ${error.message} ${error.near.slice(0, 20)} ...`, 2);
  return complain(proc, `line ${error.line}: syntax error at or near ${error.near}`, 2);
}

const fieldSeparator = (text: string): string => (text === 't' ? '\t' : unescapeAwk(text));

/** The program's text and the operands; an exit code where a file of -f cannot be read. */
function* sourceOf(proc: Proc, given: Options): Task<{ source: string; operands: string[] } | number> {
  const operands = [...given.args];
  const sources = given.values('e');
  for (const file of given.values('f')) {
    const text = yield* slurp(proc, file);
    if (text.ok) sources.push(text.value);
    else if (proc.flavour === 'gnu') return complain(proc, `cannot open ${file} (${why(text.error)})`, 2);
    else return complain(proc, `can't open '${file}': ${why(text.error)}`);
  }
  if (sources.length === 0) {
    const first = operands.shift();
    if (first === undefined) return usageError(proc, SPEC, '');
    sources.push(first);
  }
  return { source: sources.join('\n'), operands };
}

/** Reads the program and looks whether all functions that it calls are there. */
function compiled(proc: Proc, source: string): AwkProgram | number {
  let program: AwkProgram;
  try {
    program = parseAwk(source);
  } catch (problem) {
    if (problem instanceof AwkError) return syntaxError(proc, problem, source);
    throw problem;
  }
  const missing = program.calls.find((name) => !program.functions.has(name));
  if (missing === undefined) return program;
  const line = source.split('\n').length;
  return proc.flavour === 'gnu'
    ? complain(proc, `line ${line + 1}: function ${missing} never defined`, 2)
    : complain(proc, `cmd. line:${line}: Call to undefined function`);
}

/** awk(1) as mawk and busybox do it. */
export const awk: Program = function* (proc) {
  const unknown = proc.flavour === 'gnu' && /^-(?![FfvW-])./.exec(proc.argv[1] ?? '');
  if (unknown) return complain(proc, `not an option: ${proc.argv[1]}`, 2);
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const found = yield* sourceOf(proc, given);
  if (typeof found === 'number') return found;
  const program = compiled(proc, found.source);
  if (typeof program === 'number') return program;
  const machine = new AwkMachine(proc, program);
  const separator = given.value('F');
  if (separator !== undefined) machine.set('FS', fieldSeparator(separator));
  for (const text of given.values('v')) assign(machine, text);
  const argv = machine.array('ARGV');
  ['awk', ...found.operands].forEach((word, i) => {
    argv.set(String(i), fromOutside(word));
  });
  machine.set('ARGC', found.operands.length + 1);
  const run = new Run(machine, found.operands);
  try {
    yield* run.all();
  } catch (problem) {
    yield* proc.drain();
    if (problem instanceof AwkFatal) return complain(proc, problem.message, problem.code);
    if (!(problem instanceof RegexError)) throw problem;
    return complain(proc, `regular expression compile failed (${problem.message})`, 2);
  }
  yield* proc.drain();
  return run.code;
};
