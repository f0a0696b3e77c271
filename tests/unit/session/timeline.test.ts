import { expect, test } from '@playwright/test';
import type { CastHeader } from '../../../src/schema/index.ts';
import { buildTimeline, type NewCastEvent, type TimelineError } from '../../../src/session/index.ts';
import { bothLanes, castOf, commandEvents, HOST, marker, PROMPT, SESSION, scriptOf } from './support.ts';

const SCRIPT = scriptOf({
  run: { docker: 'docker run web', podman: 'podman run web' },
  daemon: { docker: 'pgrep dockerd', podman: { none: 'There is no daemon.' } },
});
const PODMAN = [marker('run'), ...commandEvents('podman run web', 'id\r\n'), marker('daemon')];
const DOCKER = [
  ...[marker('run'), ...commandEvents('docker run web', '\x1b[1mid\x1b[m\r\n', 125)],
  ...[marker('daemon'), ...commandEvents('pgrep dockerd', '10%\r99%\r\n\r\n')],
];
const CLOSING: NewCastEvent = { afterMs: 5, code: 'o', data: `\x1b]133;A\x07${PROMPT}\x1b]133;B\x07` };

type Provenance = Partial<CastHeader['provenance']>;
const build = (docker = DOCKER, podman = PODMAN, change: Provenance = {}, host = HOST) =>
  buildTimeline(SCRIPT, SESSION, { docker: castOf('docker', docker, change), podman: castOf('podman', podman) }, host);

function timeline(...given: Parameters<typeof build>) {
  const built = build(...given);
  if (!built.ok) throw new Error(built.error.map(({ message }) => message).join('\n'));
  return built.value;
}
function errors(...given: Parameters<typeof build>): readonly TimelineError[] {
  const built = build(...given);
  if (built.ok) throw new Error('the timeline was built');
  return built.error;
}

test('a lane says what was typed, printed and returned', () => {
  expect(timeline().steps[0]?.lanes.docker).toMatchObject({
    kind: 'run',
    prompt: PROMPT,
    command: 'docker run web',
    output: 'id',
    exitCode: 125,
    movesCursor: false,
  });
});

test('an output is what stands on the screen in the end', () => {
  expect(timeline().steps[1]?.lanes.docker).toMatchObject({ output: '99%', movesCursor: true });
});

test('times count from the marker of the step, and a step lasts as long as its longer lane', () => {
  const [first, second] = timeline().steps;
  const { docker } = second?.lanes ?? bothLanes(() => undefined);
  if (docker?.kind !== 'run') throw new Error('no run');
  expect(docker.chunks[0]?.at).toBe(0);
  expect(docker.durationMs).toBe(13 * 40 + 200 + 100 + 20);
  expect(second?.durationMs).toBe(docker.durationMs);
  expect(first?.durationMs).toBe(14 * 40 + 320);
});

test('a lane with nothing to run keeps the reason, also with the closing prompt below it', () => {
  const expected = { kind: 'none', reason: 'There is no daemon.' };
  expect(timeline().steps[1]?.lanes.podman).toEqual(expected);
  expect(timeline(DOCKER, [...PODMAN, CLOSING]).steps[1]?.lanes.podman).toEqual(expected);
});

test('the closing prompt belongs to the last step and not to its output', () => {
  const lane = timeline([...DOCKER, CLOSING]).steps[1]?.lanes.docker;
  expect(lane).toMatchObject({ output: '99%' });
  expect(lane?.kind === 'run' && lane.chunks.at(-1)?.data).toContain(PROMPT);
});

test('seconds that were cut out are kept with their step', () => {
  const [first, second] = timeline(DOCKER, PODMAN, { shortened: { run: 6.4 } }).steps;
  expect(first?.lanes.docker).toMatchObject({ shortened: 6.4 });
  expect(second?.lanes.docker).not.toHaveProperty('shortened');
});

test('a step never lasts no time, so that its start is not its end', () => {
  const events = [marker('run'), ...commandEvents('docker run web', '').map((event) => ({ ...event, afterMs: 0 }))];
  const built = timeline([...events, ...DOCKER.slice(DOCKER.findIndex(({ data }) => data === 'daemon'))]);
  expect(built.steps[0]?.lanes.docker).toMatchObject({ durationMs: 1 });
});

const without = (data: string): NewCastEvent[] =>
  DOCKER.map((event) => ({ ...event, data: event.data.replaceAll(data, '') }));
const only = (step: string): NewCastEvent[] => [marker(step), ...commandEvents('docker run web', '')];
const daemon = [marker('daemon'), ...commandEvents('pgrep dockerd', '')];

const WRONG: readonly (readonly [sentence: string, docker: NewCastEvent[], message: RegExp])[] = [
  ['a missing marker', only('run'), /step "daemon": its marker is missing/],
  ['an unknown marker', [...only('rum'), ...daemon], /marker "rum" is no step of the script; did you mean "run"\?/],
  ['a marker that is there twice', [...only('run'), ...only('run'), ...daemon], /step "run": its marker.* twice/],
  [
    'markers out of order',
    [...daemon, ...only('run')],
    /step "daemon": the markers are out of order: expected "run" here/,
  ],
  [
    'another command',
    [...only('run'), marker('daemon'), ...commandEvents('pgrep docker', '')],
    /step "daemon": .*expected "pgrep dockerd", found "pgrep docker"/,
  ],
  ['a missing start of the output', without('\x1b]133;C\x07'), /step "run": the mark OSC 133;C is missing/],
  ['a missing prompt', without('\x1b]133;A\x07'), /133;A is missing/],
  ['output before the first marker', [...commandEvents('ls', ''), ...DOCKER], /output before the first marker/],
];
for (const [sentence, docker, message] of WRONG) {
  test(`${sentence} is an error that names the lane and the step`, () => {
    const [error] = errors(docker);
    expect(error).toMatchObject({ kind: 'timeline-error', engine: 'docker' });
    expect(error?.message).toMatch(message);
  });
}

test('output in a lane that has nothing to run is an error', () => {
  const [error] = errors(DOCKER, [...PODMAN, ...commandEvents('podman ps', 'ID\r\n')]);
  expect(error).toMatchObject({ engine: 'podman', step: 'daemon', expected: 'a marker alone' });
});

test('a recording of another session, host, engine or user is refused', () => {
  const change: Provenance = { session: 'other', host: 'other-host', engine: 'podman', user: 'ben' };
  expect(errors(DOCKER, PODMAN, change).map(({ message }) => message)).toEqual([
    'the recording is of another session: expected "what-run-starts", found "other"',
    'the recording is of another engine: expected "docker", found "podman"',
    `the recording is of another host: expected "${HOST}", found "other-host"`,
    'the recording is of another user: expected "ana", found "ben"',
  ]);
});

test('errors of both lanes are told together', () => {
  const found = errors(only('run'), [marker('run'), ...commandEvents('podman ps', ''), marker('daemon')]);
  expect(found.map(({ engine }) => engine)).toEqual(['docker', 'podman']);
});

test('a command that was corrected while it was typed counts as what stands on the screen', () => {
  const typo: NewCastEvent[] = [
    { afterMs: 0, code: 'o', data: `\x1b]133;A\x07${PROMPT}\x1b]133;B\x07\x1b[?2004hdockr\b \b` },
    { afterMs: 9, code: 'o', data: 'er run web\r\n\x1b[?2004l\r\x1b]133;C\x07\x1b]133;D;0\x07' },
  ];
  expect(timeline([marker('run'), ...typo, ...daemon]).steps[0]?.lanes.docker).toMatchObject({
    command: 'docker run web',
  });
});
