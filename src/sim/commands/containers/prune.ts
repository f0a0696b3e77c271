import { humanSize } from '../../cli/index.ts';
import { emit } from '../../engine/events.ts';
import { containersByAge } from '../../engine/find.ts';
import { isUp, removeContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import { Tree } from '../../engine/volumes/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { confirm } from '../queries/confirm.ts';
import { passes } from './prune-filter.ts';

/** Bytes in a container's writable layer. */
function sizeOf(call: Call, container: Container): number {
  const { kernel } = call.proc;
  const upper = kernel.state.filesystems[container.fs]?.upper ?? {};
  const fs = kernel.addFilesystem({
    lower: [],
    upper: { '/': { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 }, ...upper },
  });
  const size = new Tree(kernel, [
    { path: '/', source: { kind: 'fs', fs, path: '/' }, readonly: false, device: '', type: 'overlay' },
  ]).size('/');
  kernel.dropFilesystem(fs);
  return size + call.engine.release.emptyLayerSize;
}

function* prune(call: Call): Task<number> {
  const { engine, flags, proc } = call;
  const words = engine.words.containers;
  const bad = flags
    .list('filter')
    .map((text) => words.badPruneFilter(text.split('=')[0] ?? ''))
    .find((one) => one !== undefined);
  if (bad) return call.refuse(bad);
  if (!flags.bool('force')) {
    const answer = yield* confirm(call, words.pruneWarning);
    if (answer !== 'yes') return typeof answer === 'number' ? answer : 0;
  }
  const aged = containersByAge(engine.store);
  const gone = (words.allOrNothing ? aged : aged.reverse()).filter(
    (one) => !isUp(one) && one.state.status !== 'restarting' && !one.isInfra && passes(call, one),
  );
  let bytes = 0;
  for (const container of gone) {
    bytes += sizeOf(call, container);
    removeContainer(engine, container, { volumes: false, force: false });
  }
  emit(engine, 'container', 'prune', { id: '', name: '' }, { reclaimed: String(bytes) });
  proc.out(
    words.pruned(
      gone.map(({ id }) => id),
      humanSize(bytes),
    ),
  );
  return 0;
}

export const pruneCommand: Command = {
  name: 'container prune',
  engines: ['docker', 'podman'],
  handles: ['force', 'filter'],
  run: prune,
};
