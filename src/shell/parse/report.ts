import type { Shell } from '../state/shell.ts';
import type { Source } from './source.ts';
import type { SyntaxProblem } from './syntax.ts';

/** Says what is wrong with a text, in the words of the shell that reads it. `label` names -c or eval. */
export function reportSyntax(sh: Shell, source: Source, problem: SyntaxProblem, label?: string): void {
  if (sh.dialect.name === 'bash') bashReport(sh, source, problem, label);
  else ashReport(sh, source, problem);
}

/** Where the end of the text is told to be: the line after the last one. */
function endLine(source: Source): number {
  const text = source.text.endsWith('\n') ? source.text.slice(0, -1) : source.text;
  return source.line(text.length) + 1;
}

/** parse.y, report_syntax_error(), of bash 5.3. */
function bashReport(sh: Shell, source: Source, problem: SyntaxProblem, label: string | undefined): void {
  const name = source.name ?? sh.name;
  const interactive = sh.interactive && source.name === undefined;
  const at = problem.kind === 'eof' ? endLine(source) : source.line(Math.min(problem.pos, source.text.length));
  const line = interactive
    ? ''
    : `line ${problem.kind === 'unmatched' && problem.token === ')' && /\$\(\s*$/.test(source.text) ? endLine(source) : at}: `;
  const head = `${name}: ${label ? `${label}: ` : ''}${line}`;
  const echo = interactive ? '' : `${head}\`${source.lineText(Math.min(problem.pos, source.text.length))}'\n`;
  switch (problem.kind) {
    case 'token':
      sh.proc.err(`${head}syntax error near unexpected token \`${problem.token}'\n${echo}`);
      return;
    case 'unmatched':
      sh.proc.err(`${head}unexpected EOF while looking for matching \`${problem.token}'\n`);
      return;
    case 'eof': {
      const from =
        problem.openPos === undefined
          ? ''
          : ` from \`${problem.token}' command on line ${source.line(problem.openPos)}`;
      sh.proc.err(`${head}syntax error: unexpected end of file${from}\n`);
      return;
    }
    case 'conditional': {
      const near = problem.token === 'newline' ? (problem.expected ?? '') : problem.token;
      sh.proc.err(`${head}unexpected token \`${problem.token}', conditional binary operator expected\n`);
      sh.proc.err(`${head}syntax error near \`${near}'\n${echo}`);
      return;
    }
    default:
      sh.proc.err(`${head}maximum here-document or command nesting exceeded\n`);
  }
}

/** dash and busybox word it alike: what came, and what was wanted. */
function ashReport(sh: Shell, source: Source, problem: SyntaxProblem): void {
  const ash = sh.dialect.name === 'ash';
  const offset = ash && sh.commandString && source.name === undefined ? 1 : 0;
  const at = source.line(Math.min(problem.pos, source.text.length)) - offset;
  const head = sh.dialect.prefix(source.name ?? sh.name, sh.interactive && ash ? -1 : at, undefined);
  sh.proc.err(`${head}${ash ? 'syntax error' : 'Syntax error'}: ${ashProblem(problem, ash)}\n`);
}

const CLOSERS: Readonly<Record<string, string>> = {
  if: 'fi',
  for: 'done',
  while: 'done',
  until: 'done',
  case: 'esac',
  '{': '}',
  '(': ')',
};

function ashProblem(problem: SyntaxProblem, ash: boolean): string {
  const wanted = problem.expected ?? CLOSERS[problem.token];
  if (problem.kind === 'unmatched') {
    if (problem.token === ')')
      return ash ? 'unexpected end of file (expecting ")")' : 'end of file unexpected (expecting ")")';
    if (problem.token === '`') return ash ? 'EOF in backquote substitution' : 'EOF in backquote substitution';
    if (problem.token === '}') return ash ? "missing '}'" : "Missing '}'";
    return ash ? 'unterminated quoted string' : 'Unterminated quoted string';
  }
  const found =
    problem.kind === 'eof'
      ? 'end of file'
      : problem.token === 'newline'
        ? 'newline'
        : /^(?:redirection|word)$/.test(problem.token)
          ? problem.token
          : `"${problem.token}"`;
  const expecting = wanted && problem.kind === 'eof' ? ` (expecting "${wanted}")` : '';
  return ash ? `unexpected ${found}${expecting}` : `${found} unexpected${expecting}`;
}
