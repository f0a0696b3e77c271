import { forEachChild, type HereDoc, type ParsedScript, parse, type Statement, type SyntaxNode } from 'unbash';
import { diagnose, type SyntaxProblem } from './syntax.ts';

/** What the shell reads and runs at once: the statements of one complete command line. */
export interface Unit {
  readonly statements: readonly Statement[];
  /** Offsets of the unit's text, here-documents and comments included. */
  readonly pos: number;
  readonly end: number;
}

/** A parsed text: the units that are well-formed, and what is wrong with the one after them. */
export interface Parsed {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly problem: SyntaxProblem | undefined;
}

const cache = new Map<string, Parsed>();
const MOST_CACHED = 400;
const LONGEST_CACHED = 20_000;

/** Parses a text; keeps the trees of short ones, since loops and prompts parse the same again and again. */
export function parseShell(text: string): Parsed {
  const known = cache.get(text);
  if (known) return known;
  const parsed = parseAfresh(text);
  if (text.length <= LONGEST_CACHED) {
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(text, parsed);
  }
  return parsed;
}

function parseAfresh(text: string): Parsed {
  let script: ParsedScript;
  try {
    script = parse(text);
  } catch {
    return { text, units: [], problem: { kind: 'limit', pos: 0, token: '' } };
  }
  const problem = diagnose(text, script) ?? nestedProblem(text, script);
  const units = unitsOf(text, script.commands);
  return { text, units: problem ? unitsBefore(text, units, problem) : units, problem };
}

/** Statements by command line: a line break between two of them at the top level parts units. */
function unitsOf(text: string, statements: readonly Statement[]): Unit[] {
  const units: Unit[] = [];
  let group: Statement[] = [];
  let start = 0;
  let before: Statement | undefined;
  for (const statement of statements) {
    if (before && text.slice(before.end, statement.pos).includes('\n')) {
      units.push({ statements: group, pos: start, end: statement.pos });
      group = [];
      start = statement.pos;
    }
    group.push(statement);
    before = statement;
  }
  if (group.length > 0) units.push({ statements: group, pos: start, end: text.length });
  return units;
}

/** The units in front of the one that is not well-formed. */
function unitsBefore(text: string, units: readonly Unit[], problem: SyntaxProblem): readonly Unit[] {
  const good: Unit[] = [];
  for (const unit of units) {
    const last = unit.statements.at(-1);
    if (!last || last.end > problem.pos || last.end <= last.pos) break;
    const next = units[units.indexOf(unit) + 1];
    const closed = text.slice(last.end, problem.pos).includes('\n') && !(problem.kind === 'eof' && next === undefined);
    if (!closed) break;
    good.push(unit);
  }
  return good;
}

/** The first thing wrong in a $( ) or <( ): bash finds it while it reads the command. Backquotes are parsed when they run. */
function nestedProblem(text: string, script: ParsedScript): SyntaxProblem | undefined {
  if (!/[$<>]\(/.test(text)) return undefined;
  let found: SyntaxProblem | undefined;
  const visit = (node: SyntaxNode, depth: number): void => {
    if (found || depth > 200) return;
    if (node.type === 'CommandExpansion' && !node.text.startsWith('$')) return;
    if (node.type === 'Script' && depth > 0 && node.errors?.length) {
      found = diagnose(text, node, ')');
      return;
    }
    forEachChild(node, (child) => visit(child, depth + 1));
  };
  try {
    visit(script, 0);
  } catch {
    return { kind: 'limit', pos: 0, token: '' };
  }
  return found;
}

/** The first here-document of a text whose end was not found. */
export function openHereDoc(parsed: Parsed): HereDoc | undefined {
  if (!parsed.text.includes('<<')) return undefined;
  let found: HereDoc | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'HereDoc' && node.closing === undefined && node.delimiter) found = node;
    else forEachChild(node, visit);
  };
  for (const unit of parsed.units) for (const statement of unit.statements) visit(statement);
  return found;
}
