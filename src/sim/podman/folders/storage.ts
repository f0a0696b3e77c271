import type { EngineContext } from '../../engine/engine.ts';
import { mergedBranch, type Nodes, nodesOf, upperBranch } from '../../engine/folders/nodes.ts';
import type { Container, EngineStore } from '../../engine/types.ts';
import { type Branch, folder, keyed, layerBranch } from '../../host/derived.ts';
import { layerIds } from '../images/layers.ts';

const isUp = ({ state }: Container): boolean => Number(state.pid) !== 0;

/** The folder of a container's writable layer. */
const layerOf = ({ id }: Container): string => [...id].reverse().join('');

function ofContainer(ctx: EngineContext, nodes: Nodes, container: Container): Branch {
  const { kernel, architecture } = ctx;
  const plain = nodes.dir(0o755);
  // a rootless mount is in the user's own namespace: from outside the folder is empty
  const seen = isUp(container) && !architecture.rootless;
  return folder(nodes.dir(0o700), {
    diff: upperBranch(kernel, container.fs, plain),
    link: nodes.file(0o644, 26),
    lower: nodes.file(0o644, 28),
    merged: seen ? mergedBranch(kernel, container.fs, '/', plain) : folder(nodes.dir(0o700)),
    work: folder(nodes.dir(0o700)),
  });
}

/** overlay: a folder for each layer of an image and for each container. */
function overlay(ctx: EngineContext, nodes: Nodes): Branch {
  const { store, kernel } = ctx;
  const images = (): Map<string, string> =>
    new Map(
      Object.values(store.images).flatMap((image) =>
        layerIds(image)
          .toReversed()
          .map((id, at) => [id, image.layers[at]?.layer ?? ''] as const),
      ),
    );
  return keyed(
    nodes.dir(0o755),
    () => ['.has-mount-program', 'l', 'tempdirs', ...images().keys(), ...Object.values(store.containers).map(layerOf)],
    (name) => {
      if (name === '.has-mount-program') return nodes.file(0o600, 'false');
      if (name === 'l') return folder(nodes.dir(0o755));
      if (name === 'tempdirs') return folder(nodes.dir(0o700));
      const container = store.containers[[...name].reverse().join('')];
      if (container) return ofContainer(ctx, nodes, container);
      const files = images().get(name);
      if (files === undefined) return undefined;
      return folder(nodes.dir(0o700), {
        diff: layerBranch(kernel.layer(files), '/', nodes.dir(0o755)),
        link: nodes.file(0o644, 26),
        merged: folder(nodes.dir(0o700)),
        work: folder(nodes.dir(0o700)),
      });
    },
  );
}

function userdata(nodes: Nodes, container: Container): Branch {
  const up = isUp(container);
  return folder(nodes.dir(0o700), {
    artifacts: folder(nodes.dir(0o755)),
    attach: up ? nodes.special('socket', 0o700) : undefined,
    'config.json': container.state.startedAt === undefined ? undefined : nodes.file(0o644, 11063),
    ctl: up ? nodes.special('fifo', 0o640) : undefined,
    secrets: folder(nodes.dir(0o755)),
    shm: folder(nodes.dir(0o700)),
    winsz: up ? nodes.special('fifo', 0o640) : undefined,
  });
}

function containers({ store }: EngineContext, nodes: Nodes): Branch {
  const fixed: Record<string, Branch> = {
    'containers.json': nodes.file(0o600, 518),
    'containers.lock': nodes.file(0o644, 64),
    'volatile-containers.json': nodes.file(0o600, 2),
  };
  return keyed(
    nodes.dir(0o700),
    () => [...Object.keys(store.containers), ...Object.keys(fixed)],
    (name) => {
      const container = store.containers[name];
      return container ? folder(nodes.dir(0o700), { userdata: userdata(nodes, container) }) : fixed[name];
    },
  );
}

function images({ store }: EngineContext, nodes: Nodes): Branch {
  const fixed: Record<string, Branch> = {
    'images.json': nodes.file(0o600, 6054),
    'images.lock': nodes.file(0o644, 64),
  };
  return keyed(
    nodes.dir(0o700),
    () => [...Object.keys(store.images).map((id) => id.replace(/^sha256:/, '')), ...Object.keys(fixed)],
    (name) => {
      const image = store.images[name] ?? store.images[`sha256:${name}`];
      return image ? folder(nodes.dir(0o700), { manifest: nodes.file(0o600, image.manifestSize) }) : fixed[name];
    },
  );
}

function layers({ store }: EngineContext, nodes: Nodes): Branch {
  const split = (): string[] =>
    [...new Set(Object.values(store.images).flatMap(layerIds))].map((id) => `${id}.tar-split.gz`);
  const fixed: Record<string, Branch> = {
    'layers.json': nodes.file(0o600, 607),
    'layers.lock': nodes.file(0o644, 64),
    tmp: folder(nodes.dir(0o700)),
    'volatile-layers.json': nodes.file(0o600, 2),
  };
  return keyed(
    nodes.dir(0o700),
    () => [...split(), ...Object.keys(fixed)],
    (name) => fixed[name] ?? (split().includes(name) ? nodes.file(0o600, 9724) : undefined),
  );
}

const made = new WeakMap<EngineStore, Branch>();

/** The graph root of a store, made once: what changes in it is asked for when it is looked at. */
export function storageFolder(ctx: EngineContext): Branch {
  const known = made.get(ctx.store) ?? graphRoot(ctx);
  made.set(ctx.store, known);
  return known;
}

/** The graph root of containers/storage: ~/.local/share/containers/storage, or /var/lib/containers/storage. */
function graphRoot(ctx: EngineContext): Branch {
  const { owner, rootless } = ctx.architecture;
  const nodes = nodesOf(Number(owner), ctx.kernel.state.bootedAt);
  return folder(nodes.dir(rootless ? 0o700 : 0o755), {
    ...(rootless && {
      artifacts: folder(nodes.dir(0o700), {
        'index.json': nodes.file(0o644, 90),
        'index.lock': nodes.file(0o644, ''),
      }),
      networks: folder(nodes.dir(0o700), { 'netavark.lock': nodes.file(0o644, '') }),
      secrets: folder(nodes.dir(0o700)),
    }),
    'db.sql': nodes.file(0o644, 139264),
    defaultNetworkBackend: nodes.file(0o644, 'netavark'),
    libpod: folder(nodes.dir(0o700)),
    overlay: overlay(ctx, nodes),
    'overlay-containers': containers(ctx, nodes),
    'overlay-images': images(ctx, nodes),
    'overlay-layers': layers(ctx, nodes),
    'storage.lock': nodes.file(0o644, 64),
    tmp: folder(nodes.dir(0o700)),
    'userns.lock': nodes.file(0o644, ''),
    volumes: folder(nodes.dir(0o700)),
  });
}
