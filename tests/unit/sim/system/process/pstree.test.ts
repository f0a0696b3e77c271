import { expect, test } from '@playwright/test';
import { ASCII, type Branch, draw, drawDown } from '../../../../../src/sim/system/process/pstree-draw.ts';

const leaf = (label: string): Branch => ({ label, children: [] });
const tree: Branch = {
  label: 'init',
  children: [{ label: 'nginx', children: [leaf('nginx'), leaf('nginx')] }, leaf('sleep'), leaf('sleep')],
};

test('pstree puts children to the right of their parent and bundles those that are alike', () => {
  expect(draw(tree, ASCII, true)).toEqual(['init-+-nginx---2*[nginx]', '     `-2*[sleep]']);
  expect(draw(tree, ASCII, false)).toEqual([
    'init-+-nginx-+-nginx',
    '     |       `-nginx',
    '     |-sleep',
    '     `-sleep',
  ]);
});

test('pstree -a gives every process a line of its own', () => {
  expect(drawDown(tree, ASCII)).toEqual(['init', '  |-nginx', '  |   `-2*[nginx]', '  `-2*[sleep]']);
});
