import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@playwright/test';
import { importsOf, sources } from '../support/tree.ts';

/**
 * The arrows of the house: which rooms a room of src/ may import. What is not listed is forbidden.
 * Pages, layouts and lesson components may read content at build time through tooling/content; the benchmarks of
 * tooling measure islands.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  schema: ['lib'],
  session: ['lib', 'schema'],
  assess: ['lib', 'schema'],
  diagram: ['lib', 'schema'],
  shell: ['lib', 'schema', 'sim'],
  sim: ['lib', 'schema'],
  terminal: ['lib', 'schema', 'session'],
  storage: ['lib', 'schema', 'assess'],
  islands: ['lib', 'schema', 'session', 'sim', 'shell', 'assess', 'diagram', 'terminal', 'storage'],
  tooling: ['lib', 'schema', 'session', 'sim', 'shell', 'assess', 'diagram', 'islands'],
  components: ['lib', 'schema', 'session', 'assess', 'diagram', 'islands', 'tooling', 'styles'],
  layouts: ['lib', 'schema', 'assess', 'components', 'islands', 'tooling', 'styles'],
  pages: ['lib', 'schema', 'session', 'assess', 'diagram', 'components', 'layouts', 'islands', 'tooling', 'styles'],
};

/** Modules of the outside world that only one room may import. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  shell: /^unbash/,
  terminal: /^@xterm\//,
};

const files = sources('src/', /\.(ts|tsx|astro|mjs)$/);
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const targetOf = (path: string, specifier: string): string =>
  normalize(join(dirname(path), specifier)).replaceAll('\\', '/');

test('no room imports a room that the house does not lead it to', () => {
  const wrong: string[] = [];
  for (const { path, text } of files) {
    const room = roomOf(path);
    const allowed = ROOMS[room];
    if (allowed === undefined) continue;
    for (const specifier of importsOf(text).filter((name) => name.startsWith('.'))) {
      const target = roomOf(targetOf(path, specifier));
      if (target !== room && !allowed.includes(target) && !target.endsWith('.css'))
        wrong.push(`${path} imports ${specifier}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every room of src is in the table of arrows', () => {
  const rooms = new Set(files.filter(({ path }) => path.split('/').length > 2).map(({ path }) => roomOf(path)));
  expect([...rooms].filter((room) => ROOMS[room] === undefined)).toEqual([]);
});

test('only tooling, and pages at build time, touch Node', () => {
  const free = ['tooling', 'pages', 'components', 'layouts'];
  const wrong = files
    .filter(({ path }) => !free.includes(roomOf(path)) && path.split('/').length > 2)
    .filter(({ text }) => importsOf(text).some((name) => name.startsWith('node:')))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('the terminal library is imported by src/terminal alone', () => {
  const wrong: string[] = [];
  for (const [room, pattern] of Object.entries(ONLY_IN)) {
    for (const { path, text } of files) {
      if (roomOf(path) !== room && importsOf(text).some((name) => pattern.test(name))) wrong.push(path);
    }
  }
  expect(wrong).toEqual([]);
});

test('the browser storage is touched by src/storage alone', () => {
  const wrong = files.filter(
    ({ path, text }) => roomOf(path) !== 'storage' && /\b(localStorage|sessionStorage)\b/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('engines are told apart by tables, not by conditions, outside the schemas', () => {
  const wrong = files.filter(
    ({ path, text }) => roomOf(path) !== 'schema' && /[!=]==\s*['"](docker|podman)['"]/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no module imports itself in a circle', () => {
  const graph = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((name) => name.startsWith('.'))
        .map((name) => targetOf(path, name)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
