import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('a fresh host runs what an idle one runs, and containers yet none', () => {
  const { out, lines } = onHost();
  expect(out('ps -o args= -p 1')).toBe('/usr/lib/systemd/systemd --switched-root --system --deserialize=59\n');
  for (const name of ['systemd-journald', 'systemd-logind', 'sshd', 'containerd', 'dockerd'])
    expect(out(`pgrep -c -f ${name}`), name).not.toBe('0\n');
  expect(lines('pgrep -a -U ana systemd')).toEqual([
    expect.stringMatching(/^\d+ \/usr\/lib\/systemd\/systemd --user$/),
  ]);
  expect(out('docker ps -aq; podman ps -aq; systemctl --failed --no-legend')).toBe('');
});

test('files belong to whom they should, and links lead somewhere', () => {
  const { out, exec } = onHost();
  expect(out("stat -c '%A %U %G' /etc/shadow /etc/sudoers /tmp ~ /run/docker.sock")).toBe(
    '-rw-r----- root shadow\n-r--r----- root root\ndrwxrwxrwt root root\ndrwx------ ana ana\nsrw-rw---- root docker\n',
  );
  expect(exec('find -L /etc /usr/bin /usr/lib/systemd -type l 2>/dev/null').stdout).toBe('');
  expect(out('readlink -f /var/run /bin/sh')).toBe('/run\n/usr/bin/dash\n');
});

test('a command that is on the real host and not in the simulation says so', () => {
  const { exec } = onHost();
  expect(exec('mkfs.ext4 /dev/sda')).toMatchObject({ code: 64, stderr: 'mkfs.ext4 is not part of this simulation\n' });
  expect(exec('nonsense').code).toBe(127);
});

test('both pairs of versions start', () => {
  const { out } = onHost();
  expect(out('docker --version; podman --version')).toMatch(
    /^Docker version 29\.7\.2, build .*\npodman version 6\.1\.1\n$/,
  );
});
