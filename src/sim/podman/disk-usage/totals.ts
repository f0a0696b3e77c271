import { humanSize } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { containersOf } from '../../engine/images/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container } from '../../engine/types.ts';
import { listedVolumes, volumeSize, volumeUsers } from '../../engine/volumes/index.ts';

interface Row {
  readonly type: string;
  readonly total: number;
  readonly active: number;
  readonly size: number;
  readonly reclaimable: number;
}

/** Bytes that a container has written, with what the runtime puts into its root when it starts. */
export const written = (engine: EngineContext, container: Container): number =>
  containerSizes(engine, container).rw + (container.state.startedAt === undefined ? 0 : 11344);

/** What images, containers and volumes use, a row each. */
export function rows(engine: EngineContext): Row[] {
  const images = Object.values(engine.store.images);
  const seen = new Map<string, number>();
  for (const image of images) for (const layer of image.layers) seen.set(layer.diffId, layer.tar ?? layer.size);
  const total = [...seen.values()].reduce((sum, size) => sum + size, 0);
  const used = images.filter((image) => containersOf(engine, image).length > 0);
  const own = used.reduce(
    (sum, image) => sum + image.layers.slice(-1).reduce((size, layer) => size + (layer.tar ?? layer.size), 0),
    0,
  );
  const containers = Object.values(engine.store.containers);
  const idle = containers.filter(({ state }) => state.status !== 'running');
  const bytes = (list: readonly Container[]): number => list.reduce((sum, one) => sum + written(engine, one), 0);
  const volumes = listedVolumes(engine);
  const links = volumes.reduce((sum, { name }) => sum + volumeUsers(engine.store, name).length, 0);
  const free = volumes.filter(({ name }) => volumeUsers(engine.store, name).length === 0);
  const size = (list: typeof volumes): number => list.reduce((sum, one) => sum + volumeSize(engine, one), 0);
  return [
    {
      type: 'Images',
      total: images.reduce((sum, { tags }) => sum + Math.max(1, tags.length), 0),
      active: used.length,
      size: total,
      reclaimable: Math.max(0, total - own),
    },
    {
      type: 'Containers',
      total: containers.length,
      active: containers.length - idle.length,
      size: bytes(containers),
      reclaimable: bytes(idle),
    },
    { type: 'Local Volumes', total: volumes.length, active: links, size: size(volumes), reclaimable: size(free) },
  ];
}

export const reclaimText = ({ size, reclaimable }: Row): string =>
  `${humanSize(reclaimable)} (${size > 0 ? Math.round((100 * reclaimable) / size) : 0}%)`;
