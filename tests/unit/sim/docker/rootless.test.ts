import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../../src/shell/index.ts';
import { openHostWith } from '../../../../src/sim/full.ts';

const VERSIONS = ['28.5.2', '29.7.2'];
const SETUP = 'dockerd-rootless-setuptool.sh install';

/** A host with the package of the rootless mode, and one shell of ana's on it. */
function host(docker: string, packages: readonly 'docker-ce-rootless-extras'[] = ['docker-ce-rootless-extras']) {
  const opened = openHostWith(
    { programs: shellPrograms, session: sessionShell },
    { versions: { docker, podman: docker < '29' ? '5.8.6' : '6.1.1' }, images: ['busybox', 'nginx'], packages },
  );
  const shell = opened.batch('ana');
  const out = (line: string): string => shell.exec(line).stdout;
  return { opened, shell, out };
}

for (const version of VERSIONS) {
  test(`a rootless daemon of Docker ${version} and its containers run as the user who started it`, () => {
    const { shell, out } = host(version);
    expect(shell.exec(`${SETUP} --force`).code).toBe(0);
    expect(out('docker context show')).toBe('rootless\n');
    expect(out('docker info -f "{{.DockerRootDir}}" 2>&1')).toBe('/home/ana/.local/share/docker\n');
    expect(out('docker images -q'), 'the images of the machine are not those of the user').toBe('');
    out('docker pull -q nginx; docker run -d --name web -p 8080:80 nginx');
    expect(out('curl -s localhost:8080 | head -1')).toBe('<!DOCTYPE html>\n');
    const owners = out('ps -o user= -C dockerd,rootlesskit,slirp4netns,docker-proxy | sort | uniq -c');
    expect(owners).toContain('ana');
    expect(out('cat /proc/$(docker inspect -f "{{.State.Pid}}" web)/uid_map').trim().split(/\s+/)).toEqual(
      '0 1000 1 1 100000 65536'.split(' '),
    );
    expect(out('docker exec web id -u'), 'inside it is root').toBe('0\n');
    expect(out('docker --context default ps -q'), 'the machine has a daemon of its own').toBe('');
  });

  test(`a rootless daemon of Docker ${version} cannot take a port that is root's`, () => {
    const { shell, out } = host(version);
    out(`${SETUP} --force; docker pull -q nginx`);
    const { code, stderr } = shell.exec('docker run -d -p 80:80 nginx');
    expect(code).toBe(126);
    expect(stderr).toContain('cannot expose privileged port 80');
    out('sudo sysctl -w net.ipv4.ip_unprivileged_port_start=80');
    expect(shell.exec('docker run -d -p 80:80 nginx').code).toBe(0);
  });

  test(`what --network host means to a rootless daemon of Docker ${version}`, () => {
    const { out } = host(version);
    out(`${SETUP} --force; docker pull -q busybox`);
    const names = out('docker run --rm --network host busybox ip -br addr').match(/^\S+/gm);
    expect(names).toContain(version === '28.5.2' ? 'tap0' : 'eth0');
  });
}

test('nobody but its user and root may use a rootless daemon', () => {
  const { opened, out } = host('29.7.2');
  out(`${SETUP} --force`);
  const ask = 'docker -H unix:///run/user/1000/docker.sock ps -q';
  expect(opened.batch('ben').exec(ask)).toMatchObject({ code: 1, stdout: '' });
  expect(opened.batch('ben').exec(ask).stderr).toContain('permission denied');
  expect(opened.batch('root').exec(ask).code).toBe(0);
});

test('a rootless daemon ends with all that it started, and comes back with what is to be kept', () => {
  const { out } = host('28.5.2');
  out(`${SETUP} --force; docker pull -q nginx; docker run -d --name once nginx`);
  out('docker run -d --name kept --restart=always -p 8080:80 nginx; systemctl --user stop docker');
  expect(out('ls /run/user/1000/docker.sock; pgrep -u ana "rootlesskit|dockerd|slirp|containerd|nginx"')).toBe('');
  out('systemctl --user start docker');
  expect(out('docker ps --format "{{.Names}}"')).toBe('kept\n');
  out('kill -9 $(pgrep -x -u ana dockerd); sleep 10');
  expect(out('docker ps --format "{{.Names}}"; systemctl --user show docker -p NRestarts --value')).toBe('kept\n1\n');
  expect(out('curl -s localhost:8080 | head -1')).toBe('<!DOCTYPE html>\n');
});

test('removing the data of a rootless daemon takes root of the namespace; the next daemon begins empty', () => {
  const { shell, out } = host('28.5.2');
  out(`${SETUP} --force; docker pull -q redis; docker create --name old redis; docker volume create data`);
  expect(shell.exec('dockerd-rootless-setuptool.sh uninstall --force').code).toBe(0);
  expect(shell.exec('rm -rf ~/.local/share/docker').code).toBe(1);
  expect(shell.exec('rootlesskit rm -rf ~/.local/share/docker').code).toBe(0);
  expect(out('ls ~/.local/share')).not.toContain('docker');
  out(`${SETUP} --force`);
  expect(out('docker images -q; docker ps -aq; docker volume ls -q')).toBe('');
  expect(out('ls ~/.local/share/docker')).toContain('overlay2');
});

test('the script runs in the foreground, too, and tells what it does', () => {
  const { shell, out } = host('28.5.2');
  out('dockerd-rootless.sh > log 2>&1 & sleep 10');
  expect(out('DOCKER_HOST=unix://$XDG_RUNTIME_DIR/docker.sock docker info -f "{{.SecurityOptions}}" 2>&1')).toBe(
    '[name=seccomp,profile=builtin name=rootless name=cgroupns]\n',
  );
  expect(out('cat log')).toContain('+ exec rootlesskit --state-dir=/run/user/1000/dockerd-rootless');
  expect(shell.exec('dockerd-rootless.sh').stderr).toContain('another RootlessKit is running');
  out('kill %1; sleep 5');
  expect(out('tail -1 log')).toContain('Daemon shutdown complete');
});

test('without the package nothing of the rootless mode is there', () => {
  const { shell } = host('29.7.2', []);
  expect(shell.exec(SETUP).code).toBe(127);
});

test('a user without subordinate ids is told what is missing', () => {
  const { shell, out } = host('29.7.2');
  out("sudo sed -i '/^ana:/d' /etc/subuid");
  const { code, stdout } = shell.exec(`${SETUP} --force`);
  expect(code).toBe(1);
  expect(stdout).toContain('echo "ana:100000:65536" >> /etc/subuid');
});
