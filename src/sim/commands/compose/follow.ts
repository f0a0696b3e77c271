import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineForward, engineRun } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import type { Project, Service } from './model.ts';

/** What stands before a status: back to the start of the line, and that line empty (goterm.RESET_LINE). */
const RESET_LINE = '\r\x1b[K';

const shortName = (container: Container): string => `${labelOf(container, 'service')}-${numberOf(container)}`;

/**
 * What `up` without -d does: shows what the containers write until all (or, if asked, one) have ended.
 *
 * @returns the exit code: 0, that of the service of --exit-code-from, or of the first that ended
 */
export function* follow(call: Call, project: Project, services: readonly Service[]): Task<number> {
  const { flags, proc, engine } = call;
  const names = new Set(services.map(({ name }) => name));
  const mine = projectContainers(engine.store, project.name).filter((one) => names.has(labelOf(one, 'service')));
  proc.out(`Attaching to ${mine.map(shortName).join(', ')}\n`);
  const from = flags.maybe('exit-code-from');
  const aborts = flags.bool('abort-on-container-exit') || from !== undefined;
  const how = ['no-log-prefix', 'no-color', 'timestamps'].filter((name) => flags.bool(name)).map((name) => `--${name}`);
  const logs = ['compose', '-p', project.name, 'logs', ...how];
  if (aborts) {
    yield* proc.until(() => mine.some((one) => !isUp(one)));
    yield* engineForward(call, logs);
  } else yield* engineForward(call, [...logs, '-f']);
  const ended = mine.filter((one) => !isUp(one)).sort((a, b) => (a.state.finishedAt ?? 0) - (b.state.finishedAt ?? 0));
  for (const one of ended) proc.out(`${RESET_LINE}${shortName(one)} exited with code ${one.state.exitCode}\n`);
  if (!aborts) return 0;
  const rest = mine.filter(isUp);
  if (rest.length > 0) yield* engineRun(call, ['stop', ...rest.map(({ id }) => id)]);
  const telling = from === undefined ? ended[0] : mine.find((one) => labelOf(one, 'service') === from);
  return telling?.state.exitCode ?? 0;
}
