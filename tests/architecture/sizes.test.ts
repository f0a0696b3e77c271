import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { sources } from '../support/tree.ts';

const MAX_LINES = 300;
const MAX_MEDIAN = 70;
const MAX_FUNCTION = 50;

const files = sources('src/', /\.(ts|tsx|astro|css|mjs)$/);
/** Data that fills a file: tables of the engines, of an image's files, of usage texts. */
const TABLE = /(-table\.ts|\/tables\/[a-z-]+\.ts)$/;
const linesOf = (text: string): number => text.trimEnd().split('\n').length;

test('no source file has more than 300 lines, tables aside', () => {
  const long = files
    .filter(({ path, text }) => !TABLE.test(path) && linesOf(text) > MAX_LINES)
    .map(({ path, text }) => `${path}: ${linesOf(text)}`);
  expect(long).toEqual([]);
});

test('the median source file has at most 70 lines', () => {
  const sorted = files.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MAX_MEDIAN);
});

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);

/** Name and length of each function of a module that is longer than the limit. */
function longFunctions(path: string, text: string): string[] {
  const source = parse(path, text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const start = source.getLineAndCharacterOfPosition(node.getStart());
      const end = source.getLineAndCharacterOfPosition(node.getEnd());
      const length = end.line - start.line + 1;
      if (length > MAX_FUNCTION) found.push(`${path}:${start.line + 1}: ${length} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no function has more than 50 lines', () => {
  const modules = files.filter(({ path }) => /\.tsx?$/.test(path));
  expect(modules.flatMap(({ path, text }) => longFunctions(path, text))).toEqual([]);
});

/** Exported functions without a docstring right before them. */
function undocumented(path: string, text: string): string[] {
  const source = parse(path, text);
  return source.statements
    .filter(
      (node) =>
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter(
      (node) =>
        ts.isFunctionDeclaration(node) ||
        (ts.isVariableStatement(node) && /=>/.test(node.getText().split('{')[0] ?? '')),
    )
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
}

test('every exported function carries a docstring', () => {
  const modules = files.filter(({ path }) => /\.tsx?$/.test(path));
  // Astro's own entry points (GET, getStaticPaths) are documented by Astro.
  const routes = /^src\/pages\//;
  expect(
    modules.filter(({ path }) => !routes.test(path)).flatMap(({ path, text }) => undocumented(path, text)),
  ).toEqual([]);
});
