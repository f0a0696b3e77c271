/** From finished lanes to files: checked for secrets, compared with what stood there, written together. */
import { homedir, hostname, userInfo } from 'node:os';
import type { SessionScript } from '../../schema/index.ts';
import { writeCast } from '../../session/asciicast/write.ts';
import { castHeader, type Made } from './cast.ts';
import { changedLines } from './changes.ts';
import { earlierCast, places, readProcesses } from './content.ts';
import { RecorderError } from './errors.ts';
import type { HostFacts } from './facts.ts';
import { hostYaml } from './facts.ts';
import { writeTogether } from './files.ts';
import type { LaneRecording } from './lane.ts';
import { mergeProcesses, processesJson } from './processes-json.ts';
import type { Maintainer } from './secret-rules.ts';
import { findSecrets, findSecretsInEvents, formatFindings } from './secrets.ts';
import { summarise } from './summary.ts';
import { eventsOfCast, transcript } from './transcript.ts';

export interface Finished {
  readonly root: string;
  readonly session: string;
  readonly hostId: string;
  readonly script: SessionScript;
  readonly host: HostFacts['host'];
  readonly lanes: readonly LaneRecording[];
  readonly made: Made;
  /** Show every changed line, not only their number. */
  readonly diff: boolean;
  /** Path of the ssh key, which must not be in a recording. */
  readonly key?: string;
}

/** The machine that this runs on. */
function maintainer(key: string | undefined): Maintainer {
  return { home: homedir(), user: userInfo().username, hostname: hostname(), ...(key === undefined ? {} : { key }) };
}

/** @throws RecorderError that lists what was found where. */
function refuseSecrets(finished: Finished, files: ReadonlyMap<string, string>): void {
  const who = maintainer(finished.key);
  const at = places(finished.root, finished.session, finished.hostId);
  const found = finished.lanes.flatMap(({ engine, events, processes }) => {
    const inCast = findSecretsInEvents(events, who);
    const inProcesses = Object.entries(processes).flatMap(([step, all]) =>
      all.flatMap(({ args }) => findSecrets(args, step, who)),
    );
    return [
      ...(inCast.length > 0 ? [formatFindings(at.cast[engine], inCast)] : []),
      ...(inProcesses.length > 0 ? [formatFindings(at.processes, inProcesses)] : []),
    ];
  });
  const inHost = findSecrets(files.get(at.host) ?? '', 'none', who);
  if (inHost.length > 0) found.push(formatFindings(at.host, inHost));
  if (found.length === 0) return;
  throw new RecorderError(
    `${finished.session}: nothing was written, because the recording holds what must not be published:\n  ${found.join('\n  ')}`,
    'Change the command so that it does not print this, then record again.',
  );
}

/** What is different from the recording that is replaced, or from the one that is shown first. */
function changes({ root, session, hostId, diff }: Finished, { engine, events }: LaneRecording): string[] {
  const earlier = earlierCast(root, session, hostId, engine);
  const old = eventsOfCast(earlier?.text ?? '');
  if (earlier === undefined || old === undefined) return [`  ${engine}: recorded for the first time`];
  const than = earlier.host === hostId ? 'before' : `on ${earlier.host}`;
  const lines = changedLines(transcript(old), transcript(events));
  const count = lines.filter((line) => /^[-+] /.test(line)).length;
  if (count === 0) return [`  ${engine}: reads as ${than}`];
  const hint = diff ? '' : ' (--diff shows them)';
  return [`  ${engine}: ${count} lines other than ${than}${hint}`, ...(diff ? lines.map((line) => `    ${line}`) : [])];
}

/** Writes a session's files, all or none. @returns what to tell the person who recorded. */
export function save(finished: Finished): string[] {
  const { root, session, hostId, script, host, lanes, made } = finished;
  const at = places(root, session, hostId);
  const files = new Map<string, string>();
  for (const { engine, shortened, events } of lanes) {
    const header = castHeader({ session, hostId, engine, script, host }, shortened, made);
    files.set(at.cast[engine], writeCast(header, events));
  }
  files.set(at.processes, processesJson(mergeProcesses(session, hostId, readProcesses(at.processes), lanes)));
  if (made.imported === undefined) files.set(at.host, hostYaml(host));
  refuseSecrets(finished, files);
  const told = lanes.flatMap((lane) => [...summarise(lane), ...changes(finished, lane)]);
  writeTogether(files);
  return [`${session}: written`, ...told];
}
