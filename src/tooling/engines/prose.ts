const MARK = /^\?\d*-\d* /;

/** The place of a flag's text in its line, and of its kind. */
const [KIND, TEXT] = [2, 3];

/**
 * Takes what only a help prints out of a table: short and long texts, examples, what flags do, what follows the lists.
 *
 * @returns the table without it, and the texts that were taken out, on the same lines
 */
export function splitProse(table: string): { readonly flags: string; readonly prose: string } {
  const lines = table.split('\n').map(split);
  return { flags: lines.map(([rest]) => rest).join('\n'), prose: lines.map(([, text]) => text).join('\n') };
}

/** One line of a table without its text, and the text. */
function split(line: string): readonly [rest: string, text: string] {
  const start = MARK.exec(line)?.[0].length ?? 0;
  const letter = line[start] ?? '';
  if ('slez'.includes(letter)) return [line.slice(0, start + 1), line.slice(start + 1)];
  if (letter === 'c') {
    const at = line.indexOf('\t');
    return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
  }
  if (letter !== 'f') return [line, ''];
  const fields = line.split('\t');
  // The words that a flag takes its value from stand in its text: the parser needs them.
  if (fields[KIND] === 'choice') return [line, ''];
  const text = fields[TEXT] ?? '';
  fields[TEXT] = '';
  return [fields.join('\t').replace(/\t+$/, ''), text];
}
