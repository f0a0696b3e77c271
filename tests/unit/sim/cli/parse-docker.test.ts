import { expect, test } from '@playwright/test';
import { type Call, complain, type Parsed, parse, unsupported } from '../../../../src/sim/cli/index.ts';
import { dockerTables } from '../../../../src/sim/docker/tables/index.ts';
import { fillAll } from '../../../../src/sim/parts/all.ts';

fillAll();

const docker = dockerTables('28.5.2');
const words = (line: string): string[] => (line === '' ? [] : line.split(' '));
const run = (line: string): Parsed => parse(docker, words(line));
const called = (line: string): Call => {
  const parsed = run(line);
  if (parsed.kind !== 'call') throw new Error(`${line}: ${parsed.text}`);
  return parsed;
};
const RUN = 'Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]';

test('a run is read with its flags, its image and the words of its command', () => {
  const { command, flags, args } = called('run -itd --name=web -p8080:80 -p 81:81 -e A=1 -e B=2 nginx sh -c --rm');
  expect(command).toBe('run');
  expect(args).toEqual(['nginx', 'sh', '-c', '--rm']);
  expect([flags.bool('interactive'), flags.bool('tty'), flags.bool('detach'), flags.bool('rm')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(flags.text('name')).toBe('web');
  expect(flags.list('publish')).toEqual(['8080:80', '81:81']);
  expect(flags.list('env')).toEqual(['A=1', 'B=2']);
  expect(flags.given).toEqual(['interactive', 'tty', 'detach', 'name', 'publish', 'env']);
});

test('flags mix with arguments where the command lets them, and end at --', () => {
  expect(called('rm web -f db').args).toEqual(['web', 'db']);
  expect(called('rm -- -f').args).toEqual(['-f']);
  expect(called('rm web -f').flags.bool('force')).toBe(true);
});

test('bools take a value behind = and defaults stand where nothing is given', () => {
  const { flags } = called('ps --all=false');
  expect([flags.bool('all'), flags.has('all'), flags.has('quiet')]).toEqual([false, true, false]);
  expect(flags.int('last')).toBe(-1);
  expect(called('run busybox').flags.text('pull')).toBe('missing');
  expect(called('run busybox').flags.maybe('pull')).toBeUndefined();
});

test('commands carry the short name, however they are called', () => {
  const names = ['container ls', 'container list', 'image ls', 'image rm x', 'container run x', 'system info'];
  expect(names.map((line) => called(line).command)).toEqual(['ps', 'ps', 'images', 'rmi', 'run', 'info']);
  expect(called('builder build .').command).toBe('build');
  expect(called('image remove x').command).toBe('rmi');
  expect(called('image inspect x').command).toBe('image inspect');
  expect(called('container list').invokedAs).toBe('container ls');
});

test('global flags stand before the command', () => {
  const { command, globals } = called('-H tcp://x --log-level=debug -D ps');
  expect(command).toBe('ps');
  expect([globals.text('host'), globals.text('log-level'), globals.bool('debug')]).toEqual(['tcp://x', 'debug', true]);
  expect(called('--version').command).toBe('--version');
  expect(called('-v').command).toBe('--version');
});

test('another spelling of a flag is the flag', () => {
  expect(called('run --net host busybox').flags.list('network')).toEqual(['host']);
  const stop = called('stop --time 3 web');
  expect(stop.flags.int('timeout')).toBe(3);
  expect(stop.notice).toEqual({ stream: 'stdout', text: 'Flag --time has been deprecated, use --timeout instead\n' });
});

/** What docker/cli prints on stderr, and its exit code. */
const ERRORS: readonly (readonly [line: string, code: number, text: string])[] = [
  ['foo', 1, "docker: unknown command: docker foo\n\nRun 'docker --help' for more information\n"],
  [
    'volume foo',
    1,
    "docker: unknown command: docker volume foo\n\nUsage:  docker volume COMMAND\n\nRun 'docker volume --help' for more information\n",
  ],
  [
    'container foo',
    1,
    "docker: unknown command: docker container foo\n\nUsage:  docker container\n\nRun 'docker container --help' for more information\n",
  ],
  ['run --bogus busybox', 125, `unknown flag: --bogus\n\n${RUN}\n\nRun 'docker run --help' for more information\n`],
  ['run -itZ x', 125, `unknown shorthand flag: 'Z' in -Z\n\n${RUN}\n\nRun 'docker run --help' for more information\n`],
  ['run --name', 125, `flag needs an argument: --name\n\n${RUN}\n\nRun 'docker run --help' for more information\n`],
  ['run -dp', 125, `flag needs an argument: 'p' in -p\n\n${RUN}\n\nRun 'docker run --help' for more information\n`],
  ['run --=x', 125, `bad flag syntax: --=x\n\n${RUN}\n\nRun 'docker run --help' for more information\n`],
  [
    'run -m lots busybox',
    125,
    `invalid argument "lots" for "-m, --memory" flag: invalid size: 'lots'\n\n${RUN}\n\nRun 'docker run --help' for more information\n`,
  ],
  [
    'run --rm=maybe x',
    125,
    `invalid argument "maybe" for "--rm" flag: strconv.ParseBool: parsing "maybe": invalid syntax\n\n${RUN}\n\nRun 'docker run --help' for more information\n`,
  ],
  [
    'run',
    1,
    `docker: 'docker run' requires at least 1 argument\n\n${RUN}\n\nSee 'docker run --help' for more information\n`,
  ],
  [
    'pull',
    1,
    "docker: 'docker pull' requires 1 argument\n\nUsage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]\n\nRun 'docker pull --help' for more information\n",
  ],
  [
    'ps x',
    1,
    "docker: 'docker ps' accepts no arguments\n\nUsage:  docker ps [OPTIONS]\n\nRun 'docker ps --help' for more information\n",
  ],
  [
    'images a b',
    1,
    "docker: 'docker images' requires at most 1 argument\n\nUsage:  docker images [OPTIONS] [REPOSITORY[:TAG]]\n\nSRun 'docker images --help' for more information\n",
  ],
  [
    'build',
    1,
    "ERROR: docker: 'docker buildx build' requires 1 argument\n\nUsage:  docker buildx build [OPTIONS] PATH | URL | -\n\nRun 'docker buildx build --help' for more information\n",
  ],
  [
    '--bogus ps',
    125,
    "unknown flag: --bogus\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n",
  ],
  ['help foo', 1, 'unknown help topic: foo\n'],
  ['context use', 1, 'accepts 1 arg(s), received 0\n'],
];
for (const [line, code, text] of ERRORS) {
  test(`docker ${line} fails as the engine does`, () => {
    expect(run(line)).toEqual({ kind: 'usage', code, text });
  });
}

/** What the flags' own types say about values. */
const VALUES: readonly (readonly [line: string, says: string])[] = [
  ['run -e =x y', 'invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x'],
  ['run --dns x y', 'invalid argument "x" for "--dns" flag: IP address is not correctly formatted: x'],
  ['run --add-host x y', 'invalid argument "x" for "--add-host" flag: bad format for add-host: "x"'],
  ['run --cpus x y', 'invalid argument "x" for "--cpus" flag: failed to parse x as a rational number'],
  [
    'run --health-interval 5 y',
    'invalid argument "5" for "--health-interval" flag: time: missing unit in duration "5"',
  ],
  ['run --ulimit x y', 'invalid argument "x" for "--ulimit" flag: invalid ulimit argument: x'],
  ['run --mount x y', `invalid argument "x" for "--mount" flag: invalid field 'x' must be a key=value pair`],
  ['run --mount type=bind y', 'invalid argument "type=bind" for "--mount" flag: target is required'],
  ['run --sysctl x y', `invalid argument "x" for "--sysctl" flag: sysctl 'x' is not allowed`],
  ['run -a x y', 'invalid argument "x" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR'],
  ['run -m 1kx y', `invalid argument "1kx" for "-m, --memory" flag: invalid suffix: 'kx'`],
  ['ps --filter x', 'invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)'],
  ['stop -t x y', 'invalid argument "x" for "-t, --timeout" flag: strconv.ParseInt: parsing "x": invalid syntax'],
];
for (const [line, says] of VALUES) {
  test(`docker ${line} says what is wrong with the value`, () => {
    const parsed = run(line);
    expect([parsed.kind, parsed.kind === 'call' ? '' : parsed.text.split('\n')[0]]).toEqual(['usage', says]);
  });
}

test('29 has mended the slip of the pen that 28 has', () => {
  const parsed = parse(dockerTables('29.7.2'), ['images', 'a', 'b']);
  expect(parsed.kind === 'usage' && parsed.text).toContain("\n\nRun 'docker images --help'");
});

test('a group without a command prints its help on stderr and ends well', () => {
  expect(run('')).toMatchObject({ kind: 'help', code: 0, stream: 'stderr' });
  expect(run('volume')).toMatchObject({ kind: 'help', code: 0, stream: 'stderr' });
  expect(run('compose')).toMatchObject({ kind: 'help', code: 0, stream: 'stdout' });
});

test('-h is help with a reproach, except where it is the host name', () => {
  const parsed = run('ps -h');
  expect(parsed.kind === 'help' && parsed.text.split('\n')[0]).toBe(
    'Flag shorthand -h has been deprecated, use --help',
  );
  expect(called('run -h box busybox').flags.text('hostname')).toBe('box');
});

test('a command can say which of its flags it lacks', () => {
  expect(unsupported(called('run --rm --gpus all busybox'), ['rm', 'name'])).toBe('gpus');
  expect(unsupported(called('run --rm busybox'), ['rm'])).toBeUndefined();
});

test('complaints end with a pointer where docker gives one', () => {
  expect(complain(docker, 'run', 'no')).toEqual({
    text: "docker: no\n\nRun 'docker run --help' for more information\n",
    code: 125,
  });
  expect(complain(docker, 'rm', 'no')).toEqual({ text: 'no\n', code: 1 });
});
