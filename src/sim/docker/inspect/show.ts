import { render, toJson } from '../../cli/index.ts';
import type { Inspected } from '../../engine/words/queries.ts';
import type { Refusal } from '../../engine/words/refusal.ts';

const prefixed = ({ text, plain }: Refusal): string => (plain ? text : `Error response from daemon: ${text}`);

/** One document through a template: as a struct, and where that fails as the bare JSON, where keys must exist. */
function fill(template: string, document: unknown): { readonly ok: boolean; readonly text: string } {
  const typed = render(template, document, { name: '' });
  if (typed.ok) return { ok: true, text: typed.text };
  const raw = render(template, JSON.parse(toJson(document)), { name: '', missingKey: 'error' });
  return raw.ok ? { ok: true, text: raw.text } : { ok: false, text: `template parsing error: ${raw.error}` };
}

/** Documents as `docker inspect` prints them (cli/command/inspect/inspector.go). */
export function showInspected(
  documents: readonly unknown[],
  refusals: readonly Refusal[],
  format: string | undefined,
): Inspected {
  const errors = refusals.map(prefixed);
  const finish = (out: string): Inspected => ({
    out,
    err: errors.length > 0 ? `${errors.join('\n')}\n` : '',
    code: errors.length > 0 ? 1 : 0,
  });
  if (!format) return finish(documents.length === 0 ? '[]\n' : `${toJson(documents, { indent: '    ' })}\n`);
  if (format === 'json') return finish(documents.length === 0 ? '[]\n' : `${toJson(documents)}\n`);
  const parsed = render(format, null, { name: '' });
  if (!parsed.ok && parsed.at === 'parse')
    return { out: '', err: `template parsing error: ${parsed.error}\n`, code: 64 };
  const lines: string[] = [];
  for (const document of documents) {
    const filled = fill(format, document);
    if (filled.ok) lines.push(`${filled.text}\n`);
    else errors.push(filled.text);
  }
  return finish(lines.length > 0 ? lines.join('') : '\n');
}
