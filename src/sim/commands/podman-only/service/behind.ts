import { err } from '../../../../lib/result.ts';
import { dockerRelease } from '../../../docker/releases.ts';
import { words as dockerWords } from '../../../docker/words/index.ts';
import type { EngineContext, Words } from '../../../engine/engine.ts';
import { familiar } from '../../../engine/images/index.ts';
import type { Container } from '../../../engine/types.ts';
import type { Proc } from '../../../host/proc.ts';
import { words as podmanWords } from '../../../podman/words/index.ts';

/** The service names images by their whole reference; Docker's client shortens that again. */
function shown(container: Container): Container {
  const { image } = container;
  return { ...container, image: { ...image, ref: image.full === '' ? image.ref : familiar(image.full) } };
}

/** A refused pull is told in the registry's words alone. */
function* ensure(...args: Parameters<Words['images']['ensure']>): ReturnType<Words['images']['ensure']> {
  const found = yield* dockerWords.images.ensure(...args);
  return found.ok
    ? found
    : err({
        ...found.error,
        text: found.error.text.replace(
          /^pull access denied for \S+, repository does not exist or may require 'docker login': /,
          '',
        ),
      });
}

/**
 * What Docker's client says with Podman's service behind it: its own words, but what containers get by default, how
 * their flags are checked and how images are called is Podman's.
 */
const serviceWords = (): Words => ({
  ...dockerWords,
  containers: {
    ...dockerWords.containers,
    events: podmanWords.containers.events,
    flags: {
      ...dockerWords.containers.flags,
      adjust: podmanWords.containers.flags.adjust,
      check: podmanWords.containers.flags.check,
      defaultLogDriver: podmanWords.containers.flags.defaultLogDriver,
      defaultMode: podmanWords.containers.flags.defaultMode,
      networkName: podmanWords.containers.flags.networkName,
    },
  },
  queries: {
    ...dockerWords.queries,
    psSelect: podmanWords.queries.psSelect,
    ps: {
      ...dockerWords.queries.ps,
      row: (engine, container, options) => dockerWords.queries.ps.row(engine, shown(container), options),
    },
  },
  images: { ...dockerWords.images, ensure },
  volumes: { ...podmanWords.volumes, list: dockerWords.volumes.list },
});
/** Made when it is first wanted: all words of both engines have to be there for it. */
let made: Words | undefined;

/** Podman's service as Docker's client meets it: Podman's things and Podman's way to run them. */
export function asDocker(podman: EngineContext, caller: Proc): EngineContext {
  const docker = dockerRelease(caller.kernel.state.versions['docker'] ?? '29');
  made ??= serviceWords();
  return {
    ...podman,
    name: 'docker',
    words: made,
    release: { ...docker, manifestIds: false, netavarkCreates: podman.release.netavarkCreates },
    caller,
  };
}
