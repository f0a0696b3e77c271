import { ansiTokens } from '../../session/ansi.ts';

/** All that was printed, without escape sequences and carriage returns: also what was drawn over later. */
export function plainText(stream: string): string {
  let text = '';
  for (const { kind, raw } of ansiTokens(stream)) {
    if (kind === 'text' || (kind === 'control' && (raw === '\n' || raw === '\t'))) text += raw;
  }
  return text;
}
