import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { type LineOf, validate } from './validate.ts';

/** Where the YAML of a file starts: frontmatter begins on line 2 of its file. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly firstLine?: number;
}

/**
 * Parses YAML and checks it against a schema. Equal keys are an error of the YAML parser.
 *
 * @returns the value, or every problem with its line.
 */
export function parseYaml<T extends z.ZodType>(
  schema: T,
  { file, text, firstLine = 1 }: Source,
): { readonly value?: z.output<T>; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const toLine = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => ({
        file,
        line: toLine(pos[0]),
        message: `not valid YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}`,
      })),
    };
  }
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== undefined) return toLine(offset);
    }
    return firstLine;
  };
  return validate(schema, document.toJS(), file, lineOf);
}

/** The offset of the key (in a map) or item (in a list) that a path names. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset = rangeOf(root);
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String((key as { value?: unknown }).value) === String(part));
      if (pair === undefined) return undefined;
      [node, offset] = [pair.value, rangeOf(pair.key)];
    } else {
      node = (node as { items?: unknown[] } | null)?.items?.[part as number];
      offset = rangeOf(node);
    }
    if (offset === undefined) return undefined;
  }
  return offset;
}

const rangeOf = (node: unknown): number | undefined => (node as { range?: readonly number[] } | null)?.range?.[0];

/** Reads a YAML file below the content folder. */
export function readYaml<T extends z.ZodType>(schema: T, path: string, file: string): ReturnType<typeof parseYaml<T>> {
  return parseYaml(schema, { file, text: readFileSync(path, 'utf8') });
}

/** Splits a Markdown or MDX file into its frontmatter (checked) and its body. */
export function readFrontmatter<T extends z.ZodType>(
  schema: T,
  path: string,
  file: string,
): ReturnType<typeof parseYaml<T>> & { readonly body: string; readonly bodyLine: number } {
  const text = readFileSync(path, 'utf8');
  const match = /^---\n([\s\S]*?)\n---\n?/.exec(text);
  if (match === null) {
    const problem = { file, line: 1, message: 'expected frontmatter between two lines "---" at the top, found none' };
    return { problems: [problem], body: text, bodyLine: 1 };
  }
  const parsed = parseYaml(schema, { file, text: match[1] ?? '', firstLine: 2 });
  return { ...parsed, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
