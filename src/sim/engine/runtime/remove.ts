import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import { notesOf } from '../store.ts';
import type { Container } from '../types.ts';
import { hostTree, removeVolume, volumeUsers } from '../volumes/index.ts';
import { journalOf } from './journal.ts';
import { disconnectEndpoints } from './network.ts';

/** How a container is removed. */
export interface RemoveOptions {
  /** With its anonymous volumes. */
  readonly volumes: boolean;
  readonly force: boolean;
}

/**
 * Removes a container that does not run: its record, its writable layer, its files, its anonymous volumes if asked.
 *
 * Who stops a running one first is the caller's business.
 */
export function removeContainer(ctx: EngineContext, container: Container, options: RemoveOptions): void {
  const { kernel, store } = ctx;
  if (!store.containers[container.id]) return;
  disconnectEndpoints(ctx, container);
  kernel.journal.adopt(journalOf(ctx, container));
  delete store.containers[container.id];
  container.state.status = 'removing';
  if (kernel.state.filesystems[container.fs]) kernel.dropFilesystem(container.fs);
  hostTree(kernel).remove(ctx.architecture.filesOf(container));
  if (options.volumes) {
    for (const mount of container.mounts) {
      const volume = mount.type === 'volume' ? store.volumes[mount.name] : undefined;
      if (volume?.anonymous && volumeUsers(store, volume.name).length === 0) removeVolume(ctx, volume);
    }
  }
  const pod = container.pod === undefined ? undefined : store.pods[container.pod];
  if (pod) pod.containers = pod.containers.filter((id) => id !== container.id);
  for (const name of ['restarts', 'userns', 'published']) delete notesOf(store, name)[container.id];
  emitContainer(ctx, container, 'destroy');
}
