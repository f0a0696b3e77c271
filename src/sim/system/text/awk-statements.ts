import type { Task } from '../../host/program.ts';
import type { AwkMachine } from './awk-run.ts';
import type { Stmt } from './awk-tree.ts';
import { formatAwk, numberText, toNumber, toText, truthy, type Value } from './awk-values.ts';

/** How a statement ended, if not by going on with the next one. */
export type Flow =
  | { readonly kind: 'break' | 'continue' | 'next' | 'nextfile' }
  | { readonly kind: 'exit' | 'return'; readonly value: Value };

/** Runs the statements of an awk program on a machine. */
export class AwkStatements {
  readonly #machine: AwkMachine;
  #steps = 0;

  constructor(machine: AwkMachine) {
    this.#machine = machine;
    machine.runBody = (name) => this.#function(name);
  }

  *#function(name: string): Task<Value> {
    const flow = yield* this.run(this.#machine.program.functions.get(name)?.body ?? { kind: 'block', body: [] });
    if (flow?.kind === 'exit') throw new AwkExit(flow.value);
    return flow?.kind === 'return' ? flow.value : undefined;
  }

  /** Runs one statement; undefined when the next one follows. */
  *run(stmt: Stmt): Task<Flow | undefined> {
    const machine = this.#machine;
    switch (stmt.kind) {
      case 'expr':
        yield* machine.eval(stmt.expr);
        return undefined;
      case 'print':
      case 'printf':
        yield* this.#print(stmt);
        return undefined;
      case 'block':
        for (const each of stmt.body) {
          const flow = yield* this.run(each);
          if (flow) return flow;
        }
        return undefined;
      case 'if': {
        const branch = truthy(yield* machine.eval(stmt.test)) ? stmt.yes : stmt.no;
        return branch ? yield* this.run(branch) : undefined;
      }
      case 'while':
      case 'for':
      case 'each':
        return yield* this.#loop(stmt);
      case 'delete':
        if (stmt.keys) machine.array(stmt.name).delete(yield* machine.key(stmt.keys));
        else machine.array(stmt.name).clear();
        return undefined;
      case 'exit':
      case 'return':
        return { kind: stmt.kind, value: stmt.value ? yield* machine.eval(stmt.value) : undefined };
      default:
        return { kind: stmt.kind };
    }
  }

  *#print(stmt: Extract<Stmt, { kind: 'print' | 'printf' }>): Task<void> {
    const machine = this.#machine;
    const values = yield* machine.evalAll(stmt.args);
    let text: string;
    if (stmt.kind === 'printf')
      text = formatAwk(toText(values[0]), values.slice(1), machine.shortOf('printf', toText(values[0])));
    else {
      const format = toText(machine.get('OFMT'));
      const shown = values.map((value) => (typeof value === 'number' ? numberText(value, format) : toText(value)));
      text =
        (shown.length === 0 ? machine.record.text : shown.join(toText(machine.get('OFS')))) +
        toText(machine.get('ORS'));
    }
    if (!stmt.to) machine.proc.out(text);
    else machine.io.write(stmt.to.op, machine.text(yield* machine.eval(stmt.to.target)), text);
  }

  *#loop(stmt: Extract<Stmt, { kind: 'while' | 'for' | 'each' }>): Task<Flow | undefined> {
    const machine = this.#machine;
    if (stmt.kind === 'each') {
      const array = machine.array(stmt.array);
      for (const key of [...array.keys()]) {
        if (!array.has(key)) continue;
        machine.set(stmt.name, key);
        const flow = yield* this.#body(stmt.body);
        if (flow === 'break') break;
        if (flow) return flow;
      }
      return undefined;
    }
    if (stmt.kind === 'for' && stmt.init) yield* this.run(stmt.init);
    for (let first = stmt.kind === 'while' && stmt.first; ; first = false) {
      if (!first && stmt.test && !truthy(yield* machine.eval(stmt.test))) return undefined;
      const flow = yield* this.#body(stmt.body);
      if (flow === 'break') return undefined;
      if (flow) return flow;
      if (stmt.kind === 'for' && stmt.step) yield* this.run(stmt.step);
    }
  }

  *#body(body: Stmt): Task<Flow | 'break' | undefined> {
    if (++this.#steps % 100 === 0) yield* this.#machine.proc.drain();
    const flow = yield* this.run(body);
    if (flow?.kind === 'break') return 'break';
    return flow?.kind === 'continue' ? undefined : flow;
  }
}

/** `exit` inside a function: ends everything. */
export class AwkExit extends Error {
  readonly code: number | undefined;
  constructor(value: Value) {
    super('exit');
    this.code = value === undefined ? undefined : toNumber(value);
  }
}
