import type { Chance } from './fuzz-chance.ts';

/** Words that exist on a host, that do not, and that nobody expects. */
export const WORDS = {
  names: ['web', 'db', 'box', 'c1', 'c2', 'nosuch', 'a/b', 'x'.repeat(70), 'Web', '', '-d', 'shop', 'pod1'],
  images: ['busybox', 'nginx', 'redis', 'debian', 'python', 'busybox:nosuch', 'nosuch/image', 'UPPER', 'docker.io/library/busybox:latest', 'localhost/mine', 'mine:1', 'a@b', ':', 'busybox@sha256:00'],
  networks: ['bridge', 'host', 'none', 'podman', 'net1', 'net2', 'nosuch', 'container:web', 'pasta', 'slirp4netns', 'ns:/nosuch'],
  volumes: ['vol1', 'vol2', 'nosuch', 'x y', '/'],
  paths: ['/', '/etc', '/etc/passwd', '/etc/hosts', '/etc/docker/daemon.json', '/proc/self/status', '/proc/1/cmdline', '/sys/fs/cgroup', '/tmp', '/tmp/a', '/tmp/d', 'a', 'd', '.', '..', '~', '/home/ana', '/home/ben/x', '/root', '/dev/null', '/dev/zero', '/run/docker.sock', '/nosuch/x', 'Dockerfile', '*', '/usr/bin/l*', '$HOME/a', '/var/lib/docker', '/proc/self/fd', '/dev/full', "'a b'"],
  signals: ['TERM', 'KILL', '9', 'INT', 'HUP', 'STOP', 'CONT', 'USR1', 'SIGTERM', '0', '15', 'NOSUCH', '65', 'CHLD', 'PIPE'],
  values: ['0', '1', '-1', '8080', '80', '65536', '1m', '512k', '10g', '0.5', 'true', 'false', 'abc', '', '1s', '99999999999999999999', '0x10', '1e3', 'a=b', 'a=b,c=d', 'x:y', '/a:/b:ro', '8080:80', '127.0.0.1::80/udp', '80-90:80-90', 'json', '{{json .}}', '{{.ID}}', '{{.Nope}}', '{{', 'table {{.ID}}\\t{{.Names}}', 'name=web', 'status=running', 'label=a', 'until=1h', 'always', 'on-failure:3', 'no', 'ana', '1000:1000', 'root', '0:0', 'NET_ADMIN', 'ALL', 'type=bind,source=/tmp,target=/x', 'type=volume,target=/v', 'a'.repeat(300), '1.5', 'nofile=10:20', 'host', 'private', 'keep-id', 'seccomp=unconfined', 'no-new-privileges', '10.88.5.0/24', '10.99.0.5', '02:42:ac:11:00:02', 'web:alias', 'sha256:abc'],
  units: ['docker', 'docker.service', 'docker.socket', 'containerd', 'podman.socket', 'nosuch', 'web.service', 'ssh', 'cron', '--all', 'multi-user.target', 'a@b.service'],
  odd: ['\u0007', '\u001b[31m', '\u0000', '\u0001x', '日本語', '😀', 'é', '\u202e', '\ufeff', '\u00a0', '\udc00', '𝔘𝔫𝔦', 'ﷺ', '\r', '\t', '\u007f', '%s%n', '`', '\\', '!!', '$(', '${', '$((', '{a,b}', '{1..5}', '[[', ']]', '~nobody', '--', '-', '-h', '--help', '--version', '*', '?', '[a-z]'],
} as const;

/** Commands that a container of any image could be given. */
const INSIDE = ['true', 'false', 'sleep 1d', 'sleep 2', 'sh -c "echo hi; exit 3"', 'sh', 'cat /etc/passwd', 'ls /', 'id', 'nosuch', '/etc/passwd', '/', 'env', 'ps', 'kill 1', 'sh -c "kill -9 $$"', 'sh -c "while true; do sleep 1; done"', 'touch /x', 'rm -rf /', 'top -bn1', 'nc -l -p 80', 'redis-cli ping', 'cat /proc/self/uid_map', 'wget -qO- web', "sh -c 'sleep 5 & sleep 1d'"] as const;
export const inside = (chance: Chance): string => chance.pick(INSIDE);

/** Quotes a word as a learner might, or not at all. */
export function quoted(chance: Chance, word: string): string {
  if (chance.once(40)) return word;
  return /^[\w@%+=:,./~*$-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A word of any kind. */
export function anyWord(chance: Chance): string {
  return chance.pick(chance.pick([WORDS.names, WORDS.images, WORDS.paths, WORDS.values, WORDS.odd, WORDS.networks, WORDS.volumes]));
}
