import type { z } from 'zod';
import { didYouMean } from '../../lib/suggest.ts';

export type Path = readonly PropertyKey[];
export type Issue = z.core.$ZodIssue;

/** `steps[2].docker.command`. */
function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}

/** The value at a path, or undefined. */
function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** What Zod says of a schema, as far as it is needed here. */
interface Definition {
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly shape?: Readonly<Record<PropertyKey, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

/** The definitions behind a schema: optionals and defaults unwrapped, unions taken apart. */
function definitionsOf(schema: unknown): Definition[] {
  const def = (schema as { def?: Definition } | undefined)?.def;
  if (def === undefined) return [];
  if (def.innerType !== undefined) return definitionsOf(def.innerType);
  return def.options === undefined ? [def] : def.options.flatMap(definitionsOf);
}

/** The keys that a schema allows at a path, for the did-you-mean of an unknown key. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let definitions = definitionsOf(schema);
  for (const key of path) {
    definitions = definitions.flatMap(({ shape, element, valueType }) =>
      definitionsOf(shape?.[key] ?? element ?? valueType),
    );
  }
  return [...new Set(definitions.flatMap(({ shape = {} }) => Object.keys(shape)))];
}

/** The branch of a failed union that the author most likely meant: the one that knows the most of the keys given. */
export function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] {
  const unknownKeys = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, { code, ...rest }) => sum + (code === 'unrecognized_keys' ? (rest as { keys: string[] }).keys.length : 0),
      0,
    );
  const branches = [...issue.errors].sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  return branches[0] ?? [];
}

/** A problem in the author's words: where, what was expected, what was found. */
export function describe(issue: Issue, path: Path, schema: z.ZodType, value: unknown): string {
  const where = formatPath(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    const hints = issue.keys.map(
      (key) => `unknown key "${key}"${where === '' ? '' : ` in ${where}`}${didYouMean(key, known)}`,
    );
    return `${hints.join(', ')}${known.length > 0 ? ` (known: ${known.join(', ')})` : ''}`;
  }
  const found = at(value, path);
  if (found === undefined && issue.code === 'invalid_type')
    return `${where}: expected ${issue.expected}, found nothing`;
  const shown = found === undefined || typeof found === 'object' ? '' : `, found ${JSON.stringify(found)}`;
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return `${where === '' ? '' : `${where}: `}${issue.message}${shown}${typeof found === 'string' ? didYouMean(found, values) : ''}`;
}
