import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('/proc shows a process by the numbers of the one who looks', () => {
  const { out, exec } = onHost();
  expect(out('readlink /proc/self/exe; cat /proc/self/comm')).toBe('/usr/bin/readlink\ncat\n');
  expect(out('podman unshare cat /proc/self/uid_map')).toBe(
    '         0       1000          1\n         1     100000      65536\n',
  );
  exec('docker run -d --name box busybox sleep 1000');
  const pid = out('docker inspect -f "{{.State.Pid}}" box').trim();
  expect(out(`grep NSpid /proc/${pid}/status`)).toBe(`NSpid:\t${pid}\t1\n`);
  expect(out(`docker exec box grep NSpid /proc/1/status`)).toBe('NSpid:\t1\n');
  expect(out(`tr '\\0' ' ' < /proc/${pid}/cmdline`)).toBe('sleep 1000 ');
  expect(out(`readlink /proc/${pid}/ns/net`)).not.toBe(out('readlink /proc/self/ns/net'));
  expect(exec(`ls /proc/${pid}/root/`).stderr).toContain('Permission denied');
});

test('a setting of the kernel is read by all and changed by root, in the namespace it belongs to', () => {
  const { out, exec } = onHost();
  const start = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  expect(exec(`echo 80 > ${start}`).stderr).toContain('Permission denied');
  expect(out(`echo 80 | sudo tee ${start} > /dev/null; cat ${start}`)).toBe('80\n');
  expect(out(`docker run --rm busybox cat ${start}`)).toBe('0\n');
  expect(exec(`echo many | sudo tee ${start}`)).toMatchObject({ code: 1, stderr: `tee: ${start}: Invalid argument\n` });
  expect(exec('docker run --rm busybox sysctl -w net.ipv4.ip_forward=0').stderr).toBe(
    "sysctl: error setting key 'net.ipv4.ip_forward': Read-only file system\n",
  );
  expect(exec('sysctl nothing.here').stderr).toBe(
    'sysctl: cannot stat /proc/sys/nothing/here: No such file or directory\n',
  );
});

test('a control group holds the limits of its container, which sees itself as the root', () => {
  const { out, exec } = onHost();
  exec('docker run -d --name box -m 64m --pids-limit 20 --cpus 0.5 busybox sleep 1000');
  expect(out('docker exec box sh -c "cd /sys/fs/cgroup; cat memory.max pids.max cpu.max; cat /proc/self/cgroup"')).toBe(
    '67108864\n20\n50000 100000\n0::/\n',
  );
  const pid = out('docker inspect -f "{{.State.Pid}}" box').trim();
  const path = out(`cut -d: -f3 /proc/${pid}/cgroup`).trim();
  expect(path).toMatch(/^\/system\.slice\/docker-[0-9a-f]{64}\.scope$/);
  expect(out(`cat /sys/fs/cgroup${path}/memory.max /sys/fs/cgroup${path}/cgroup.procs`)).toBe(`67108864\n${pid}\n`);
});

test('what is nobody else’s business cannot be read', () => {
  const { exec } = onHost('ben');
  const pid = exec('pgrep -U ana -x systemd').stdout.trim();
  for (const name of ['environ', 'fd', 'cwd', 'root', 'ns/net'])
    expect(exec(`ls /proc/${pid}/${name} > /dev/null && readlink -e /proc/${pid}/${name}/`).code, name).not.toBe(0);
  expect(exec(`cat /proc/${pid}/comm`).stdout).toBe('systemd\n');
});
