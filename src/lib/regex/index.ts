import { TooMuch } from '../effort.ts';
import { type Matching, search } from './match.ts';
import { compile, type Instruction, looksBack } from './program.ts';
import { type Cost, costOf, readRegex, type Tree } from './tree.ts';

/** Steps of backtracking that the machine's own engine is trusted with. */
const QUICK = 2_000_000;
/** Characters in which even doubling with each of them is harmless. */
const SHORT = 14;
const LARGEST = 20_000;

/**
 * A RegExp whose time is bounded: the machine's own engine where that cannot take long, else one that never tries the
 * same place twice. All of JavaScript's methods (test, replace, split, matchAll …) go through `exec`.
 *
 * @throws SyntaxError as RegExp; TooMuch where it is too large, or when it takes too long
 */
export class BoundedRegExp extends RegExp {
  readonly #tree: Tree;
  readonly #cost: Cost;
  #program: readonly Instruction[] | undefined;

  constructor(source: string | RegExp, flags?: string) {
    super(source, flags);
    this.#tree = readRegex(this.source, this.flags);
    this.#cost = costOf(this.#tree.root);
    if (this.#cost.size > LARGEST) throw new TooMuch('Regular expression too big');
  }

  #isQuick(length: number): boolean {
    const { open, nested } = this.#cost;
    if (open === 0) return true;
    return nested ? length <= SHORT : (length + 1) ** (open + 1) <= QUICK;
  }

  override exec(text: string): RegExpExecArray | null {
    const advances = this.global || this.sticky;
    const from = advances ? this.lastIndex : 0;
    if (this.#isQuick(text.length - from)) return super.exec(text);
    if (from > text.length) {
      this.lastIndex = 0;
      return null;
    }
    const found = this.#search(text, from);
    if (advances) this.lastIndex = found ? found.index + found[0].length : 0;
    return found;
  }

  #search(text: string, from: number): RegExpExecArray | null {
    const { groups, root, names } = this.#tree;
    this.#program ??= compile({ kind: 'group', index: 0, body: root }, this.flags);
    const memo = !looksBack(this.#tree);
    const matching: Matching = { text, unicode: this.unicode, multiline: this.multiline, memo };
    const found = search(this.#program, matching, from, groups, this.sticky);
    if (!found) return null;
    const parts = Array.from({ length: groups + 1 }, (_, index) => {
      const [start = -1, end = -1] = found.slots.slice(2 * index, 2 * index + 2);
      return start < 0 || end < 0 ? undefined : text.slice(start, end);
    });
    const named =
      names.size === 0 ? undefined : Object.fromEntries([...names].map(([name, index]) => [name, parts[index]]));
    return Object.assign(parts as unknown as RegExpExecArray, { index: found.at, input: text, groups: named });
  }
}

/** A bounded regular expression from its source in JavaScript's syntax. Throws as BoundedRegExp. */
export const boundedRegex = (source: string, flags = ''): RegExp => new BoundedRegExp(source, flags);
