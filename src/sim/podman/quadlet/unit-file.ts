import { err, ok, type Result } from '../../../lib/result.ts';
import { escapeWord, splitArguments, splitValues } from './unit-words.ts';

interface UnitLine {
  /** '' for a comment or an empty line. */
  readonly key: string;
  readonly value: string;
}
interface UnitGroup {
  name: string;
  comments: UnitLine[];
  lines: UnitLine[];
}

const comment = (value: string): UnitLine => ({ key: '', value });
const isComment = (line: string): boolean => line === '' || line.startsWith('#') || line.startsWith(';');

/**
 * A unit file that is read, changed and written again with its comments and its order kept
 * (pkg/systemd/parser/unitfile.go).
 */
export class UnitText {
  /** 'web.container', and where it was read. */
  readonly filename: string;
  readonly path: string;
  #groups: UnitGroup[] = [];

  constructor(filename: string, path: string) {
    this.filename = filename;
    this.path = path;
  }

  /** Reads the text of a unit. Error: a line that is none. */
  static parse(path: string, text: string): Result<UnitText, string> {
    const unit = new UnitText(path.slice(path.lastIndexOf('/') + 1), path);
    let group: UnitGroup | undefined;
    let pending: UnitLine[] = [];
    let rest = '';
    const lines = text.replace(/\n$/, '').split('\n');
    for (const [index, raw] of lines.entries()) {
      let line = raw.trim();
      if (isComment(line)) {
        if (rest === '') pending.push(comment(line));
        continue;
      }
      if (line.endsWith('\\') && index < lines.length - 1) {
        rest += line.slice(0, -1);
        continue;
      }
      line = rest + line;
      rest = '';
      const head = /^\[([^\][\p{Cc}]+)\][ \t]*$/u.exec(line);
      const cut = line.indexOf('=');
      if (head) {
        if (pending[0]?.value === '') pending.shift();
        group = unit.#ensure(head[1] ?? '');
        group.comments.push(...pending);
      } else if (cut <= 0)
        return err(`file contains line ${index + 1}: “${line}” which is not a key-value pair, group, or comment`);
      else if (!group) return err('key file does not start with a group');
      else group.lines.push(...pending, { key: line.slice(0, cut).trimEnd(), value: line.slice(cut + 1).trimStart() });
      pending = [];
    }
    (group ?? unit.#ensure('')).lines.push(...pending);
    return ok(unit);
  }

  #ensure(name: string): UnitGroup {
    const known = this.#group(name);
    if (known) return known;
    const group = { name, comments: [], lines: [] };
    this.#groups.push(group);
    return group;
  }
  #group(name: string): UnitGroup | undefined {
    return this.#groups.find((one) => one.name === name);
  }

  /** A copy under another name, with the path of the first. */
  copy(filename: string): UnitText {
    const unit = new UnitText(filename, this.path);
    unit.merge(this);
    return unit;
  }
  /** Adds what another file says: a drop-in. */
  merge(other: UnitText): void {
    for (const group of other.#groups) {
      const own = this.#ensure(group.name);
      own.comments.push(...group.comments);
      own.lines.push(...group.lines);
    }
  }

  keys(group: string): string[] {
    return [
      ...new Set(
        this.#group(group)
          ?.lines.map(({ key }) => key)
          .filter((key) => key !== ''),
      ),
    ];
  }
  has(group: string, key: string): boolean {
    return this.#group(group)?.lines.some((line) => line.key === key) ?? false;
  }
  /** The last value, without quotes around it. */
  one(group: string, key: string): string | undefined {
    const found = this.#group(group)?.lines.findLast((line) => line.key === key);
    if (!found) return undefined;
    const text = found.value.trimEnd();
    return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
  }
  /** All values; an empty one forgets those before it. */
  all(group: string, key: string): string[] {
    let values: string[] = [];
    for (const line of this.#group(group)?.lines ?? []) {
      if (line.key !== key) continue;
      if (line.value === '') values = [];
      else values.push(line.value);
    }
    return values;
  }
  /** All values, split at spaces with quotes taken away. */
  words(group: string, key: string): string[] {
    return this.all(group, key).flatMap(splitValues);
  }
  /** All values as arguments of a command: escapes are read as well. */
  args(group: string, key: string): string[] {
    return this.all(group, key).flatMap(splitArguments);
  }
  lastArgs(group: string, key: string): string[] {
    const found = this.#group(group)?.lines.findLast((line) => line.key === key);
    return found ? splitArguments(found.value) : [];
  }
  /** NAME=VALUE words; a name alone has no value. Sorted by name, as the command line has them. */
  pairs(group: string, key: string): [string, string | undefined][] {
    const found = new Map<string, string | undefined>();
    for (const word of this.args(group, key)) {
      const cut = word.indexOf('=');
      if (cut < 0) found.set(word, undefined);
      else found.set(word.slice(0, cut), word.slice(cut + 1));
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
  /** A truth value; undefined where the key is not there. */
  truth(group: string, key: string): boolean | undefined {
    const text = this.one(group, key);
    return text === undefined || text === '' ? undefined : /^(1|yes|true|on)$/i.test(text);
  }

  add(group: string, key: string, value: string): void {
    this.#ensure(group).lines.push({ key, value });
  }
  /** Puts a line first in its group. */
  prepend(group: string, key: string, value: string): void {
    this.#ensure(group).lines.unshift({ key, value });
  }
  /** Changes the last line of a key, or adds one. */
  set(group: string, key: string, value: string): void {
    const { lines } = this.#ensure(group);
    const at = lines.findLastIndex((line) => line.key === key);
    if (at >= 0) lines[at] = { key, value };
    else lines.push({ key, value });
  }
  unset(group: string, key: string): void {
    const found = this.#group(group);
    if (found) found.lines = found.lines.filter((line) => line.key !== key);
  }
  /** Adds a command line, its words escaped where they must be. */
  command(group: string, key: string, args: readonly string[]): void {
    this.add(group, key, args.map(escapeWord).join(' '));
  }
  rename(from: string, to: string): void {
    const found = this.#group(from);
    if (found) found.name = to;
  }
  /** Comments in front of everything. */
  preface(...texts: readonly string[]): void {
    const first = this.#groups[0] ?? this.#ensure('Unit');
    first.comments.unshift(...texts.map((text) => comment(`# ${text}`)));
  }

  toString(): string {
    const write = ({ key, value }: UnitLine): string => (key === '' ? `${value}\n` : `${key}=${value}\n`);
    return this.#groups
      .map(
        ({ name, comments, lines }) =>
          `${comments.map(write).join('')}${name === '' ? '' : `[${name}]\n`}${lines.map(write).join('')}`,
      )
      .join('\n');
  }
}
