/** Process ids that stand in an output without a word or a header: only the command says that they are some. */

const PID_COMMAND = /\b(pgrep|pidof)\b|\.(State\.)?Pid\b/;
const SUBSTITUTION = /\$\([^()]*\)/g;

/** A command without its `$(…)`: what is left prints, what is in them is only used. */
export function withoutSubstitutions(command: string): string {
  const shorter = command.replace(SUBSTITUTION, '');
  return shorter === command ? command : withoutSubstitutions(shorter);
}

/** True if a command prints bare process ids: it finds them, or echoes a variable that holds some. */
export function printsPids(command: string): boolean {
  return PID_COMMAND.test(withoutSubstitutions(command)) || /\becho "?\$(\$|!|\{?P(IDS?)?\b)/.test(command);
}

/** Replaces process ids at the start of a line, or all there are if the line holds nothing else. */
export const barePids = (line: string): string =>
  /^\s*\d{2,}(\s+\d{2,})*$/.test(line)
    ? line.replace(/\d+/g, '<n>')
    : line.replace(/^( *)\d{2,}(?= +[A-Za-z_/(.-])/, '$1<n>');
