import { emitContainer } from '../../engine/events.ts';
import { latestContainer } from '../../engine/find.ts';
import { ioOf } from '../../engine/runtime/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { type Attachment, attend, watcher } from './attend.ts';
import { exitCodeOf } from './run.ts';
import { select } from './select.ts';

function* attach(call: Call): Task<number> {
  const { flags, engine, proc } = call;
  const word = flags.bool('latest') ? (latestContainer(engine.store)?.name ?? '') : (call.args[0] ?? '');
  const found = select(call, word);
  if (!found.ok) return call.refuse(found.error);
  const container = found.value;
  const wrong = engine.words.containers.cannotAttach(container);
  if (wrong) return call.refuse(wrong.client ? { ...wrong, bare: true } : wrong);
  const io = ioOf(proc.kernel, container);
  if (!io) return 0;
  const how: Attachment = {
    stdin: !flags.bool('no-stdin') && container.config.openStdin,
    stdout: true,
    stderr: true,
    signals: !container.config.tty && !(flags.has('sig-proxy') && !flags.bool('sig-proxy')),
  };
  const watching = watcher(call, how);
  io.watchers.add(watching);
  emitContainer(engine, container, 'attach');
  const end = yield* attend(call, container, watching, how);
  return end === 'detached' ? 0 : exitCodeOf(container);
}

/** docker attach, podman attach: joins the streams of a running container. */
export const attachCommand: Command = {
  name: 'attach',
  engines: ['docker', 'podman'],
  handles: ['no-stdin', 'sig-proxy', 'detach-keys', 'latest'],
  run: attach,
};
