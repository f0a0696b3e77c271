import { expect, test } from '@playwright/test';
import { dir, file } from '../../../../../src/sim/host/nodes.ts';
import { compareTable, tools } from '../text/tables.ts';

test('tools for files print what the real ones printed', () => {
  const { differences, count } = compareTable(new URL('recorded/files.json', import.meta.url));
  expect(differences).toEqual([]);
  expect(count).toBeGreaterThan(350);
});

test('a user may not change what belongs to root, and is told so', () => {
  const host = tools();
  host.put('/srv/f', file('x', { mode: 0o600 }));
  host.put('/srv', dir({ mode: 0o755 }));
  const ran = host.run(
    [
      'sh',
      '-c',
      'touch /srv/g; rm /srv/f; cat /srv/f; chmod 644 /srv/f; chown ana /srv/f; mv /srv/f /tmp; mkdir /srv/d',
    ],
    { uid: 1000 },
  );
  expect(ran.stderr.split('\n')).toEqual([
    "touch: cannot touch '/srv/g': Permission denied",
    "rm: cannot remove '/srv/f': Permission denied",
    'cat: /srv/f: Permission denied',
    "chmod: changing permissions of '/srv/f': Operation not permitted",
    "chown: changing ownership of '/srv/f': Operation not permitted",
    "mv: cannot move '/srv/f' to '/tmp/f': Permission denied",
    "mkdir: cannot create directory '/srv/d': Permission denied",
    '',
  ]);
});

test('an executable that was archived or copied still runs', () => {
  const host = tools();
  expect(host.run(['sh', '-c', 'cp /bin/seq s; tar cf a.tar s; rm s; tar xf a.tar; ./s 2']).stdout).toBe('1\n2\n');
});

test('rm refuses the root, and takes it away when it is told twice', () => {
  const host = tools();
  expect(host.run(['rm', '-rf', '/'])).toEqual({
    stdout: '',
    stderr: "rm: it is dangerous to operate recursively on '/'\nrm: use --no-preserve-root to override this failsafe\n",
    code: 1,
  });
  host.run(['rm', '-rf', '--no-preserve-root', '/']);
  expect(host.run(['ls', '/']).code).toBe(127);
});
