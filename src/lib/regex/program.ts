import type { Node, Tree } from './tree.ts';

/** An instruction of the matcher. `next` is left out where it is the one behind. */
export type Instruction =
  | { readonly op: 'char'; readonly test: (code: number) => boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'forget'; readonly from: number; readonly to: number }
  | { readonly op: 'assert'; readonly what: '^' | '$' | 'b' | 'B' }
  | { readonly op: 'look'; readonly negative: boolean; readonly body: readonly Instruction[] }
  | { readonly op: 'behind'; readonly regex: RegExp }
  | { readonly op: 'back'; readonly group: number }
  | { readonly op: 'match' };

type Open = { -readonly [K in keyof Extract<Instruction, { op: 'split' }>]: Extract<Instruction, { op: 'split' }>[K] };

/** Tests single characters with the engine of the machine, and remembers the answers. */
function tester(source: string, code: number | undefined, flags: string): (code: number) => boolean {
  if (code !== undefined && !flags.includes('i')) return (other) => other === code;
  const regex = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, ''));
  const known = new Map<number, boolean>();
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const fits = regex.test(String.fromCodePoint(other));
    if (known.size < 2000) known.set(other, fits);
    return fits;
  };
}

/** Writes the instructions of a tree. */
class Writer {
  readonly #flags: string;
  readonly code: Instruction[] = [];

  constructor(flags: string) {
    this.#flags = flags;
  }

  write(node: Node): void {
    switch (node.kind) {
      case 'empty':
        return;
      case 'char':
        this.code.push({ op: 'char', test: tester(node.source, node.code, this.#flags) });
        return;
      case 'all':
        for (const part of node.parts) this.write(part);
        return;
      case 'any':
        this.#alternatives(node.parts);
        return;
      case 'group':
        this.code.push({ op: 'save', slot: 2 * node.index });
        this.write(node.body);
        this.code.push({ op: 'save', slot: 2 * node.index + 1 });
        return;
      case 'repeat':
        this.#repeat(node);
        return;
      case 'assert':
        this.code.push({ op: 'assert', what: node.what });
        return;
      case 'back':
        this.code.push({ op: 'back', group: node.group });
        return;
      case 'look':
        this.#look(node);
    }
  }

  #look(node: Extract<Node, { kind: 'look' }>): void {
    if (node.behind) {
      this.code.push({ op: 'behind', regex: new RegExp(node.source, `y${this.#flags.replace(/[gy]/g, '')}`) });
      return;
    }
    this.code.push({ op: 'look', negative: node.negative, body: compile(node.body, this.#flags) });
  }

  #split(): Open {
    const split: Open = { op: 'split', first: this.code.length + 1, second: this.code.length + 1 };
    this.code.push(split);
    return split;
  }

  #alternatives(parts: readonly Node[]): void {
    const ends: { op: 'jump'; to: number }[] = [];
    parts.forEach((part, index) => {
      if (index === parts.length - 1) {
        this.write(part);
        return;
      }
      const split = this.#split();
      this.write(part);
      const end = { op: 'jump' as const, to: 0 };
      this.code.push(end);
      ends.push(end);
      split.second = this.code.length;
    });
    for (const end of ends) end.to = this.code.length;
  }

  #repeat(node: Extract<Node, { kind: 'repeat' }>): void {
    const { body, least, most, lazy, groups } = node;
    const once = (): void => {
      if (groups[1] >= groups[0]) this.code.push({ op: 'forget', from: 2 * groups[0], to: 2 * groups[1] + 1 });
      this.write(body);
    };
    for (let i = 0; i < least; i++) once();
    const optional = (): Open => this.#split();
    const leave = (split: Open): void => {
      if (lazy) [split.first, split.second] = [this.code.length, split.first];
      else split.second = this.code.length;
    };
    if (most === Number.POSITIVE_INFINITY) {
      const start = this.code.length;
      const split = optional();
      once();
      this.code.push({ op: 'jump', to: start });
      leave(split);
      return;
    }
    const splits: Open[] = [];
    for (let i = least; i < most; i++) {
      splits.push(optional());
      once();
    }
    for (const split of splits) leave(split);
  }
}

/** The instructions of a tree, with a match at the end. */
export function compile(root: Node, flags: string): readonly Instruction[] {
  const writer = new Writer(flags);
  writer.write(root);
  writer.code.push({ op: 'match' });
  return writer.code;
}

/** Whether what a tree matches depends on what its groups have caught: then no place may be skipped. */
export function looksBack({ root }: Tree): boolean {
  const visit = (node: Node): boolean => {
    if (node.kind === 'back') return true;
    if (node.kind === 'all' || node.kind === 'any') return node.parts.some(visit);
    return 'body' in node && visit(node.body);
  };
  return visit(root);
}
