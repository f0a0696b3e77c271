import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import { ENGINES, type Engine, processesSchema, type RecordingHost, type SessionScript } from '../../schema/index.ts';
import { buildTimeline, type Cast, readCast } from '../../session/index.ts';
import { nameIn, namesIn } from './folder.ts';
import type { Problem } from './problem.ts';
import type { Recording } from './types.ts';
import { validate } from './validate.ts';

export type Hosts = ReadonlyMap<string, RecordingHost>;

/** The recordings of a session, one for each host; what is amiss is added to `problems`. */
export function readRecordings(
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
