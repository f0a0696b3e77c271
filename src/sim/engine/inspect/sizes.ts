import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';
import { storedSize } from '../volumes/index.ts';

/** Bytes of a container: what it wrote itself, and all that it sees. */
export function containerSizes(
  engine: EngineContext,
  container: Container,
): { readonly rw: number; readonly root: number } {
  const upper = engine.kernel.state.filesystems[container.fs]?.upper ?? {};
  const written = Object.values(upper).reduce((sum, node) => sum + (node ? storedSize(node) : 0), 0);
  const rw = written + engine.release.emptyLayerSize;
  const image = engine.store.images[container.image.id];
  const size = image?.layers.reduce((sum, layer) => sum + layer.size, 0) ?? 0;
  return { rw, root: rw + size };
}
