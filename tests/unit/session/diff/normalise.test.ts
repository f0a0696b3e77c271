import { expect, test } from '@playwright/test';
import { normalise } from '../../../../src/session/index.ts';

const ID = '14ef72664d9854eb5fa424ea75ccba5d9ffe4240686200ecb13abce261f70751';
/** What a run prints, and what is left of it. */
const CASES: readonly (readonly [sentence: string, output: string, left: string, command?: string])[] = [
  ['ids', `${ID} ${ID.slice(0, 12)} sha256:${ID}`, '<id> <id> sha256:<id>'],
  ['an id of digits alone', '123456789012', '<id>'],
  ['times', '2026-11-21T10:20:30.123Z | 2026-11-21 10:20:30 +0000 UTC', '<time> | <time>'],
  ['the time of a web server', '[21/Nov/2026:10:20:30 +0000]', '[<time>]'],
  ['the time in a list of files', 'Nov 21 10:20 file', '<time> file'],
  [
    'durations',
    'Up About a minute | Exited (137) 2 seconds ago | took 1.5s',
    'Up <duration> | Exited (137) <duration> | took <duration>',
  ],
  ['process ids of a tree', 'systemd(1)---conmon(5963)---nginx(5970)', 'systemd(<n>)---conmon(<n>)---nginx(<n>)'],
  ['a process id that says so', 'pid 12, ppid=34, "Pid": 56', 'pid <n>, ppid=<n>, "Pid": <n>'],
  ['made namespaces, not the host’s own', 'user:[4026532345] user:[4026531837]', 'user:[<ns>] user:[4026531837]'],
  ['padding', 'NAME     IMAGE\nweb  x', 'NAME  IMAGE\nweb  x'],
  ['hardware addresses', 'ether 02:42:ac:11:00:02', 'ether <mac>'],
  ['random ports', '0.0.0.0:49153->80/tcp 0.0.0.0:8080->80/tcp', '0.0.0.0:<port>->80/tcp 0.0.0.0:8080->80/tcp'],
  ['progress', `${ID.slice(0, 12)}: Downloading 3%\ndone`, 'done'],
  [
    'columns of processes',
    'USER PID PPID RSS COMMAND\nroot 5963 1 11204 nginx: master',
    'USER PID PPID RSS COMMAND\nroot <n> <n> <n> nginx: master',
  ],
  [
    'columns that were asked for without a header',
    'root 5963 sleep',
    'root <n> sleep',
    'ps -o user=,pid=,comm= -C sleep',
  ],
  ['process ids of pgrep', '5963 podman run', '<n> podman run', 'pgrep -ax podman'],
  ['a process id alone', '5963', '<n>', "docker inspect -f '{{.State.Pid}}' web"],
  ['process ids that a variable holds', '8347 8426', '<n> <n>', "P=$(docker inspect -f '{{.State.Pid}}' a b); echo $P"],
  ['how long a connection took', 'failed after 49 ms: no', 'failed after <duration>: no'],
  ['made-up names in a list of containers', 'CONTAINER ID  NAMES\nx  happy_turing', 'CONTAINER ID  NAMES\nx  <name>'],
];
for (const [sentence, output, left, command] of CASES) {
  test(`normalising takes out ${sentence}`, () => {
    expect(normalise(output, command === undefined ? {} : { command })).toBe(left);
  });
}

const KEPT: readonly (readonly [sentence: string, output: string, command?: string])[] = [
  ['user ids', 'uid=1000(ana) gid=1000(ana)'],
  ['a uid map', '0 1000 1\n1 100000 65536', 'cat /proc/self/uid_map'],
  ['a login uid', '4294967295', 'cat /proc/5963/loginuid'],
  ['a uid map of a process that was looked up', '0 1000 1', 'cat /proc/$(pgrep -ox nginx)/uid_map'],
  ['a login uid of a process that was looked up', '1000', 'P=$(pgrep nginx); cat /proc/$P/loginuid'],
  ['a column of user ids', 'UID COMMAND\n100032 nginx', 'ps -o uid,comm -C nginx'],
  ['user ids that were asked for without a header', '100032 nginx', 'ps -o uid=,comm= -C nginx'],
  ['capabilities', 'cap_chown\ncap_net_raw'],
  ['exit codes', 'Exited (137)'],
  ['addresses', '172.17.0.2 10.88.0.2'],
  ['sizes of images', 'nginx 192MB'],
];
for (const [sentence, output, command] of KEPT) {
  test(`normalising keeps ${sentence}`, () => {
    expect(normalise(output, command === undefined ? {} : { command })).toBe(output);
  });
}

test('what is normalised stays as it is when it is normalised again', () => {
  for (const [, output, left, command = ''] of CASES) {
    expect(normalise(normalise(output, { command }), { command })).toBe(left);
  }
});
