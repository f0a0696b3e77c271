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
  sim: ['lib', 'schema'],
  shell: ['lib', 'schema', 'sim'],
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

/** Each engine's own folder may name itself. */
const OWN = /^src\/sim\/(docker|podman)\//;

test('engines are told apart by tables, not by conditions, outside the schemas', () => {
  const wrong = files.filter(
    ({ path, text }) => roomOf(path) !== 'schema' && !OWN.test(path) && /[!=]==\s*['"](docker|podman)['"]/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** What circles may not leave: a room, or a part of the simulator. Inside, functions that call each other stand in several files. */
const partOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('src/sim/') ? 3 : 2)
    .join('/');
/** Imports that are gone when the code runs. */
const TYPES = /^\s*(?:import|export)\s+type\s[^;]*?\sfrom\s+['"][^'"]+['"];?/gm;

test('no module imports itself in a circle that leaves its part of the house', () => {
  const graph = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text.replace(TYPES, ''))
        .filter((name) => name.startsWith('.'))
        .map((name) => targetOf(path, name)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const circle = trail.includes(path) ? trail.slice(trail.indexOf(path)) : [];
    if (new Set(circle.map(partOf)).size > 1) circles.push([...circle, path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test('what comes later is imported by nothing that is there before', () => {
  // The pieces that a browser fetches when they are wanted, and the whole of it for Node.
  const late = /^src\/sim\/(parts\/(?!load)|full\.ts|core\.ts|commands\/index\.ts)/;
  const may = /^src\/(sim\/(parts\/|full\.ts)|tooling\/)/;
  const wrong = files.flatMap(({ path, text }) =>
    may.test(path)
      ? []
      : importsOf(text.replace(TYPES, ''))
          .filter((name) => name.startsWith('.') && late.test(targetOf(path, name)))
          .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

/** The arrows inside the simulator: which parts a part may import. The two engines never see each other. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  host: ['host'],
  cli: ['cli'],
  engine: ['host', 'cli', 'engine'],
  docker: ['host', 'cli', 'engine', 'docker'],
  podman: ['host', 'cli', 'engine', 'podman'],
  system: ['host', 'system'],
  commands: ['host', 'cli', 'engine', 'docker', 'podman', 'commands', 'system'],
};

test('no part of the simulator imports a part that it must not know', () => {
  const wrong: string[] = [];
  for (const { path, text } of files) {
    const allowed = PARTS[path.startsWith('src/sim/') ? (path.split('/')[2] ?? '') : ''];
    if (allowed === undefined) continue;
    for (const specifier of importsOf(text.replace(TYPES, '')).filter((name) => name.startsWith('.'))) {
      const target = targetOf(path, specifier);
      if (target.startsWith('src/sim/') && !allowed.includes(target.split('/')[2] ?? ''))
        wrong.push(`${path} imports ${specifier}`);
    }
  }
  expect(wrong).toEqual([]);
});
