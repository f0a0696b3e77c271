import type { EngineContext } from '../../engine/engine.ts';
import { doc } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import { layerIds, mountId } from '../folders/layers.ts';

/** Where the writable layer lies (overlay2), or which snapshotter keeps it. */
export function storage(engine: EngineContext, container: Container): Record<string, unknown> {
  if (engine.release.leanInspect) {
    const snapshot = doc('*storage.RootFSStorageSnapshot', { 'Name?': 'overlayfs' });
    return {
      'Storage?': doc('*storage.Storage', { 'RootFS?': doc('*storage.RootFSStorage', { 'Snapshot?': snapshot }) }),
    };
  }
  const root = `${engine.architecture.dataRoot}/overlay2`;
  const layer = `${root}/${mountId(container)}`;
  const below = layerIds(engine.store.images[container.image.id]).toReversed();
  const data = {
    ID: container.id,
    LowerDir: [`${layer}-init`, ...below.map((id) => `${root}/${id}`)].map((one) => `${one}/diff`).join(':'),
    MergedDir: `${layer}/merged`,
    UpperDir: `${layer}/diff`,
    WorkDir: `${layer}/work`,
  };
  return { GraphDriver: doc('storage.DriverData', { Data: data, Name: 'overlay2' }) };
}

/** The descriptor of the manifest that a container was made from. */
export function manifest(engine: EngineContext, container: Container): unknown {
  const image = engine.store.images[container.image.id];
  if (!engine.release.leanInspect || !image) return null;
  const platform = doc('*v1.Platform', { 'Architecture:architecture': image.architecture, 'OS:os': image.os });
  return doc('*v1.Descriptor', {
    'MediaType:mediaType':
      image.format === 'oci'
        ? 'application/vnd.oci.image.manifest.v1+json'
        : 'application/vnd.docker.distribution.manifest.v2+json',
    'Digest:digest': `sha256:${image.manifest.replace(/^sha256:/, '')}`,
    'Size:size': image.manifestSize,
    'Platform:platform?': platform,
  });
}
