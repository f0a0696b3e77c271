import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('ana and ben are who the files say they are', () => {
  expect(onHost('ana').out('id; id -Gn ben; groups')).toBe(
    'uid=1000(ana) gid=1000(ana) groups=1000(ana),27(sudo),988(docker)\nben\nana sudo docker\n',
  );
  expect(onHost('ben').out('id; whoami')).toBe('uid=1001(ben) gid=1001(ben) groups=1001(ben)\nben\n');
});

test('an unknown name is refused by each tool in its own way', () => {
  const host = onHost();
  expect(host.exec('id zoe')).toMatchObject({ code: 1, stderr: 'id: ‘zoe’: no such user\n' });
  expect(host.exec('getent passwd ana zoe')).toMatchObject({
    code: 2,
    stdout: 'ana:x:1000:1000::/home/ana:/bin/bash\n',
  });
  expect(host.exec('getent hosts nowhere').code).toBe(2);
  expect(host.exec('sudo -u zoe true').stderr).toContain('unknown user zoe');
});

test('ana may become anyone; ben is asked for a password that he cannot type', () => {
  const ana = onHost('ana');
  expect(ana.out('sudo id -u; sudo -u ben whoami; sudo -u ben sh -c "id -gn; echo $HOME"')).toBe(
    '0\nben\nben\n/home/ana\n',
  );
  const ben = onHost('ben');
  expect(ben.exec('sudo true')).toMatchObject({
    code: 1,
    stderr:
      "sudo: a terminal is required to read the password; either use ssh's -t or configure an askpass helper\nsudo: a password is required\n",
  });
  expect(ben.exec('sudo -n true')).toMatchObject({ code: 1, stderr: 'sudo: a password is required\n' });
});

test('sudo passes on the variables that stand before the command, and no other', () => {
  const host = onHost();
  expect(host.out('A=1 sudo B=2 sh -c \'echo "$A/$B/$USER/$SUDO_USER"\'')).toBe('/2/root/ana\n');
  expect(host.out('A=1 sudo -E sh -c \'echo "$A"\'')).toBe('1\n');
});

test('a user is made, joins a group and goes, with a range of subordinate ids', () => {
  const host = onHost();
  expect(host.exec('useradd cleo').stderr).toContain('useradd: Permission denied.');
  host.exec('sudo useradd -m -s /bin/bash cleo; sudo gpasswd -a cleo docker');
  expect(host.out('id cleo')).toBe('uid=1002(cleo) gid=1002(cleo) groups=1002(cleo),988(docker)\n');
  expect(host.out('grep cleo /etc/subuid /etc/subgid')).toBe(
    '/etc/subuid:cleo:231072:65536\n/etc/subgid:cleo:231072:65536\n',
  );
  expect(host.out('sudo -u cleo -i pwd')).toBe('/home/cleo\n');
  host.exec('sudo userdel -r cleo');
  expect(host.exec('id cleo; ls -d /home/cleo; grep cleo /etc/group /etc/subuid').stdout).toBe('');
});

test('newgrp and sg are not installed', () => {
  expect(onHost().exec('newgrp docker; sg docker -c id').stderr).toBe(
    'bash: line 2: newgrp: command not found\nbash: line 2: sg: command not found\n',
  );
});

test('only root names the host', () => {
  const host = onHost();
  expect(host.exec('hostname other').stderr).toBe('hostname: you must be root to change the host name\n');
  expect(host.out('sudo hostname other; hostname; cat /proc/sys/kernel/hostname')).toBe('other\nother\n');
  expect(host.exec('docker run --rm busybox hostname x').stderr).toContain('sethostname: Operation not permitted');
});
