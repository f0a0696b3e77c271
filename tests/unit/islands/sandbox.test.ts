import { expect, test } from '@playwright/test';
import { WorkerClient } from '../../../src/islands/sandbox/client.ts';
import { mirror } from '../../../src/islands/sandbox/mirror.ts';
import { cleared, openedLane, undone } from '../../../src/islands/sandbox/model.ts';
import { keyName } from '../../../src/islands/sandbox/prompt-keys.ts';
import type { Envelope, Reply, Request } from '../../../src/islands/sandbox/protocol.ts';
import { toScript } from '../../../src/islands/sandbox/script.ts';
import { fromFragment, toFragment } from '../../../src/islands/sandbox/share.ts';

const read = { kind: 'read', engine: 'docker', path: '/x' } as const satisfies Request;

/** A worker that answers, or crashes at its first request. */
class FakeWorker {
  onmessage: ((event: { data: Envelope<Reply> }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  readonly crashes: boolean;
  readonly message: string;
  terminated = false;
  constructor(crashes: boolean, message = 'out of memory') {
    this.crashes = crashes;
    this.message = message;
  }
  postMessage({ id }: Envelope<Request>): void {
    queueMicrotask(() => {
      if (this.crashes) this.onerror?.({ message: this.message, preventDefault: () => undefined });
      else this.onmessage?.({ data: { id, body: { kind: 'file', text: 'here' } } });
    });
  }
  terminate(): void {
    this.terminated = true;
  }
}

test('a worker that crashes is replaced, its request fails, and the page is told', async () => {
  const workers = [new FakeWorker(true), new FakeWorker(false)];
  const made = [...workers];
  let crashes = 0;
  const client = new WorkerClient(
    () => made.shift() as unknown as Worker,
    () => crashes++,
  );
  expect(await client.ask(read)).toEqual({ kind: 'failed', message: 'out of memory' });
  expect(crashes).toBe(1);
  expect(workers[0]?.terminated).toBe(true);
  expect(await client.ask(read)).toEqual({ kind: 'file', text: 'here' });
});

test('a worker that cannot be fetched is no crash: the request says so, and the next one tries again', async () => {
  const workers = [new FakeWorker(true, ''), new FakeWorker(false)];
  let crashes = 0;
  const client = new WorkerClient(
    () => workers.shift() as unknown as Worker,
    () => crashes++,
  );
  expect(await client.ask(read)).toMatchObject({ kind: 'unfetched' });
  expect(await client.ask(read)).toEqual({ kind: 'file', text: 'here' });
  expect(crashes).toBe(0);
});

test('what was refused is shown where it was typed, and is not kept as done', () => {
  const next = { kind: 'prompt', prompt: '$ ' } as const;
  const lane = openedLane('docker', { output: '', events: [], next, processes: [], now: 0, standing: '' });
  const choice = { scenario: 'x', engines: ['docker'], user: 'ana', release: 'new' } as const;
  const input = { kind: 'line', text: 'docker ps' } as const;
  const done = { typed: 'docker ps', isCommand: true, inputs: { docker: input } };
  const model = undone({ choice, lanes: { docker: lane }, done: [] }, done, 'No network.');
  expect(model.done).toEqual([]);
  expect(model.lanes.docker?.log.at(-1)).toEqual({ command: '$ docker ps', output: 'No network.\n' });
});

test('a line that runs an engine runs the lane’s own, and words that only mention one stay', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['docker ps', 'podman ps'],
    ['sudo docker ps', 'sudo podman ps'],
    ['docker ps | grep docker', 'podman ps | grep docker'],
    ['A=1 docker run busybox', 'A=1 podman run busybox'],
    ['for i in 1 2; do docker ps; done', 'for i in 1 2; do podman ps; done'],
    ['id=$(docker ps -q); docker rm $id', 'id=$(podman ps -q); podman rm $id'],
    ['cat /var/lib/docker', 'cat /var/lib/docker'],
    ['$E run --name web nginx', 'podman run --name web nginx'],
    [`echo '$E' \\$E "\${E}"`, `echo '$E' \\$E "podman"`],
    ['systemctl status docker', 'systemctl status docker'],
    ['echo docker', 'echo docker'],
  ];
  for (const [typed, shown] of cases) expect(mirror(typed, 'podman')).toBe(shown);
  expect(mirror('podman ps', 'docker')).toBe('docker ps');
});

test('a link gives back what it was made of, and nonsense in one is left out', () => {
  const shared = {
    scenario: 'web-shop',
    engines: ['docker', 'podman'] as const,
    user: 'ben',
    release: 'old',
    commands: ['docker ps', 'echo "a & b"'],
    ready: '',
  };
  expect(fromFragment(`#${toFragment(shared)}`)).toEqual(shared);
  expect(fromFragment('#quiz')).toBeUndefined();
  expect(fromFragment('#scenario=x&engines=lxc&user=mallory')).toEqual({ scenario: 'x', commands: [], ready: '' });
});

test('a script says which engine it is for and holds the commands in order', () => {
  const script = toScript(['$E ps', '$E images'], 'fresh-host', ['podman']);
  expect(script.startsWith('#!/bin/bash\n')).toBe(true);
  expect(script).toContain('E=${E:-podman}');
  expect(script.indexOf('$E ps')).toBeLessThan(script.indexOf('$E images'));
});

test('a key is named with Ctrl, Alt and Shift where these are not what a character is typed with', () => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false };
  const name = (key: string, held: Partial<typeof none> = {}): string =>
    keyName({ ...none, ...held, key } as KeyboardEvent);
  expect(name('X', { shiftKey: true })).toBe('X');
  expect(name('a', { ctrlKey: true })).toBe('C-a');
  expect(name('C', { ctrlKey: true, shiftKey: true })).toBe('S-C-c');
  expect(name('_', { ctrlKey: true, shiftKey: true })).toBe('C-_');
  expect(name('Tab', { shiftKey: true })).toBe('S-Tab');
  expect(name('@', { ctrlKey: true, altKey: true })).toBe('@');
});

test('Ctrl-L leaves the prompt on an empty screen, and the log as it was', () => {
  const next = { kind: 'prompt', prompt: '$ ' } as const;
  const lane = openedLane('docker', { output: 'hello\r\n', next, processes: [], events: [], standing: '', now: 0 });
  const choice = { scenario: 'fresh-host', engines: ['docker'], user: 'ana', release: 'new' } as const;
  const shown = cleared({ choice, lanes: { docker: lane }, done: [] }).lanes.docker;
  const [before, after] = shown?.bytes.split('\u001b[H\u001b[2J') ?? [];
  expect(before).toBe(lane.bytes);
  expect(after).toContain('$ ');
  expect(after).not.toContain('hello');
  expect(shown?.log).toEqual(lane.log);
});
