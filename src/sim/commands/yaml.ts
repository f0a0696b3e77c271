import type { Document } from 'yaml';

/** What a YAML document stands for; undefined where it is empty, or where its aliases would make it grow without bounds. */
export function plainYaml(document: Document | Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
