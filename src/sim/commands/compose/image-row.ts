import type { EngineContext } from '../../engine/engine.ts';
import { contentSize, unpackedSize } from '../../engine/images/index.ts';
import type { Container, Image } from '../../engine/types.ts';

/** What the engine's API calls an image's size: that of the packed content where the containerd store keeps it. */
const imageSize = (isPacked: boolean | undefined, image: Image): number =>
  isPacked ? contentSize(image) : unpackedSize(image);

/** What is told of the image of a container. */
export function imageRow(engine: EngineContext, { name, image }: Container) {
  const [repository = '', tag = 'latest'] = image.ref.split(/:(?=[^/]*$)/);
  const found = engine.store.images[image.id];
  return {
    ID: `sha256:${found?.id ?? image.id}`,
    ContainerName: name,
    Repository: repository,
    Tag: tag,
    Platform: 'linux/amd64',
    Size: found ? imageSize(engine.release.manifestIds, found) : 0,
    LastTagTime: new Date(found?.created ?? 0).toISOString(),
  };
}
