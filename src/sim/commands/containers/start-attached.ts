import { removeContainer, startContainer } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { type Attachment, attend, watcher } from './attend.ts';
import { startWithPod } from './pod-start.ts';
import { exitCodeOf } from './run.ts';
import { select } from './select.ts';

/** Starts a container and stays with it, as its client. Gives the exit code. */
export function* attached(call: Call, word: string): Task<number> {
  const found = select(call, word);
  if (!found.ok) return call.refuse(found.error);
  const container = found.value;
  const how: Attachment = {
    stdin: call.flags.bool('interactive') && container.config.openStdin,
    stdout: true,
    stderr: true,
    signals: !container.config.tty,
  };
  const watching = watcher(call, how);
  const wrong = call.engine.words.containers.cannotStart(container);
  if (container.state.pid === 0) {
    const ready = startWithPod(call.engine, container);
    const started = ready.ok ? startContainer(call.engine, container, { watchers: [watching] }) : ready;
    if (!started.ok) {
      if (container.host.autoRemove) removeContainer(call.engine, container, { volumes: true, force: true });
      return call.refuse(call.engine.words.containers.startAttachedError(container, started.error));
    }
  } else if (wrong) return call.refuse(wrong);
  const end = yield* attend(call, container, watching, how);
  return end === 'detached' ? 0 : exitCodeOf(container);
}
