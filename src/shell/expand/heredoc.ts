import type { HereDoc } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { Fields } from './fields.ts';
import { wordInto } from './words.ts';

/** What a here-document says: expanded unless its delimiter was quoted, without leading tabs after <<-. */
export function* expandHereDoc(sh: Shell, document: HereDoc): Task<string> {
  const strip = document.operator === '<<-';
  const { body } = document;
  if (document.delimiter?.quoted || body.parts === undefined) {
    const text = document.delimiter?.quoted
      ? body.text
      : body.text.replace(/\\([$`\\]|\n)/g, (_all, c: string) => (c === '\n' ? '' : c));
    return strip ? text.replace(/^\t+/gm, '') : text;
  }
  const fields = new Fields();
  let atLineStart = true;
  for (const part of body.parts) {
    if (part.type === 'Literal') {
      const text = strip ? part.value.replace(atLineStart ? /^\t+/gm : /(?<=\n)\t+/g, '') : part.value;
      fields.quoted(text);
      atLineStart = part.value.endsWith('\n');
      continue;
    }
    yield* wordInto(
      sh,
      { type: 'Word', text: part.text, value: part.text, pos: 0, end: 0, parts: [part] },
      fields,
      true,
    );
    atLineStart = false;
  }
  return fields.single().text;
}
