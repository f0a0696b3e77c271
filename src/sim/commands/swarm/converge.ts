import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { liveTasks, type Service, wantedOf } from './state.ts';

/** How long a service has to stay up before its client believes it (docker/cli, command/service/progress). */
const STABLE = 5_000;
/** A service that never comes up keeps its client for ever; somebody presses Ctrl-C in the end. */
const PATIENCE = 600_000;

const up = (service: Service): boolean =>
  !service.busy &&
  liveTasks(service).length === wantedOf(service) &&
  liveTasks(service).every(({ state }) => state === 'Running' || state === 'Complete');

/** Waits as a client without --detach does, and tells what it shows without a terminal. */
export function* converge(call: Call, service: Service, quiet: boolean): Task<void> {
  const { proc } = call;
  const count = wantedOf(service);
  const lines = [`overall progress: 0 out of ${count} tasks\n`];
  for (let slot = 1; slot <= count; slot++) lines.push(`${slot}/${count}:  \n`);
  if (!quiet) proc.out(lines.join(''));
  yield* proc.until(() => up(service), call.engine.kernel.now + PATIENCE);
  if (quiet) {
    yield* proc.sleep(STABLE);
    return;
  }
  proc.out(
    `overall progress: ${count} out of ${count} tasks\nverify: Waiting ${STABLE / 1000} seconds to verify that tasks are stable...\n`,
  );
  yield* proc.sleep(STABLE);
  proc.out(`verify: Service ${service.id} converged\n`);
}
