import { imageLayer } from '../../engine/images/index.ts';
import { sealImage } from '../../engine/images/seal.ts';
import type { Container, ContainerConfig } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { writtenLayer } from './written.ts';

/** The configuration of the new image: the container's, without what belongs to one run. */
export const imageConfig = ({ config }: Container): ContainerConfig => ({
  ...config,
  hostname: '',
  domainname: '',
  tty: false,
  openStdin: false,
  attach: [],
  stopTimeout: undefined,
});

/** Makes the image: the base's layers, and one of what the container wrote. */
export function seal(call: Call, container: Container, config: ContainerConfig) {
  const { engine, flags } = call;
  const words = engine.words.queries.commit;
  const base = engine.store.images[container.image.id];
  const written = writtenLayer(engine, container);
  const layer = imageLayer(engine.kernel.addLayer(written), written);
  const now = engine.kernel.now;
  const comment = flags.text('message');
  const image = sealImage(engine, {
    config,
    layers: [...(base?.layers ?? []), layer],
    history: [
      ...(base?.history ?? []),
      { ...words.layer(container, base, comment), created: now, size: layer.size, empty: false },
    ],
    created: now,
    comment,
    author: flags.text('author'),
    format: MANIFESTS[flags.text('format')] ?? words.format,
    parent: base?.id,
    container: container.id,
  });
  return image;
}

/** What --format names, where it is not the engine's own kind of manifest. */
const MANIFESTS: Readonly<Record<string, 'docker' | undefined>> = { docker: 'docker' };
