import { forEachChild, type SyntaxNode } from 'unbash';
import type { Dialect } from '../state/dialect.ts';
import type { Parsed } from './parse.ts';
import type { SyntaxProblem } from './syntax.ts';

/** What the grammar of a plain sh lacks: arrays, here-strings, process substitution. The parser knows only bash's. */
export function unsupported(dialect: Dialect, parsed: Parsed): SyntaxProblem | undefined {
  if (dialect.name === 'bash' || !/[(<]/.test(parsed.text)) return undefined;
  let found: SyntaxProblem | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'ArrayValue') found = { kind: 'token', pos: node.pos, token: '(' };
    else if (node.type === 'HereString' && !dialect.hereStrings)
      found = { kind: 'token', pos: node.pos, token: 'redirection' };
    else if (node.type === 'ProcessSubstitution' && !dialect.processSubstitution)
      found = { kind: 'token', pos: node.pos, token: '(' };
    else forEachChild(node, visit);
  };
  for (const unit of parsed.units) for (const statement of unit.statements) visit(statement);
  return found;
}
