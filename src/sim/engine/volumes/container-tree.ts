import { mountsIn } from '../../host/mounts.ts';
import type { Mount } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';
import { hostTree, Tree } from './tree.ts';

/**
 * The file tree of a container, running or not: its own layers with volumes and folders of the host mounted in.
 *
 * For `cp`, `export`, `diff`: what the engine sees through the mount namespace of a running container, or mounts
 * itself for a stopped one.
 */
export function containerTree(engine: EngineContext, container: Container): Tree {
  const { kernel } = engine;
  const process = kernel.state.processes[Number(container.state.pid)];
  const live = process ? mountsIn(kernel.state, process.ns.mnt) : [];
  if (live.length > 0) return new Tree(kernel, live);
  const host = hostTree(kernel);
  const mounts: Mount[] = [
    {
      path: '/',
      source: { kind: 'fs', fs: container.fs, path: '/' },
      readonly: false,
      device: 'overlay',
      type: 'overlay',
    },
  ];
  for (const { source, destination, readonly, type } of container.mounts) {
    const place = type === 'tmpfs' ? undefined : host.place(source);
    if (place?.node && place.mount.source.kind === 'fs')
      mounts.push({
        ...place.mount,
        path: destination,
        source: { kind: 'fs', fs: place.mount.source.fs, path: place.inner },
        readonly,
      });
  }
  return new Tree(kernel, mounts);
}

/** The tree of a container's own layers alone: what `export` and `commit` take. */
export const layersTree = (engine: EngineContext, container: Container): Tree =>
  new Tree(engine.kernel, [
    {
      path: '/',
      source: { kind: 'fs', fs: container.fs, path: '/' },
      readonly: false,
      device: 'overlay',
      type: 'overlay',
    },
  ]);
