import type { ShellFunction } from '../state/shell.ts';

/** A function as `type` and `declare -f` print it: name () and its body, indented anew line by line. */
export function functionText(name: string, { text }: ShellFunction): string {
  const open = text.indexOf('{');
  const close = text.lastIndexOf('}');
  if (open < 0 || close < open) return `${name} () \n${text.replace(/^[^(]*\(\s*\)\s*|^function\s+\S+\s*/, '')}\n`;
  const body = statements(text.slice(open + 1, close));
  return `${name} () \n{ \n${body.map((line, index) => `    ${line}${index < body.length - 1 && !/[;{(&|]$|\b(?:then|do|else|in)$/.test(line) ? ';' : ''}`).join('\n')}\n}\n`;
}

/** The commands of a body, one each: split at ; and line ends outside of quotes and brackets. */
function statements(body: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  let line = '';
  let quote = '';
  for (let i = 0; i < body.length; i++) {
    const c = body[i] as string;
    if (quote !== '') {
      if (c === '\\' && quote === '"') line += body[i++];
      else if (c === quote) quote = '';
    } else if (c === "'" || c === '"' || c === '`') quote = c;
    else if (c === '(' || c === '{') depth++;
    else if (c === ')' || c === '}') depth--;
    else if ((c === ';' || c === '\n') && depth === 0 && body[i + 1] !== ';' && body[i - 1] !== ';') {
      lines.push(line.trim());
      line = '';
      continue;
    }
    line += body[i];
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}
