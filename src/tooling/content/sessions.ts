import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import { idSchema, type SessionScript, sessionSchema } from '../../schema/index.ts';
import { nameIn, namesIn } from './folder.ts';
import type { Problem } from './problem.ts';
import { type Hosts, readRecordings } from './recordings.ts';
import type { SessionEntry } from './types.ts';
import { readYaml } from './yaml.ts';

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
