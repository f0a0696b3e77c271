import type { Container, LogLine } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { write } from './log-lines.ts';
import { fits, type LogLook } from './log-look.ts';

/** Prints what comes until the container ends. */
export function* follow(call: Call, containers: readonly Container[], look: LogLook): Task<void> {
  const last = new Map(containers.map((container) => [container.id, container.logs.at(-1)]));
  const fresh = (container: Container): LogLine[] => {
    const seen = last.get(container.id);
    return container.logs.slice(seen ? container.logs.lastIndexOf(seen) + 1 : 0);
  };
  const isUp = ({ id, state }: Container): boolean =>
    call.engine.store.containers[id] !== undefined && (Number(state.pid) !== 0 || state.status === 'restarting');
  for (;;) {
    yield* call.proc.until(() => containers.some((one) => fresh(one).length > 0) || !containers.some(isUp));
    for (const container of containers) {
      for (const line of fresh(container)) {
        if (look.until !== undefined && line.at > look.until) return;
        if (fits(line, look)) write(call, container, line, look, containers.length > 1);
        last.set(container.id, line);
      }
    }
    yield* call.proc.drain();
    if (!containers.some(isUp) && containers.every((one) => fresh(one).length === 0)) return;
  }
}
