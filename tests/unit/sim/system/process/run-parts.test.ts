import { expect, test } from '@playwright/test';
import { shellPrograms } from '../../../../../src/shell/index.ts';
import { dir, file } from '../../../../../src/sim/host/nodes.ts';
import { processPrograms } from '../../../../../src/sim/system/process/index.ts';
import { textPrograms } from '../../../../../src/sim/system/text/index.ts';
import { machine } from '../text/machine.ts';

/** A host with a folder of parts: a script for each name that says its name and arguments, and others that must not run. */
function parts(...names: readonly string[]) {
  const host = machine({ ...textPrograms, ...processPrograms, ...shellPrograms });
  host.put('/srv/d', dir({ mode: 0o755 }));
  for (const name of names) host.put(`/srv/d/${name}`, file(`#!/bin/sh\necho ${name}:$*\n`, { mode: 0o755 }));
  host.put('/srv/d/plain', file('', { mode: 0o644 }));
  host.put('/srv/d/sub', dir({ mode: 0o755 }));
  return host;
}

test('run-parts runs what can be executed and has no dot in its name, in order', () => {
  const host = parts('b', 'a', 'c.sh', '1x', 'd~');
  expect(host.run(['run-parts', '-a', 'x', '--arg=y', '/srv/d'])).toMatchObject({
    stdout: '1x:x y\na:x y\nb:x y\n',
    stderr: '',
    code: 0,
  });
  expect(host.run(['run-parts', '--test', '--reverse', '/srv/d']).stdout).toBe('/srv/d/b\n/srv/d/a\n/srv/d/1x\n');
  expect(host.run(['run-parts', '-v', '--regex', '^a', '/srv/d'])).toMatchObject({
    stdout: 'a:\n',
    stderr: 'run-parts: executing /srv/d/a\n',
  });
});

test('run-parts --list names files that cannot be executed too, and --regex chooses others', () => {
  const host = parts('a', 'c.sh');
  expect(host.run(['run-parts', '--list', '/srv/d']).stdout).toBe('/srv/d/a\n/srv/d/plain\n');
  expect(host.run(['run-parts', '--list', '--regex', '\\.sh$', '/srv/d/']).stdout).toBe('/srv/d//c.sh\n');
});

test('run-parts tells which part failed and goes on, or stops with --exit-on-error', () => {
  const host = parts('a', 'c');
  host.put('/srv/d/b', file('#!/bin/sh\nexit 3\n', { mode: 0o755 }));
  const stderr = 'run-parts: /srv/d/b exited with return code 3\n';
  expect(host.run(['run-parts', '/srv/d'])).toMatchObject({ stdout: 'a:\nc:\n', stderr, code: 1 });
  expect(host.run(['run-parts', '--exit-on-error', '/srv/d'])).toMatchObject({ stdout: 'a:\n', stderr, code: 1 });
});

test('run-parts says what is wrong with its command line', () => {
  const host = parts();
  const hint = "Try `run-parts --help' for more information.\n";
  const said = (...args: readonly string[]): string => host.run(['run-parts', ...args]).stderr;
  expect(said()).toBe(`run-parts: missing operand\n${hint}`);
  expect(said('--list', '--test', '/srv/d')).toBe(`run-parts: --list and --test can not be used together\n${hint}`);
  expect(said('/srv/none')).toBe('run-parts: failed to open directory /srv/none: No such file or directory\n');
  expect(said('--regex', '(', '/srv/d')).toBe('Unable to build regexp: Unmatched ( or \\(\n');
});
