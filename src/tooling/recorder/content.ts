/** What the recorder reads below the content folder, and where it writes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import {
  courseSchema,
  type Engine,
  hostSchema,
  processesSchema,
  type RecordingHost,
  type SessionProcesses,
  type SessionScript,
  sessionSchema,
} from '../../schema/index.ts';
import { ContentError } from '../content/problem.ts';
import { readYaml } from '../content/yaml.ts';
import { RecorderError } from './errors.ts';

/** Paths of one session on one recording host. */
export interface Places {
  readonly script: string;
  readonly host: string;
  readonly processes: string;
  readonly cast: Readonly<Record<Engine, string>>;
}

/** The content folder: `content`, or what TWO_ENGINES_CONTENT names. */
export const contentRoot = (env: Readonly<Record<string, string | undefined>>): string =>
  env['TWO_ENGINES_CONTENT'] ?? 'content';

/** Where the files of a session stand. */
export function places(root: string, session: string, hostId: string): Places {
  const at = (...parts: string[]): string => join(root, 'sessions', session, ...parts);
  return {
    script: at('session.yaml'),
    host: join(root, 'hosts', `${hostId}.yaml`),
    processes: at(hostId, 'processes.json'),
    cast: { docker: at(hostId, 'docker.cast'), podman: at(hostId, 'podman.cast') },
  };
}

/** The host whose recordings the course shows first; undefined if there is no course, as in a folder for trials. */
function firstHost(root: string): string | undefined {
  const path = join(root, 'course.yaml');
  return existsSync(path) ? readYaml(courseSchema, path, relative('.', path)).value?.host : undefined;
}

/**
 * The recording that a new one of a lane is compared with: the one it replaces, or, on a host that has none yet, the one
 * that the course shows first. So a maintainer with newer engines sees what they print otherwise.
 *
 * @returns the host's id and the cast's text; undefined if there is neither
 */
export function earlierCast(
  root: string,
  session: string,
  hostId: string,
  engine: Engine,
): { readonly host: string; readonly text: string } | undefined {
  for (const host of [hostId, firstHost(root)]) {
    const text = host === undefined ? undefined : textOf(places(root, session, host).cast[engine]);
    if (host !== undefined && text !== undefined) return { host, text };
  }
  return undefined;
}

/** Ids of all sessions that have a session.yaml. */
export function allSessions(root: string): string[] {
  const folder = join(root, 'sessions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'session.yaml')))
    .sort();
}

/** Reads a session's script. @throws ContentError with file and line; RecorderError if there is no such session. */
export function readScript(root: string, session: string): SessionScript {
  const path = places(root, session, 'any').script;
  if (!existsSync(path)) {
    throw new RecorderError(
      `there is no session "${session}": expected ${path}${didYouMean(session, allSessions(root))}`,
    );
  }
  const { value, problems } = readYaml(sessionSchema, path, relative('.', path));
  if (value === undefined) throw new ContentError(problems);
  return value;
}

/** A file's text, or undefined if there is none. */
export const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** The processes recorded before, or undefined if there are none or they cannot be used any more. */
export function readProcesses(path: string): SessionProcesses | undefined {
  try {
    return processesSchema.safeParse(JSON.parse(textOf(path) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** A recording host that is already known. @throws RecorderError if it is not, as an import cannot ask it. */
export function readHost(root: string, hostId: string): RecordingHost {
  const path = places(root, 'any', hostId).host;
  if (!existsSync(path)) {
    throw new RecorderError(
      `--as ${hostId}: there is no ${path}`,
      'Record one session on that machine first, or write down there what it was.',
    );
  }
  const { value, problems } = readYaml(hostSchema, path, relative('.', path));
  if (value === undefined) throw new ContentError(problems);
  return value;
}
