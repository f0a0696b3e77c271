import { stringify } from 'yaml';

/** A value as Kubernetes' YAML has it: keys in order, lists not indented, texts that look like something else in quotes. */
export const kubeYaml = (value: unknown): string =>
  stringify(value, {
    sortMapEntries: true,
    indentSeq: false,
    lineWidth: 0,
    version: '1.1',
    defaultStringType: 'PLAIN',
    singleQuote: false,
    aliasDuplicateObjects: false,
  });

/** A mapping without the entries that are absent or empty. */
export function lean(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));
}
