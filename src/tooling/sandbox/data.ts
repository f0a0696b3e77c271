import type { SandboxData } from '../../islands/sandbox/data.ts';
import type { Scenario } from '../../schema/index.ts';
import { RELEASES } from '../../sim/releases.ts';
import type { Library } from '../content/library.ts';

const byOrder = (a: Scenario, b: Scenario): number => a.order - b.order;

/** The state in which the recording of a session began, as a scenario; it is reached by "Try it yourself" only. */
function ofSession(
  id: string,
  script: Library['sessions'] extends ReadonlyMap<string, infer T> ? T : never,
): Scenario & { id: string } {
  const { title, summary, start, lanes } = script.script;
  return {
    id: `session-${id}`,
    title: `Before “${title.replaceAll('`', '')}”`.slice(0, 60),
    summary,
    user: lanes.docker.user,
    images: start.images as Scenario['images'],
    setup: start.prepare.map((run) => ({ run, as: 'root' as const })),
    order: 1000,
  };
}

/** What a sandbox is given: the scenarios, those of the sessions last, and the pairs of versions, newest first. */
export function sandboxData({ scenarios, sessions }: Library): SandboxData {
  return {
    scenarios: [
      ...[...scenarios].sort(([, a], [, b]) => byOrder(a, b)).map(([id, scenario]) => ({ id, ...scenario })),
      ...[...sessions].map(([id, session]) => ofSession(id, session)),
    ],
    releases: RELEASES,
  };
}
