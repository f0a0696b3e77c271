import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { processTree, type TreeNode } from '../../../src/diagram/index.ts';
import type { HostProcess } from '../../../src/schema/index.ts';

const make = (pid: number, ppid: number, command: string, uid = 0, userNs = 1): HostProcess => ({
  pid,
  ppid,
  uid,
  user: uid === 0 ? 'root' : uid === 1000 ? 'ana' : String(uid),
  command,
  args: command,
  ns: { user: userNs },
  uidMap: [[0, 0, 4294967295]],
});
const init = make(1, 0, 'systemd');
/** `systemd[conmon[nginx]]`, with + for new and - for gone. */
const show = (nodes: readonly TreeNode[]): string =>
  nodes
    .map(({ process, state, isShortened, children }) => {
      const mark = { kept: '', new: '+', gone: '-' }[state];
      return `${isShortened ? '…' : ''}${mark}${process.command}${children.length > 0 ? `[${show(children)}]` : ''}`;
    })
    .join(' ');
const flat = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

test('processes hang below their parents, siblings by pid, and what came is marked new', () => {
  const after = [make(30, 20, 'nginx', 1000), make(20, 1, 'conmon', 1000), init, make(10, 1, 'dockerd')];
  expect(show(processTree(after, [init, make(10, 1, 'dockerd')]))).toBe('systemd[dockerd +conmon[+nginx]]');
});

test('what has gone stays where it stood, marked as gone', () => {
  const before = [init, make(20, 1, 'conmon'), make(30, 20, 'nginx')];
  expect(show(processTree([init, make(30, 1, 'nginx')], before))).toBe('systemd[-conmon nginx]');
  expect(show(processTree([init], before))).toBe('systemd[-conmon[-nginx]]');
});

test('another program under an old pid is a new process, and the old one has gone', () => {
  expect(show(processTree([init, make(9, 1, 'sleep')], [init, make(9, 1, 'bash')]))).toBe('systemd[+sleep -bash]');
});

test('a process whose parent is not in the list stands at the top', () => {
  expect(show(processTree([make(5, 4, 'pasta')], []))).toBe('+pasta');
});

test('the processes of a login that lead to a shell only are left out, and the shell says so', () => {
  const login = [init, make(2, 1, 'sshd'), make(3, 2, 'sshd-session'), make(4, 3, 'bash', 1000)];
  expect(show(processTree(login, login))).toBe('systemd[…bash]');
  const two = [...login, make(5, 2, 'sshd-session'), make(6, 5, 'bash', 1001)];
  expect(show(processTree(two, two))).toBe('systemd[sshd[…bash …bash]]');
});

test('an owner is root, you, a subuid or somebody else, and says so in a word', () => {
  const uids = [0, 1000, 100032, 33, 1001];
  const tree = processTree(
    uids.map((uid, index) => make(index + 2, 1, 'p', uid)),
    [],
  );
  expect(tree.map(({ owner }) => `${owner.kind} ${owner.label}`)).toEqual([
    'root root',
    'you ana',
    'sub 100032',
    'other 33',
    'other 1001',
  ]);
});

test('a process in another user namespace than its parent is told apart', () => {
  const tree = processTree([init, make(2, 1, 'conmon', 1000), make(3, 2, 'nginx', 1000, 7)], []);
  expect(flat(tree).map(({ sameUserNs }) => sameUserNs)).toEqual([true, true, false]);
});

test('no process is lost and none is shown twice, whatever the parents are', () => {
  const list = fc.uniqueArray(
    fc.record({ pid: fc.integer({ min: 1, max: 12 }), ppid: fc.integer({ min: 0, max: 12 }) }),
    { selector: ({ pid }) => pid },
  );
  fc.assert(
    fc.property(list, list, (now, then) => {
      const after = now.map(({ pid, ppid }) => make(pid, ppid, 'p'));
      const before = then.map(({ pid, ppid }) => make(pid, ppid, 'p'));
      const pids = flat(processTree(after, before)).map(({ process }) => process.pid);
      const expected = new Set([...now, ...then].map(({ pid }) => pid));
      expect([...pids].sort()).toEqual([...expected].sort());
    }),
  );
});

test('process 1 is never new nor gone: it is listed once something hangs below it', () => {
  const conmon = [init, make(20, 1, 'conmon', 1000)];
  expect(show(processTree(conmon, []))).toBe('systemd[+conmon]');
  expect(show(processTree([], conmon))).toBe('systemd[-conmon]');
});
