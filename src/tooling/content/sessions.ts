import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import {
  ENGINES,
  type Engine,
  idSchema,
  processesSchema,
  type RecordingHost,
  type SessionScript,
  sessionSchema,
} from '../../schema/index.ts';
import { buildTimeline, type Cast, readCast } from '../../session/index.ts';
import { nameIn, namesIn } from './folder.ts';
import type { Problem } from './problem.ts';
import type { Recording, SessionEntry } from './types.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

type Hosts = ReadonlyMap<string, RecordingHost>;

/**
 * Reads every session: its script, and what each recording host printed.
 *
 * @param firstHost the host whose recording stands first
 * @returns the sessions that can be shown; the scripts also of those that are amiss (undefined if unreadable), so that one fault is
 * told once and not again by everything that refers to the session
 */
export function readSessions(
  root: string,
  hosts: Hosts,
  firstHost: string,
): { sessions: Map<string, SessionEntry>; scripts: Map<string, SessionScript | undefined>; problems: Problem[] } {
  const problems: Problem[] = [];
  const sessions = new Map<string, SessionEntry>();
  const scripts = new Map<string, SessionScript | undefined>();
  for (const id of namesIn(join(root, 'sessions'))) {
    const folder = join(root, 'sessions', id);
    const path = join(folder, 'session.yaml');
    const file = nameIn(root, path);
    if (!idSchema.safeParse(id).success)
      problems.push({ file, message: `"${id}" is no session id: expected lower-case words joined by hyphens` });
    if (!existsSync(path)) {
      problems.push({ file, message: "expected a session.yaml in the session's folder, found none" });
      continue;
    }
    const { value: script, problems: wrong } = readYaml(sessionSchema, path, file);
    problems.push(...wrong);
    scripts.set(id, script);
    if (script === undefined) continue;
    problems.push(...checkScript(script, file));
    const recordings = readRecordings(root, id, script, hosts, firstHost, problems);
    if (recordings.length > 0) sessions.set(id, { id, script, recordings });
  }
  return { sessions, scripts, problems };
}

/** What the schema cannot say: ids that are there twice, a poster or an answer that is not there. */
function checkScript(script: SessionScript, file: string): Problem[] {
  const problems: Problem[] = [];
  const ids = script.steps.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index)
      problems.push({ file, message: `two steps have the id "${id}"; step ids are addresses and must differ` });
  }
  if (script.poster !== undefined && !ids.includes(script.poster)) {
    problems.push({ file, message: `poster: no step has the id "${script.poster}"${didYouMean(script.poster, ids)}` });
  }
  for (const { id, predict, docker, podman } of script.steps) {
    const options = predict?.options.map((option) => option.id) ?? [];
    if (predict !== undefined && !options.includes(predict.answer)) {
      problems.push({
        file,
        message: `step "${id}": predict.answer "${predict.answer}" is none of the options${didYouMean(predict.answer, options)}`,
      });
    }
    if (new Set(options).size < options.length)
      problems.push({ file, message: `step "${id}": two options have the same id` });
    if ('none' in docker && 'none' in podman)
      problems.push({ file, message: `step "${id}": expected a command in at least one lane, found none in both` });
  }
  return problems;
}

function readRecordings(
  root: string,
  id: string,
  script: SessionScript,
  hosts: Hosts,
  firstHost: string,
  problems: Problem[],
): Recording[] {
  const folder = join(root, 'sessions', id);
  const names = namesIn(folder).filter((name) => name !== 'session.yaml');
  const recordings: Recording[] = [];
  for (const host of names.sort((a, b) => Number(b === firstHost) - Number(a === firstHost))) {
    const info = hosts.get(host);
    if (info === undefined) {
      problems.push({
        file: nameIn(root, join(folder, host)),
        message: `no hosts/${host}.yaml says what this recording host is${didYouMean(host, hosts.keys())}`,
      });
      continue;
    }
    const recording = readRecording(root, id, script, host, info, problems);
    if (recording !== undefined) recordings.push(recording);
  }
  if (names.length === 0)
    problems.push({
      file: nameIn(root, folder),
      message: `the session has no recording; make one with: npm run record -- ${id}`,
    });
  return recordings;
}

function readRecording(
  root: string,
  id: string,
  script: SessionScript,
  host: string,
  info: RecordingHost,
  problems: Problem[],
): Recording | undefined {
  const folder = join(root, 'sessions', id, host);
  const casts: Partial<Record<Engine, Recording['casts'][Engine]>> = {};
  for (const engine of ENGINES) {
    const path = join(folder, `${engine}.cast`);
    const file = nameIn(root, path);
    const cast = readLane(path, file, problems);
    if (cast !== undefined) casts[engine] = { ...cast, file: path };
  }
  const processes = readProcesses(root, folder, problems);
  const { docker, podman } = casts;
  if (docker === undefined || podman === undefined || processes === undefined) return undefined;
  const timeline = buildTimeline(script, id, { docker: docker.cast, podman: podman.cast }, host);
  if (!timeline.ok) {
    for (const error of timeline.error)
      problems.push({ file: nameIn(root, join(folder, `${error.engine}.cast`)), message: error.message });
    return undefined;
  }
  return { host, info, casts: { docker, podman }, processes, timeline: timeline.value };
}

function readLane(path: string, file: string, problems: Problem[]): { text: string; cast: Cast } | undefined {
  if (!existsSync(path)) {
    problems.push({ file, message: 'expected a recording of this lane, found none; a recording has both lanes' });
    return undefined;
  }
  const text = readFileSync(path, 'utf8');
  const cast = readCast(text);
  if (cast.ok) return { text, cast: cast.value };
  problems.push({ file, line: cast.error.line, message: cast.error.message });
  return undefined;
}

function readProcesses(root: string, folder: string, problems: Problem[]): Recording['processes'] | undefined {
  const path = join(folder, 'processes.json');
  const file = nameIn(root, path);
  if (!existsSync(path)) {
    problems.push({ file, message: 'expected the processes that the recorder read after each step, found none' });
    return undefined;
  }
  try {
    const read = validate(processesSchema, JSON.parse(readFileSync(path, 'utf8')), file);
    problems.push(...read.problems);
    return read.value;
  } catch (error) {
    problems.push({ file, message: `not valid JSON: ${(error as Error).message}` });
    return undefined;
  }
}
