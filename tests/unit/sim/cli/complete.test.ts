import { expect, test } from '@playwright/test';
import { complete } from '../../../../src/sim/cli/index.ts';
import { dockerTables } from '../../../../src/sim/docker/tables/index.ts';
import { fillAll } from '../../../../src/sim/parts/all.ts';
import { podmanTables } from '../../../../src/sim/podman/tables/index.ts';

fillAll();

const docker = dockerTables('28.5.2');
const podman = podmanTables('5.8.6');

test('commands are completed below the engine and below a group', () => {
  expect(complete(docker, [], 're')).toMatchObject({ kind: 'command', values: ['rename', 'restart'] });
  expect(complete(docker, ['volume'], '').values).toEqual(['create', 'inspect', 'ls', 'prune', 'rm']);
  expect(complete(podman, ['-c', 'x', 'pod'], 's').values).toEqual(['start', 'stats', 'stop']);
});

test('flags are completed from a dash on, short ones only from the dash alone', () => {
  expect(complete(docker, ['run'], '--net')).toMatchObject({ kind: 'flag', values: ['--network', '--network-alias'] });
  expect(complete(docker, ['ps'], '-').values).toContain('-a');
  expect(complete(docker, ['run', 'busybox'], '--n')).toMatchObject({ kind: 'argument', values: [] });
});

test('values of flags are offered, or named for the host to fill in', () => {
  expect(complete(docker, ['run', '--pull'], 'm')).toMatchObject({ kind: 'flag-value', values: ['missing'] });
  expect(complete(docker, ['run', '-it', '--network'], '')).toMatchObject({ kind: 'flag-value', of: 'network' });
  expect(complete(docker, ['run'], '--network=h')).toMatchObject({ of: 'network', prefix: '--network=' });
  expect(complete(podman, ['ps', '--sort'], 'n').values).toEqual(['names']);
});

test('arguments are named by what the usage line writes for them', () => {
  const of = (words: string): string | undefined => complete(docker, words.split(' '), '').of;
  expect([of('run'), of('run busybox'), of('logs -f'), of('rmi a'), of('volume rm'), of('network connect a')]).toEqual([
    'image',
    undefined,
    'container',
    'image',
    'volume',
    'container',
  ]);
  expect([of('build'), of('cp'), of('inspect')]).toEqual(['file', 'file', 'any']);
});
