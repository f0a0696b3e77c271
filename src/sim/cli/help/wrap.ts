/**
 * Wraps a flag's description as spf13/pflag does (`wrap` in flag.go), including its slop of five columns that avoids
 * short orphans and its habit of starting a block of its own where less than 24 columns are left.
 *
 * @param indent the column at which the description begins
 * @param width columns of the terminal; 0 wraps nothing and only indents lines after the first
 */
export function wrapUsage(indent: number, width: number, text: string): string {
  if (width === 0) return indentAfterFirst(text, indent);
  let out = '';
  let room = width - indent;
  let margin = indent;
  if (room < 24) {
    margin = 16;
    room = width - margin;
    out = `\n${' '.repeat(margin)}`;
  }
  if (room < 24) return text.replaceAll('\n', out);
  room -= SLOP;
  let [line, rest] = wrapOnce(room, text);
  out += indentAfterFirst(line, margin);
  while (rest !== '') {
    [line, rest] = wrapOnce(room, rest);
    out += `\n${' '.repeat(margin)}${indentAfterFirst(line, margin)}`;
  }
  return out;
}

const SLOP = 5;

const indentAfterFirst = (text: string, indent: number): string => text.replaceAll('\n', `\n${' '.repeat(indent)}`);

/** One step of pflag's `wrapN`: what fits on a line, and the rest. */
function wrapOnce(room: number, text: string): [line: string, rest: string] {
  if (room + SLOP > text.length) return [text, ''];
  const head = text.slice(0, room);
  const at = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'), head.lastIndexOf('\n'));
  if (at <= 0) return [text, ''];
  const newline = head.lastIndexOf('\n');
  if (newline > 0 && newline < at) return [text.slice(0, newline), text.slice(newline + 1)];
  return [text.slice(0, at), text.slice(at + 1)];
}
