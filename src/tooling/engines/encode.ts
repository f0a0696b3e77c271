import type { ShownFlag } from './flags.ts';
import type { ShownCommand } from './shape.ts';

/** One command in the lines of a table; see `src/sim/cli/tables/decode.ts` for what each letter means. */
export function encodeCommand(shown: ShownCommand): string[] {
  const lines = [`u${escapeLine(shown.usage)}`];
  if (shown.short !== '') lines.push(`s${escapeLine(shown.short)}`);
  lines.push(`l${escapeLine(shown.long)}`);
  if (shown.aliases !== '') lines.push(`a${shown.aliases}`);
  if (shown.examples !== '') lines.push(...shown.examples.split('\n').map((line) => `e${escapeLine(line)}`));
  if (shown.layout !== 'wrapped') lines.push(`y${shown.layout}`);
  if (shown.flagTitle !== '' && shown.flagTitle !== 'Options') lines.push(`t${shown.flagTitle}`);
  lines.push(...shown.flags.map(encodeFlag));
  for (const { title, commands } of shown.groups) {
    lines.push(`g${title}`, ...commands.map(([name, short]) => `c${name}\t${short}`));
  }
  if (shown.footer !== '') lines.push(`z${escapeLine(shown.footer)}`);
  return lines;
}

/** A line break as `\n` and a backslash as `\\`, so that every field stands on one line. */
const escapeLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

function encodeFlag({ short, long, type, bare, description, defaultText }: ShownFlag): string {
  const kind = bare === '' ? type : `${type}=${bare}`;
  const tail = defaultText === '' ? '' : `\t${escapeLine(defaultText)}`;
  return `f${short}\t${long}\t${kind}\t${escapeLine(description)}${tail}`;
}
