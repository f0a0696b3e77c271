import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { describeSvg } from '../../src/diagram/index.ts';
import { formatProblem } from '../../src/tooling/content/problem.ts';
import { checkDiagrams } from '../../src/tooling/diagrams/check.ts';
import { committedSvg } from '../../src/tooling/diagrams/figure.ts';
import { checkLights } from '../../src/tooling/diagrams/lights.ts';
import { readSources, renderingOf } from '../../src/tooling/diagrams/sources.ts';

const sources = readSources();
const WORDS = '  accTitle: A title\n  accDescr: A description\n';

/** A content folder with one diagram and its rendering; the rendering is not what Mermaid would draw. */
function contentWith(text: string): { root: string; remove: () => void } {
  const root = join(mkdtempSync(join(tmpdir(), 'two-engines-diagrams-')), 'content');
  mkdirSync(join(root, 'diagrams', '.rendered'), { recursive: true });
  writeFileSync(join(root, 'diagrams', 'two-ways.mmd'), text);
  const source = readSources(root)[0];
  if (source !== undefined) writeFileSync(source.rendering, '<svg><a class="mm-link" data-node="shim"></a></svg>');
  return { root, remove: () => rmSync(join(root, '..'), { recursive: true }) };
}
const messages = (root: string): string[] => checkDiagrams(root).map(formatProblem);

test('every diagram is described, rendered and current, and no rendering is left over', () => {
  expect(checkDiagrams().map(formatProblem)).toEqual([]);
  expect(sources.length).toBeGreaterThan(0);
});

for (const source of sources) {
  test(`the rendering of ${source.id} has words for who cannot see it, hooks, and no colour or style`, () => {
    const svg = renderingOf(source) ?? '';
    expect(svg).toMatch(/<title id="[^"]+">[^<]{5,}<\/title><desc id="[^"]+">[^<]{20,}<\/desc>/);
    expect(svg).not.toMatch(/<style|\sstyle=|\sfill=|\sstroke=|#[0-9a-f]{3,6}\b|rgb|foreignObject|<script|\son\w+=/i);
    const { nodes, edges } = describeSvg(svg);
    expect(nodes.length).toBeGreaterThan(1);
    for (const { from, to } of edges) expect(nodes).toEqual(expect.arrayContaining([from, to]));
  });
}

test('ids of different diagrams never meet on a page', () => {
  const ids = sources.flatMap((source) =>
    [...(renderingOf(source) ?? '').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('a diagram without words for who cannot see it is refused with file and line', () => {
  const { root, remove } = contentWith('%% a remark\nflowchart LR\n  a --> b\n');
  expect(messages(root)).toEqual([
    expect.stringContaining('content/diagrams/two-ways.mmd:2: expected "accTitle: …"'),
    expect.stringContaining('content/diagrams/two-ways.mmd:2: expected "accDescr: …"'),
  ]);
  remove();
});

test('a changed diagram is stale until it is rendered again', () => {
  const { root, remove } = contentWith(`flowchart LR\n${WORDS}  a --> b\n`);
  expect(messages(root)).toEqual([]);
  writeFileSync(join(root, 'diagrams', 'two-ways.mmd'), `flowchart LR\n${WORDS}  a --> c\n`);
  expect(messages(root)).toEqual([
    'content/diagrams/two-ways.mmd: the diagram has changed since it was rendered; run: npm run diagrams',
    expect.stringContaining('no diagram has this rendering; run: npm run diagrams'),
  ]);
  remove();
});

test('a new diagram must be rendered, and a rendering without a diagram must go', () => {
  const { root, remove } = contentWith(`flowchart LR\n${WORDS}  a --> b\n`);
  renameSync(join(root, 'diagrams', 'two-ways.mmd'), join(root, 'diagrams', 'new-one.mmd'));
  expect(messages(root)).toEqual([
    'content/diagrams/new-one.mmd: the diagram is not rendered; run: npm run diagrams',
    expect.stringContaining('.rendered/two-ways.'),
  ]);
  expect(() => committedSvg('new-one', root)).toThrow('run: npm run diagrams');
  expect(() => committedSvg('new-on', root)).toThrow('did you mean "new-one"?');
  remove();
});

test('a step that lights what no diagram has is refused with file, line and the nearest name', () => {
  const { root, remove } = contentWith(`flowchart LR\n${WORDS}  shim\n`);
  mkdirSync(join(root, 'sessions', 's'), { recursive: true });
  const lines = [
    'steps:',
    '  - id: run',
    '    lights: { two-ways: [shin] }',
    '  - id: next',
    '    lights: { two-way: [shim] }',
  ];
  writeFileSync(join(root, 'sessions', 's', 'session.yaml'), lines.join('\n'));
  const step = { title: 't', look_at: 'l', docker: { none: 'n' }, podman: { none: 'n' } };
  const problems = checkLights(root, 's', {
    steps: [
      { ...step, id: 'run', lights: { 'two-ways': ['shin'] } },
      { ...step, id: 'next', lights: { 'two-way': ['shim'] } },
    ],
  });
  expect(problems.map(formatProblem)).toEqual([
    'content/sessions/s/session.yaml:3: step "run": lights: the diagram "two-ways" has no node "shin"; did you mean "shim"? (known: shim)',
    'content/sessions/s/session.yaml:5: step "next": lights: no diagram has the id "two-way"; did you mean "two-ways"?',
  ]);
  remove();
});

test('the style sheet of diagrams colours them by tokens only', () => {
  expect(readFileSync('src/styles/diagram.css', 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i);
});
