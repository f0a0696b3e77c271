import { goStruct, isJsonFormat, isStruct, render, toJson } from '../../cli/index.ts';
import type { Inspected } from '../../engine/words/queries.ts';
import type { Refusal } from '../../engine/words/refusal.ts';

/** Names that old formats use for fields (InspectNormalize of cmd/podman/inspect/inspect.go). */
function normalize(format: string, type: string): string {
  const renamed = format
    .replace(/{{\s*\.Id\s*}}/g, '{{.ID}}')
    .replace(/\.Src/g, '.Source')
    .replace(/\.Dst/g, '.Destination')
    .replace(/\.ImageID/g, '.Image');
  return type === 'image' ? renamed.replace(/\.Config\.Healthcheck/g, '.HealthCheck') : renamed;
}

/** Documents go to the template as values of any type: that is what its errors call them. */
const asInterface = (document: unknown): unknown =>
  isStruct(document) ? goStruct('interface {}', document.fields, { json: document }) : document;

const enforceRange = (format: string): string =>
  /{{\s*range\s*\.\s*}}.*{{\s*end\s*-?\s*}}/s.test(format) ? format : `{{range .}}${format}{{end -}}`;

function rendered(
  format: string,
  documents: readonly unknown[],
  type: string,
): { out: string; error: string | undefined } {
  const own = normalize(format, type);
  const escaped = own.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const whole = enforceRange(escaped.endsWith('\n') ? escaped : `${escaped}\n`);
  let result = render(whole, documents, { name: 'inspect' });
  if (!result.ok && result.at === 'parse') result = render(enforceRange(own), documents, { name: 'inspect' });
  return result.ok ? { out: result.text, error: undefined } : { out: result.partial, error: result.error };
}

/** Documents as `podman inspect` prints them: errors come behind, the first one last. */
export function showInspected(
  documents: readonly unknown[],
  refusals: readonly Refusal[],
  format: string | undefined,
  type: string,
): Inspected {
  const errors = refusals.map(({ text }) => text);
  const bare = documents.map(asInterface);
  const isJson = !format || isJsonFormat(format);
  let out = '';
  if (isJson) out = `${toJson(documents, { indent: '     ' })}\n`;
  else {
    const filled = rendered(format, bare, type);
    out = filled.out;
    if (filled.error !== undefined) errors.push(filled.error);
  }
  const [first, ...others] = errors;
  if (first === undefined) return { out, err: '', code: 0 };
  return { out, err: `${others.map((text) => `${text}\n`).join('')}Error: ${first}\n`, code: refusals[0]?.code ?? 125 };
}
