import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { describeSvg, linkNodes, nodeLines, validateLights } from '../../../src/diagram/index.ts';

const svg =
  '<svg xmlns="x" class="mm" role="img"><g class="mm-cluster" data-cluster="pod"></g><g class="mm-edge" data-from="shim" data-to="web_1-a"><path d="M0 0"/></g>' +
  '<g class="mm-edge-label" data-from="shim" data-to="web_1-a"><text>parent &amp; child</text></g>' +
  '<a class="mm-link" data-node="shim"><g><rect/><text class="mm-strong" x="1">containerd-shim</text> <text>root</text></g></a>' +
  '<a class="mm-link" data-node="web_1-a"><g><text>a &lt; b</text></g></a></svg>';

test('a rendered diagram tells its nodes, frames and edges, each once', () => {
  expect(describeSvg(svg)).toEqual({
    nodes: ['shim', 'web_1-a'],
    clusters: ['pod'],
    edges: [{ from: 'shim', to: 'web_1-a' }],
  });
});

test('a node that leads somewhere becomes a link with a name, and the picture a group', () => {
  const linked = linkNodes(svg, (node) => (node === 'shim' ? { href: '#s/x', label: 'shim: "x"' } : undefined));
  expect(linked).toContain('<a class="mm-link" data-node="shim" xlink:href="#s/x" aria-label="shim: &quot;x&quot;">');
  expect(linked).toContain('<a class="mm-link" data-node="web_1-a">');
  expect(linked).toContain('role="group"');
});

test('a diagram that leads nowhere stays a picture, unchanged', () => {
  expect(linkNodes(svg, () => undefined)).toBe(svg);
});

test('links change nothing of what a diagram describes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (href, label) => {
      expect(describeSvg(linkNodes(svg, () => ({ href, label })))).toEqual(describeSvg(svg));
    }),
  );
});

test('a node is called what its lines say, or by its id', () => {
  expect(nodeLines(svg, 'shim')).toEqual(['containerd-shim', 'root']);
  expect(nodeLines(svg, 'web_1-a')).toEqual(['a < b']);
  expect(nodeLines(svg, 'nobody')).toEqual(['nobody']);
});

test('a light on a node that does not exist is refused with the nearest one that does', () => {
  expect(validateLights('d', ['shim', 'pod', 'shim->web_1-a'], describeSvg(svg))).toEqual([]);
  expect(validateLights('d', ['shin', 'web_1-a->shim'], describeSvg(svg))).toEqual([
    'the diagram "d" has no node "shin"; did you mean "shim"? (known: shim, web_1-a, pod)',
    'the diagram "d" has no edge "web_1-a->shim" (known: shim->web_1-a)',
  ]);
});
