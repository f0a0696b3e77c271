import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

const heads: readonly (readonly [options: string, head: string])[] = [
  ['', '    PID TTY          TIME CMD'],
  ['aux', 'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND'],
  ['-ef', 'UID          PID    PPID  C STIME TTY          TIME CMD'],
  ['-elf', 'F S UID          PID    PPID  C PRI  NI ADDR SZ WCHAN  STIME TTY          TIME CMD'],
  ['-eLf', 'UID          PID    PPID     LWP  C NLWP STIME TTY          TIME CMD'],
  ['-ely', 'S   UID     PID    PPID  C PRI  NI   RSS    SZ WCHAN  TTY          TIME CMD'],
  ['axjf', '   PPID     PID    PGID     SID TTY        TPGID STAT   UID   TIME COMMAND'],
  ['-eZ', 'LABEL                               PID TTY          TIME CMD'],
];

test('ps heads its columns as the letters ask', () => {
  const host = onHost();
  for (const [options, head] of heads) expect(host.lines(`ps ${options}`)[0]).toBe(head);
});

test('ps -o names, renames and widens columns; a name that is cut ends with a plus', () => {
  const host = onHost();
  expect(host.out('ps -o pid=,comm= -p 1')).toBe('      1 systemd\n');
  expect(host.out('ps -o user:20=WHO,comm -p 1')).toBe('WHO                  COMMAND\nroot                 systemd\n');
  expect(host.out('ps -o user:3,pid:2 -p 1')).toBe('USER PID\nro+  1\n');
  expect(host.exec('ps -o nothing').stderr).toContain('error: unknown user-defined format specifier "nothing"\n');
});

test('ps shows only what is in its pid namespace, with the numbers of that namespace', () => {
  const host = onHost();
  host.exec('docker run -d --name box busybox sleep 1000');
  const [, outside] = host.lines('ps -C sleep -o pid,ppid,user,args');
  expect(outside).toMatch(/^ +\d{3,} +\d{3,} root +sleep 1000$/);
  expect(host.lines('docker exec box ps')).toEqual([
    'PID   USER     COMMAND',
    '    1 root     sleep 1000',
    expect.stringMatching(/^ +\d+ root +ps$/),
  ]);
});

test('ps draws whose child a process is', () => {
  const host = onHost();
  const forest = host.lines("bash -c 'sleep 100 & ps -o args --forest -p $$ --ppid $$; true'");
  expect(forest).toEqual([
    'COMMAND',
    expect.stringMatching(/^bash -c sleep 100 /),
    ' \\_ sleep 100',
    expect.stringMatching(/^ \\_ ps -o args --forest -p \d+ --ppid \d+$/),
  ]);
});
