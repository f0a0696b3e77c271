import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('a process is found by its name and ends by the signal that it gets', () => {
  const host = onHost();
  host.exec('sleep 321 &');
  expect(host.lines('pgrep -a sleep')).toEqual([expect.stringMatching(/^\d+ sleep 321$/)]);
  expect(host.exec('pgrep -f "sleep 3.1"').code).toBe(0);
  expect(host.exec('pgrep -x slee').code).toBe(1);
  expect(host.exec('pkill -f "sleep 321"')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(host.exec('pgrep sleep').code).toBe(1);
  expect(host.out("bash -c 'sleep 50 & kill -9 $!; wait $!; echo $?' 2>/dev/null")).toBe('137\n');
});

test("another user's processes are out of reach without sudo", () => {
  const host = onHost();
  expect(host.exec('pkill -9 -x dockerd').stderr).toMatch(/^pkill: killing pid \d+ failed: Operation not permitted\n$/);
  expect(host.exec('bash -c "kill -9 1"').stderr).toBe('bash: line 1: kill: (1) - Operation not permitted\n');
  expect(host.exec('nsenter -t 1 -n true').stderr).toBe('nsenter: cannot open /proc/1/ns/net: Permission denied\n');
  expect(host.exec('cat /proc/1/environ').stderr).toBe('cat: /proc/1/environ: Permission denied\n');
  expect(host.out('sudo readlink /proc/1/exe')).toBe('/usr/lib/systemd/systemd\n');
});

test('in new user and pid namespaces a user is root and process 1', () => {
  const host = onHost();
  expect(host.out('unshare -r sh -c "id -u; cat /proc/self/uid_map"')).toBe('0\n         0       1000          1\n');
  expect(host.lines('unshare -r --pid --fork --mount-proc ps -o pid,comm')).toEqual(['    PID COMMAND', '      1 ps']);
  expect(host.exec('unshare --uts true').stderr).toBe('unshare: unshare failed: Operation not permitted\n');
});

test('a mask of capabilities is read and shown by name', () => {
  const host = onHost();
  expect(host.out('capsh --decode=0000000000000400')).toBe('0x0000000000000400=cap_net_bind_service\n');
  const lines = host.lines('docker run --rm --cap-drop all --cap-add net_raw busybox grep Cap /proc/self/status');
  expect(lines).toContain('CapEff:\t0000000000002000');
  expect(lines).toContain('CapBnd:\t0000000000002000');
});
