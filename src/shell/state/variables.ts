import { evaluate } from '../expand/arithmetic/evaluate.ts';
import {
  type Attributes,
  type Computed,
  copyOf,
  fresh,
  LARGEST,
  ReadonlyVariable,
  type Scope,
  TooLarge,
  type Variable,
} from './variable.ts';

/** The variables of a shell: a global scope, and one for each function that runs (dynamic scoping). */
export class Variables {
  readonly #scopes: Scope[] = [new Map()];
  readonly computed = new Map<string, Computed>();
  /** Called with the name of a variable that was set or unset: PATH, OPTIND. */
  changed: (name: string) => void = () => undefined;

  /** A copy for a subshell. */
  copy(): Variables {
    const copy = new Variables();
    copy.#scopes.length = 0;
    for (const scope of this.#scopes) {
      const next: Scope = new Map();
      for (const [name, variable] of scope) next.set(name, copyOf(variable));
      copy.#scopes.push(next);
    }
    return copy;
  }

  get depth(): number {
    return this.#scopes.length;
  }
  pushScope(): void {
    this.#scopes.push(new Map());
  }
  popScope(): void {
    const gone = this.#scopes.pop();
    for (const name of gone?.keys() ?? []) this.changed(name);
  }
  isLocal(name: string): boolean {
    return this.#scopes.length > 1 && (this.#scopes.at(-1)?.has(name) ?? false);
  }

  /** The variable that a name stands for, namerefs not followed. */
  raw(name: string): Variable | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const found = this.#scopes[i]?.get(name);
      if (found) return found;
    }
    return undefined;
  }
  /** The name at the end of a chain of namerefs. */
  resolve(name: string): string {
    let at = name;
    for (let hops = 0; hops < 8; hops++) {
      const variable = this.raw(at);
      if (!variable?.nameref || !variable.value) return at;
      at = variable.value;
    }
    return at;
  }
  find(name: string): Variable | undefined {
    return this.raw(this.resolve(name));
  }

  /** The value as $name gives it: of an array its element 0. */
  get(name: string): string | undefined {
    const computed = this.computed.get(name);
    if (computed) return computed.get();
    const target = this.resolve(name);
    const subscript = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(target);
    if (subscript) return this.element(subscript[1] ?? '', subscript[2] ?? '');
    const variable = this.raw(target);
    if (!variable) return undefined;
    if (variable.list) return variable.list.get(0);
    if (variable.table) return variable.table.get('0');
    return variable.value;
  }

  /** The elements of an array in order; a scalar is an array of one. */
  entries(name: string): readonly (readonly [string, string])[] {
    const computed = this.computed.get(name);
    if (computed) {
      const list = computed.list?.() ?? [computed.get()].filter((value) => value !== undefined);
      return list.map((value, index) => [String(index), value] as const);
    }
    const variable = this.find(name);
    if (!variable) return [];
    if (variable.table) return [...variable.table];
    if (variable.list)
      return [...variable.list].sort(([a], [b]) => a - b).map(([index, value]) => [String(index), value] as const);
    return variable.value === undefined ? [] : [['0', variable.value]];
  }

  /** An element by its subscript: a key, or an arithmetic expression for an indexed array. */
  element(name: string, subscript: string): string | undefined {
    const variable = this.find(name);
    if (variable?.table) return variable.table.get(subscript);
    const index = this.index(name, subscript);
    if (this.computed.has(name)) return this.entries(name)[index]?.[1];
    if (!variable) return undefined;
    if (variable.list) return variable.list.get(index);
    return index === 0 ? variable.value : undefined;
  }

  /** An index; negative ones count from the end. */
  index(name: string, subscript: string): number {
    const index = Number(evaluate(subscript, this));
    if (index >= 0) return index;
    const last = Math.max(-1, ...(this.find(name)?.list?.keys() ?? []));
    return last + 1 + index;
  }

  #own(name: string, local: boolean): Variable {
    const target = local ? name : this.resolve(name);
    const scope = this.#scopes.at(-1) as Scope;
    const existing = local ? scope.get(target) : this.raw(target);
    if (existing) return existing;
    const made = fresh();
    (local ? scope : (this.#scopes[0] as Scope)).set(target, made);
    return made;
  }

  #shape(variable: Variable, value: string, before: string | undefined): string {
    if (variable.integer) {
      const sum = evaluate(value === '' ? '0' : value, this);
      return String(before === undefined ? sum : sum + evaluate(before === '' ? '0' : before, this));
    }
    const text = (before ?? '') + value;
    if (text.length > LARGEST) throw new TooLarge(`xrealloc: cannot allocate ${text.length} bytes`);
    return variable.fold === 'lower' ? text.toLowerCase() : variable.fold === 'upper' ? text.toUpperCase() : text;
  }

  /** Sets a variable, as name=value and name+=value do. Throws ReadonlyVariable, and ArithmeticError for integers. */
  set(name: string, value: string, options: { readonly append?: boolean; readonly local?: boolean } = {}): void {
    const computed = this.computed.get(name);
    if (computed && !options.local) {
      computed.set?.(value);
      return;
    }
    const target = options.local ? name : this.resolve(name);
    const subscript = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(target);
    if (subscript) {
      this.setElement(subscript[1] ?? '', subscript[2] ?? '', value, options);
      return;
    }
    const variable = this.#own(name, options.local ?? false);
    if (variable.readonly) throw new ReadonlyVariable(target);
    if (variable.list)
      variable.list.set(0, this.#shape(variable, value, options.append ? (variable.list.get(0) ?? '') : undefined));
    else if (variable.table)
      variable.table.set(
        '0',
        this.#shape(variable, value, options.append ? (variable.table.get('0') ?? '') : undefined),
      );
    else variable.value = this.#shape(variable, value, options.append ? (variable.value ?? '') : undefined);
    this.changed(target);
  }

  /** Sets an element: name[subscript]=value. */
  setElement(
    name: string,
    subscript: string,
    value: string,
    options: { readonly append?: boolean; readonly local?: boolean } = {},
  ): void {
    const variable = this.#own(name, options.local ?? false);
    if (variable.readonly) throw new ReadonlyVariable(name);
    if (variable.table) {
      variable.table.set(
        subscript,
        this.#shape(variable, value, options.append ? (variable.table.get(subscript) ?? '') : undefined),
      );
      return;
    }
    variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
    const index = this.index(name, subscript);
    variable.list.set(
      index,
      this.#shape(variable, value, options.append ? (variable.list.get(index) ?? '') : undefined),
    );
  }

  /** Replaces an array by a list, or appends to it. */
  setList(
    name: string,
    values: readonly string[],
    options: { readonly append?: boolean; readonly local?: boolean } = {},
  ): void {
    const variable = this.#own(name, options.local ?? false);
    if (variable.readonly) throw new ReadonlyVariable(name);
    const before = options.append
      ? (variable.list ?? new Map(variable.value === undefined ? [] : [[0, variable.value]]))
      : new Map<number, string>();
    let next = Math.max(-1, ...before.keys()) + 1;
    for (const value of values) before.set(next++, this.#shape(variable, value, undefined));
    variable.list = before;
    variable.value = undefined;
  }

  /** Makes sure of a variable with attributes: declare, export, readonly. */
  declare(
    name: string,
    attributes: Attributes,
    options: { readonly local?: boolean; readonly kind?: 'list' | 'table' } = {},
  ): Variable {
    const variable = this.#own(name, options.local ?? false);
    if (options.kind === 'table') {
      variable.table ??= new Map();
    } else if (options.kind === 'list' && !variable.table) {
      variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
      variable.value = undefined;
    }
    Object.assign(variable, attributes);
    this.changed(name);
    return variable;
  }

  /** Takes a variable away; false when it is readonly. */
  unset(name: string, options: { readonly nameref?: boolean } = {}): boolean {
    const target = options.nameref ? name : this.resolve(name);
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const scope = this.#scopes[i];
      const found = scope?.get(target);
      if (!found) continue;
      if (found.readonly) return false;
      if (i > 0 && i === this.#scopes.length - 1) Object.assign(found, { ...fresh() });
      else scope?.delete(target);
      break;
    }
    this.computed.delete(target);
    this.changed(target);
    return true;
  }
  unsetElement(name: string, subscript: string): void {
    const variable = this.find(name);
    if (variable?.table) variable.table.delete(subscript);
    else if (variable?.list) variable.list.delete(this.index(name, subscript));
    else if (variable && this.index(name, subscript) === 0) variable.value = undefined;
  }

  /** Whether a name has a value. */
  isSet(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** All names that are declared, sorted. */
  names(): string[] {
    const names = new Set<string>(this.computed.keys());
    for (const scope of this.#scopes) for (const name of scope.keys()) names.add(name);
    return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** What a child inherits. */
  environment(): Record<string, string> {
    const environment: Record<string, string> = {};
    for (const scope of this.#scopes) {
      for (const [name, variable] of scope) {
        if (variable.exported && variable.value !== undefined && !variable.list && !variable.table)
          environment[name] = variable.value;
        else if (name in environment) delete environment[name];
      }
    }
    return environment;
  }

  /** Remembers a variable, to put it back: what a command's own assignments need. */
  save(name: string): () => void {
    const scope = [...this.#scopes].reverse().find((candidate) => candidate.has(name)) ?? (this.#scopes[0] as Scope);
    const before = scope.get(name);
    if (before) scope.set(name, copyOf(before));
    return () => {
      if (before) scope.set(name, before);
      else for (const each of this.#scopes) each.delete(name);
      this.changed(name);
    };
  }
}
