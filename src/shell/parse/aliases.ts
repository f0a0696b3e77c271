import { type Command, forEachChild, type SyntaxNode } from 'unbash';
import { parseShell } from './parse.ts';

const MOST_ROUNDS = 32;

/**
 * Replaces the aliases in a command line: the first word of each simple command that is written without quotes, and
 * the word after it where the alias ends with a blank (bash(1), ALIASES). An alias is not expanded in its own text.
 */
export function expandAliases(text: string, aliases: ReadonlyMap<string, string>): string {
  if (aliases.size === 0) return text;
  let result = text;
  /** Stretches of the text that came from an alias: its name is not looked up again there. */
  let spans: { from: number; to: number; names: readonly string[] }[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edit = firstEdit(result, aliases, spans);
    if (!edit) return result;
    const grown = edit.value.length - (edit.to - edit.from);
    const outer = spans.filter(({ from, to }) => from <= edit.from && edit.to <= to).flatMap(({ names }) => names);
    spans = spans.map(({ from, to, names }) => ({
      from: from > edit.from ? from + grown : from,
      to: to >= edit.to ? to + grown : to,
      names,
    }));
    spans.push({ from: edit.from, to: edit.from + edit.value.length, names: [...outer, edit.name] });
    result = result.slice(0, edit.from) + edit.value + result.slice(edit.to);
  }
  return result;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly value: string;
}

function firstEdit(
  text: string,
  aliases: ReadonlyMap<string, string>,
  spans: readonly { readonly from: number; readonly to: number; readonly names: readonly string[] }[],
): Edit | undefined {
  const used = (at: number, name: string): boolean =>
    spans.some(({ from, to, names }) => from <= at && at < to && names.includes(name));
  for (const command of commandsOf(text)) {
    const { name } = command;
    if (!name) continue;
    const first = aliases.get(name.text);
    if (first !== undefined && !used(name.pos, name.text))
      return { from: name.pos, to: name.end, name: name.text, value: first };
    for (const word of command.args) {
      if (word.type !== 'Word' || !followsBlank(text, word.pos, spans, aliases)) continue;
      const value = aliases.get(word.text);
      if (value !== undefined && !used(word.pos, word.text))
        return { from: word.pos, to: word.end, name: word.text, value };
    }
  }
  return undefined;
}

/** Whether the word at an offset comes right after an alias that ends with a blank. */
function followsBlank(
  text: string,
  pos: number,
  spans: readonly { readonly to: number; readonly names: readonly string[] }[],
  aliases: ReadonlyMap<string, string>,
): boolean {
  return spans.some(
    ({ to, names }) =>
      to <= pos && text.slice(to, pos).trim() === '' && /[ \t]$/.test(aliases.get(names.at(-1) ?? '') ?? ''),
  );
}

/** The simple commands of a text by position; those in substitutions are expanded when these are parsed. */
function commandsOf(text: string): readonly Command[] {
  const found: Command[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') found.push(node);
    forEachChild(node, (child) => {
      if (child.type !== 'Script' || child.source === undefined) visit(child);
    });
  };
  for (const unit of parseShell(text).units) for (const statement of unit.statements) visit(statement);
  return found.sort((a, b) => a.pos - b.pos);
}
