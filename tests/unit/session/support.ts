/** Small sessions and casts for the tests of the session core. */
import { type CastHeader, ENGINES, type Engine, type SessionScript, sessionSchema } from '../../../src/schema/index.ts';
import {
  type Cast,
  type Chunk,
  type LaneRun,
  type NewCastEvent,
  readCast,
  type Timeline,
  writeCast,
} from '../../../src/session/index.ts';

export const HOST = 'docker-28-podman-5';
export const SESSION = 'what-run-starts';
export const PROMPT = 'ana:~$ ';

/** A step as a test writes it: a command, or a reason for none. */
type Lane = string | { readonly none: string };

/** A script whose steps have the given lanes; a command is given as it is typed. */
export function scriptOf(steps: Readonly<Record<string, Readonly<Record<Engine, Lane>>>>): SessionScript {
  const lane = (given: Lane) => (typeof given === 'string' ? { command: given } : given);
  return sessionSchema.parse({
    title: 'What `run` starts',
    summary: 'The same command on both engines.',
    lanes: { docker: { user: 'ana', says: 'in group docker' }, podman: { user: 'ana', says: 'rootless' } },
    steps: Object.entries(steps).map(([id, lanes]) => ({
      id,
      title: `Title of ${id}`,
      look_at: 'The first line.',
      docker: lane(lanes.docker),
      podman: lane(lanes.podman),
    })),
  });
}

export function headerOf(engine: Engine, change: Partial<CastHeader['provenance']> = {}): CastHeader {
  return {
    version: 3,
    term: { cols: 80, rows: 24, type: 'xterm-256color' },
    title: 'What `run` starts',
    provenance: {
      session: SESSION,
      engine,
      engineVersion: '28.5.2',
      host: HOST,
      user: 'ana',
      os: 'Debian GNU/Linux forky/sid',
      kernel: '7.2.13',
      date: '2026-11-21',
      shortened: {},
      ...change,
    },
  };
}

const out = (afterMs: number, data: string): NewCastEvent => ({ afterMs, code: 'o', data });
export const marker = (step: string): NewCastEvent => ({ afterMs: 0, code: 'm', data: step });

/** The events of one command as the recorder writes them, with BEL after each mark. */
export function commandEvents(command: string, output: string, exitCode = 0): NewCastEvent[] {
  return [
    out(0, `\x1b]133;A\x07${PROMPT}\x1b]133;B\x07`),
    ...Array.from(command, (key) => out(40, key)),
    out(200, '\r\n\x1b]133;C\x07'),
    out(100, output),
    out(20, `\x1b]133;D;${exitCode}\x07`),
  ];
}

/** The cast of one lane. */
export function castOf(
  engine: Engine,
  events: readonly NewCastEvent[],
  change?: Partial<CastHeader['provenance']>,
): Cast {
  const read = readCast(writeCast(headerOf(engine, change), events));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

export const bothLanes = <T>(make: (engine: Engine) => T): Record<Engine, T> =>
  Object.fromEntries(ENGINES.map((engine) => [engine, make(engine)])) as Record<Engine, T>;

/** A lane that ran a command, for tests that need no cast. */
export function runOf(change: Partial<LaneRun> & { readonly chunks?: readonly Chunk[] } = {}): LaneRun {
  const chunks = change.chunks ?? [{ at: 0, data: PROMPT }];
  return {
    kind: 'run',
    chunks,
    durationMs: Math.max(1, chunks.at(-1)?.at ?? 0),
    prompt: PROMPT,
    command: 'true',
    output: '',
    exitCode: 0,
    movesCursor: false,
    ...change,
  };
}

/** A timeline of steps that print the given chunks in both lanes. */
export function timelineOf(steps: readonly (readonly Chunk[])[]): Timeline {
  return {
    session: SESSION,
    host: HOST,
    steps: steps.map((chunks, index) => {
      const lanes = bothLanes(() => runOf({ chunks }));
      return { id: `step-${index}`, lanes, durationMs: lanes.docker.durationMs };
    }),
  };
}
