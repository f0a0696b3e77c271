import { boundedRegex } from '../../../lib/regex/index.ts';

/** What `--filter key=value` gave: key → its values, in order. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/** Reads filters; the first one without '=' is the error. Docker takes the key in lower case and without spaces. */
export function readFilters(list: readonly string[]): { readonly filters: Filters; readonly bad?: string } {
  const filters = new Map<string, string[]>();
  for (const one of list) {
    const at = one.indexOf('=');
    if (at < 0) return { filters, bad: one };
    const key = one.slice(0, at).trim();
    filters.set(key, [...(filters.get(key) ?? []), one.slice(at + 1).trim()]);
  }
  return { filters };
}

/** Whether a text matches a regular expression of Go; an expression that does not compile matches nothing. */
export function matches(expression: string, text: string): boolean {
  try {
    return boundedRegex(expression, 'u').test(text);
  } catch {
    return expression === text;
  }
}

/** Whether a text matches one of several expressions. */
export const matchesAny = (expressions: readonly string[], text: string): boolean =>
  expressions.some((expression) => matches(expression, text));

/** Whether all of 'key' or 'key=value' are among the labels. */
export const hasLabels = (wanted: readonly string[], labels: Readonly<Record<string, string>>): boolean =>
  wanted.every((one) => hasLabel(one, labels));

/** As Podman does it, where a '*' in key or value stands for anything. */
export const hasLabelPatterns = (wanted: readonly string[], labels: Readonly<Record<string, string>>): boolean =>
  wanted.every((one) => {
    const [key = '', ...rest] = one.split('=');
    const value = rest.length > 0 ? rest.join('=') : undefined;
    return Object.entries(labels).some(
      ([name, text]) => glob(key, name) && (value === undefined || value === '' || glob(value, text)),
    );
  });

const glob = (pattern: string, text: string): boolean =>
  pattern.includes('*')
    ? boundedRegex(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'u').test(text)
    : pattern === text;

function hasLabel(wanted: string, labels: Readonly<Record<string, string>>): boolean {
  const at = wanted.indexOf('=');
  if (at < 0) return labels[wanted] !== undefined;
  return labels[wanted.slice(0, at)] === wanted.slice(at + 1);
}
