import type { z } from 'zod';
import { describe, type Issue, meantBranch, type Path } from './issues.ts';
import type { Problem } from './problem.ts';

/** Finds the line of a path in the source, counted from 1; undefined where the source has no lines to name. */
export type LineOf = (path: Path) => number | undefined;

/**
 * Checks `value` against `schema`.
 *
 * @returns the parsed value, or problems that name file, line, the path of the key, what was expected and found.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  lineOf: LineOf = () => undefined,
): { readonly value?: z.output<T>; readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems: Problem[] = [];
  const report = (issues: readonly Issue[], prefix: Path): void => {
    for (const issue of issues) {
      const path = [...prefix, ...issue.path];
      if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        report(meantBranch(issue), path);
        continue;
      }
      const line = lineOf(issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path);
      problems.push({ file, ...(line === undefined ? {} : { line }), message: describe(issue, path, schema, value) });
    }
  };
  report(parsed.error.issues, []);
  return { problems };
}
