import { expect, test } from '@playwright/test';
import { describeSvg } from '../../../src/diagram/index.ts';
import { applyClasses } from '../../../src/tooling/diagrams/classes.ts';
import { draw } from '../../../src/tooling/diagrams/draw.ts';
import { arrangeLanes } from '../../../src/tooling/diagrams/lanes.ts';
import type { Edge, Model, Node } from '../../../src/tooling/diagrams/model.ts';
import { endOf, mapPath } from '../../../src/tooling/diagrams/path.ts';

const node = (id: string, x: number, y: number, cluster?: string, classes: string[] = []): Node => ({
  id,
  classes,
  cluster,
  box: { x, y, width: 100, height: 40 },
  lines: [{ text: `<${id}>`, x: x + 50, y: y + 20, strong: true }],
});
const edge = (from: string, to: string, path: string, classes: string[] = []): Edge => ({
  from,
  to,
  classes,
  path,
  start: classes.includes('back') ? 'arrow' : 'none',
  end: 'arrow',
  dashed: false,
  lines: [],
});
const cluster = (id: string) => ({ id, classes: [], box: { x: 0, y: 0, width: 1, height: 1 }, lines: [] });
const model = (parts: Partial<Model>): Model => ({
  kind: 'flowchart',
  title: 'A & B',
  description: 'Words.',
  clusters: [],
  nodes: [],
  edges: [],
  notes: [],
  ...parts,
});

const twoLanes = model({
  clusters: [cluster('lane-a'), cluster('lane-b')],
  nodes: [
    node('a', 500, 300, 'lane-a'),
    node('z', 800, 300, 'lane-a'),
    node('b', 40, 10, 'lane-b'),
    node('y', 160, 10, 'lane-b'),
  ],
  edges: [edge('a', 'z', 'M600,320L796,320'), edge('b', 'y', 'M140,30L156,30', ['stretch'])],
});

test('lanes stand below each other in the order of the source, as wide as the widest', () => {
  const { nodes, edges } = arrangeLanes(twoLanes);
  const at = Object.fromEntries(nodes.map(({ id, box }) => [id, box]));
  expect([at['a']?.x, at['b']?.x]).toEqual([0, 0]);
  expect([at['z']?.x, at['y']?.x]).toEqual([300, 300]);
  expect(at['b']?.y).toBeGreaterThan((at['a']?.y ?? 0) + 40);
  expect(edges[1]?.path).toMatch(/^M100 .*L296 /);
});

test('a node outside of the lanes is refused by name', () => {
  const stray = model({ ...twoLanes, nodes: [...twoLanes.nodes, node('q', 0, 0)] });
  expect(() => arrangeLanes(stray)).toThrow('node "q" stands in no lane');
});

test('an edge takes the lane of its ends, and an edge written backwards is turned', () => {
  const { edges } = applyClasses(
    model({
      nodes: [node('host', 0, 0, undefined, ['docker']), node('inside', 200, 0)],
      edges: [edge('host', 'inside', 'M100,20L196,20', ['back'])],
    }),
    '',
  );
  expect(edges[0]).toMatchObject({
    from: 'inside',
    to: 'host',
    start: 'arrow',
    end: 'none',
    path: 'M100,20L196,20L200,20',
  });
  expect(edges[0]?.classes).toContain('docker');
});

test('an unknown class is refused with a did-you-mean', () => {
  const wrong = model({ nodes: [node('a', 0, 0, undefined, ['dokcer'])] });
  expect(() => applyClasses(wrong, '')).toThrow('node "a": no class is called "dokcer"; did you mean "docker"?');
});

test('participants of a sequence get their classes from a comment', () => {
  const sequence = model({ kind: 'sequence', nodes: [node('pcli', 0, 0)] });
  expect(applyClasses(sequence, '  %% class pcli podman\n').nodes[0]?.classes).toEqual(['podman']);
  expect(() => applyClasses(sequence, '%% class pcil podman')).toThrow('did you mean "pcli"?');
});

test('a path is rounded to tenths, and its ends know which way they point', () => {
  expect(mapPath('M1.04,2.06L10,2.06Q12,2,12,8', (point) => point)).toBe('M1 2.1L10 2.1Q12 2 12 8');
  expect(endOf('M0,0L10,0', 'end')).toEqual({ at: { x: 10, y: 0 }, towards: { x: 1, y: 0 } });
  expect(endOf('M0,0L10,0', 'start').towards.x).toBe(-1);
  expect(() => mapPath('m0,0l1,1', (point) => point)).toThrow('expected M, L, Q and C');
});

test('what is drawn carries hooks and words, escaped, and no colour', () => {
  const svg = draw('x', arrangeLanes(twoLanes));
  expect(describeSvg(svg).nodes).toEqual(['a', 'z', 'b', 'y']);
  expect(svg).toContain('<title id="mm-x-title">A &amp; B</title>');
  expect(svg).toContain('&lt;a&gt;');
  expect(svg).not.toMatch(/\b(style|fill|stroke)=/);
});
