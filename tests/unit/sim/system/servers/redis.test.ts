import { expect, test } from '@playwright/test';
import { decode, encode, encodeCommand } from '../../../../../src/sim/system/servers/resp.ts';
import { decodeReply } from '../../../../../src/sim/system/servers/resp-reply.ts';
import { onHost } from '../on-host.ts';

test('a command is framed by the bytes of its words, as RESP asks', () => {
  expect(encodeCommand(['SET', 'ü', ''])).toBe('*3\r\n$3\r\nSET\r\n$2\r\nü\r\n$0\r\n\r\n');
  expect(decode(encodeCommand(['SET', 'ü', 'a b']) + encodeCommand(['PING']))).toEqual([['SET', 'ü', 'a b'], ['PING']]);
  expect(decode('PING\r\n')).toEqual([['PING']]);
});

test('a reply comes out as it was put in', () => {
  for (const text of ['+OK\r\n', ':7\r\n', '$-1\r\n', '$2\r\nab\r\n', '-ERR no\r\n', '*2\r\n$1\r\na\r\n:1\r\n']) {
    const read = decodeReply(text);
    expect(read?.end).toBe(text.length);
    expect(read && encode(read.reply)).toBe(text);
  }
  expect(decodeReply('$5\r\nab')).toBeUndefined();
});

test('redis keeps values until it ends and says what does not fit', () => {
  const { exec, out } = onHost('ana', ['redis']);
  exec('docker run -d --name store redis');
  const ask = (words: string) => out(`docker exec store redis-cli ${words}`);
  expect(ask('ping')).toBe('PONG\n');
  expect(ask('set n 41')).toBe('OK\n');
  expect(ask('incr n')).toBe('42\n');
  expect(ask('lpush n x')).toBe('WRONGTYPE Operation against a key holding the wrong kind of value\n\n');
  expect(ask('get none')).toBe('\n');
  expect(ask('dbsize')).toBe('1\n');
  expect(ask('set short 1 px 100; sleep 1; docker exec store redis-cli exists short')).toBe('OK\n0\n');
  expect(ask('nonsense')).toContain("ERR unknown command 'nonsense'");
});

test('redis is reached by its name from a neighbour only', () => {
  const { exec } = onHost('ana', ['redis']);
  exec('docker network create back; docker run -d --name store --network back redis');
  expect(exec('docker run --rm --network back redis redis-cli -h store ping').stdout).toBe('PONG\n');
  expect(exec('docker run --rm redis redis-cli -h store ping')).toMatchObject({
    code: 1,
    stderr: 'Could not connect to Redis at store:6379: Temporary failure in name resolution\n',
  });
});

test('redis ends cleanly when it is told to', () => {
  const { exec, out } = onHost('ana', ['redis']);
  exec('docker run -d --name store redis; docker stop store');
  expect(out('docker logs store | tail -n 1')).toContain('# Redis is now ready to exit, bye bye...');
  expect(out('docker inspect -f "{{.State.ExitCode}}" store')).toBe('0\n');
});
