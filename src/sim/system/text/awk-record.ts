import { fromOutside, splitBy, toText, type Value } from './awk-values.ts';

/** $0 and its fields: split when first asked for, joined again when a field was changed. */
export class AwkRecord {
  #text = '';
  #fields: Value[] | undefined = [];
  #stale = false;
  separator = ' ';
  outSeparator = ' ';

  /** Sets $0. */
  set(text: string): void {
    this.#text = text;
    this.#fields = undefined;
    this.#stale = false;
  }
  #split(): Value[] {
    this.#fields ??= splitBy(this.#text, this.separator).map(fromOutside);
    return this.#fields;
  }
  get count(): number {
    return this.#split().length;
  }
  set count(size: number) {
    const fields = this.#split();
    while (fields.length < size) fields.push('');
    fields.length = Math.max(0, size);
    this.#stale = true;
  }
  get text(): string {
    if (this.#stale) {
      this.#text = (this.#fields ?? []).map((value) => toText(value)).join(this.outSeparator);
      this.#stale = false;
    }
    return this.#text;
  }
  /** Field i; 0 is the whole line. */
  get(i: number): Value {
    if (i === 0) return fromOutside(this.text);
    return this.#split()[i - 1];
  }
  put(i: number, value: Value): void {
    if (i === 0) return this.set(toText(value));
    const fields = this.#split();
    while (fields.length < i) fields.push('');
    fields[i - 1] = value;
    this.#stale = true;
  }
}
