import { expect, test } from '@playwright/test';
import { type Call, complain, type Parsed, parse } from '../../../../src/sim/cli/index.ts';
import { fillAll } from '../../../../src/sim/parts/all.ts';
import { podmanTables } from '../../../../src/sim/podman/tables/index.ts';

fillAll();

const podman = podmanTables('5.8.6');
const run = (line: string): Parsed => parse(podman, line === '' ? [] : line.split(' '));
const called = (line: string): Call => {
  const parsed = run(line);
  if (parsed.kind !== 'call') throw new Error(`${line}: ${parsed.text}`);
  return parsed;
};

/** What Podman prints on stderr; the exit code is always 125. */
const ERRORS: readonly (readonly [line: string, text: string])[] = [
  [
    'foo',
    "unrecognized command `podman foo`\n\nDid you mean this?\n\ttop\n\tpod\n\nTry 'podman --help' for more information",
  ],
  ['volume foo', "unrecognized command `podman volume foo`\nTry 'podman volume --help' for more information"],
  ['run --bogus busybox', "unknown flag: --bogus\nSee 'podman run --help'"],
  ['run -Z busybox', "unknown shorthand flag: 'Z' in -Z\nSee 'podman run --help'"],
  ['volume prune -af', "unknown shorthand flag: 'a' in -af\nSee 'podman volume prune --help'"],
  ['ps --format', "flag needs an argument: --format\nSee 'podman ps --help'"],
  ['run', 'requires at least 1 arg(s), only received 0'],
  ['cp a', 'accepts 2 arg(s), received 1'],
  ['commit', 'accepts between 1 and 2 arg(s), received 0'],
  ['images a b', 'accepts at most 1 arg(s), received 2'],
  ['ps x', '`podman ps` takes no arguments'],
  ['exec', 'exec requires the name or ID of a container or the --latest or --cidfile flag'],
  ['rm', 'you must provide at least one name or id'],
  ['rm -a x', 'no arguments are needed with --all'],
  ['rmi', 'image name or ID must be specified'],
  ['volume rm', 'choose either one or more volumes or all'],
  ['logs', 'specify at least one container name or ID to log'],
  ['inspect', 'no names or ids specified'],
  ['top', 'you must provide the name or id of a running container'],
  ['attach', '"podman attach" requires a name, id, or the "--latest" flag'],
  [
    'images --sort x',
    'invalid argument "x" for "--sort" flag: "x" is not a valid value.  Choose from: "created, id, repository, size, tag"' +
      "\nSee 'podman images --help'",
  ],
  [
    'stop -t x y',
    `invalid argument "x" for "-t, --time" flag: strconv.ParseInt: parsing "x": invalid syntax\nSee 'podman stop --help'`,
  ],
];
for (const [line, text] of ERRORS) {
  test(`podman ${line} fails as the engine does`, () => {
    expect(run(line)).toEqual({ kind: 'usage', code: 125, text: `Error: ${text}\n` });
  });
}

test('a group without a command prints its help and says that one is missing', () => {
  const parsed = run('volume');
  expect(parsed).toMatchObject({ kind: 'usage', code: 125, text: "Error: missing command 'podman volume COMMAND'\n" });
  expect(parsed.kind === 'usage' && parsed.stdout?.startsWith('Manage volumes\n')).toBe(true);
  expect(run('')).toMatchObject({ kind: 'usage', text: "Error: missing command 'podman COMMAND'\n" });
});

test('commands carry the short name, however they are called', () => {
  const lines = [
    'container list',
    'container ls',
    'image list',
    'image ls',
    'image rm x',
    'container run x',
    'umount -a',
  ];
  expect(lines.map((line) => called(line).command)).toEqual(['ps', 'ps', 'images', 'images', 'rmi', 'run', 'unmount']);
  expect(called('generate kube x').command).toBe('kube generate');
  expect(called('pod ls').command).toBe('pod ps');
});

test('values split at commas where the flag is a list of that kind', () => {
  expect(called('run --cap-add=NET_ADMIN,SYS_TIME busybox').flags.list('cap-add')).toEqual(['NET_ADMIN', 'SYS_TIME']);
  expect(called('run -e A=1,2 busybox').flags.list('env')).toEqual(['A=1,2']);
});

test('older spellings of flags are understood', () => {
  expect(called('run --net host busybox').flags.list('network')).toEqual(['host']);
  expect(called('stop --timeout 3 web').flags.int('time')).toBe(3);
  expect(called('stop web').flags.int('time')).toBe(10);
});

test('a flag can be given with and without its value', () => {
  expect(called('build --pull .').flags.text('pull')).toBe('always');
  expect(called('build --pull=never .').flags.text('pull')).toBe('never');
  expect(called('build --pull=never .').args).toEqual(['.']);
});

test('global flags stand before the command', () => {
  const { command, globals } = called('--root /x --remote -c lab ps -a');
  expect(command).toBe('ps');
  expect([globals.text('root'), globals.bool('remote'), globals.text('connection')]).toEqual(['/x', true, 'lab']);
});

test('the words of compose are left to its provider', () => {
  expect(called('compose -f x.yaml up -d')).toMatchObject({ command: 'compose', args: ['-f', 'x.yaml', 'up', '-d'] });
});

test('-h is help where no flag has that letter', () => {
  expect(run('ps -h')).toMatchObject({ kind: 'help', code: 0, stream: 'stdout' });
  expect(called('run -h box busybox').flags.text('hostname')).toBe('box');
});

test('an unknown topic of help is answered with the usage on stderr', () => {
  const parsed = run('help foo');
  expect(parsed).toMatchObject({ kind: 'help', code: 0, stream: 'stderr' });
  expect(parsed.kind === 'help' && parsed.text.startsWith('Unknown help topic [`foo`]\nUsage:\n')).toBe(true);
});

test('complaints begin with Error', () => {
  expect(complain(podman, 'run', 'no')).toEqual({ text: 'Error: no\n', code: 125 });
});
