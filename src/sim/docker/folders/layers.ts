import { sha256 } from '../../../lib/sha256.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { mergedBranch, type Nodes, upperBranch } from '../../engine/folders/nodes.ts';
import { chainIds } from '../../engine/images/sizes.ts';
import type { Container, Image } from '../../engine/types.ts';
import { type Branch, folder, keyed, layerBranch, ownedBranch } from '../../host/derived.ts';

/** Ids of an image's layers in overlay2, lowest first. */
export function layerIds(image: Image | undefined): readonly string[] {
  if (!image) return [];
  const known = idsOf.get(image.layers);
  if (known) return known;
  const ids = chainIds(image.layers).map((chain) => sha256(`overlay2 ${chain}`));
  idsOf.set(image.layers, ids);
  return ids;
}
const idsOf = new WeakMap<Image['layers'], readonly string[]>();

/** The folder of a container's writable layer; `-init` behind it is what the daemon puts between it and the image. */
export const mountId = ({ id }: Container): string => [...id].reverse().join('');

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The short name of a layer, which keeps the options of a mount short. */
function linkId(layer: string): string {
  // the ids are as good as random: their own digits, two by two, do for it
  const digits = `${layer.replace('-init', '')}${layer}`.padEnd(52, '0');
  const shift = layer.endsWith('-init') ? 7 : 0;
  let name = '';
  for (let at = 0; at < 52; at += 2)
    name += BASE32[(Number.parseInt(digits.slice(at, at + 2), 16) + shift) % 32] ?? 'A';
  return name;
}

/** What lies beside the files of a layer: its short name, the short names of those below, the work folder. */
function layer(
  nodes: Nodes,
  id: string,
  below: readonly string[],
  diff: Branch,
  more: Record<string, Branch>,
  work = folder(nodes.dir(0o700)),
): Branch {
  const lower = below.map((one) => `l/${linkId(one)}`).join(':');
  return folder(nodes.dir(0o710), {
    ...more,
    diff,
    link: nodes.file(0o644, linkId(id)),
    ...(below.length > 0 && { lower: nodes.file(0o644, lower), work }),
  });
}

function ofContainer(ctx: EngineContext, nodes: Nodes, container: Container, init: boolean): Branch {
  const id = mountId(container);
  const image = layerIds(ctx.store.images[container.image.id]).toReversed();
  const plain = nodes.dir(0o755);
  if (init) {
    // what the kernel makes when it mounts: a folder that nobody may look into
    const work = folder(nodes.dir(0o700), { work: folder(nodes.dir(0)) });
    return layer(nodes, `${id}-init`, image, folder(plain), { committed: nodes.file(0o600, '') }, work);
  }
  const up = Number(container.state.pid) !== 0;
  const merged = up ? { merged: mergedBranch(ctx.kernel, container.fs, '/', plain) } : {};
  return layer(nodes, id, [`${id}-init`, ...image], upperBranch(ctx.kernel, container.fs, plain), merged);
}

/** /var/lib/docker/overlay2: a folder for each layer of an image, and two for each container. */
export function overlay2(ctx: EngineContext, nodes: Nodes): Branch {
  const { store, kernel, architecture } = ctx;
  const images = (): Map<string, { readonly below: string[]; readonly files: string }> =>
    new Map(
      Object.values(store.images).flatMap((image) =>
        layerIds(image).map((id, at, all) => [
          id,
          { below: all.slice(0, at).reverse(), files: image.layers[at]?.layer ?? '' },
        ]),
      ),
    );
  const containers = (): Container[] => Object.values(store.containers);
  const ids = (): string[] => [
    ...images().keys(),
    ...containers().flatMap((one) => [mountId(one), `${mountId(one)}-init`]),
  ];
  const links = keyed(
    nodes.dir(0o700),
    () => ids().map(linkId),
    (name) => {
      const id = ids().find((one) => linkId(one) === name);
      return id === undefined ? undefined : nodes.link(`../${id}/diff`);
    },
  );
  return keyed(
    nodes.dir(0o710),
    () => ['l', ...ids()],
    (name) => {
      if (name === 'l') return links;
      const container = store.containers[[...name.replace(/-init$/, '')].reverse().join('')];
      if (container) return ofContainer(ctx, nodes, container, name.endsWith('-init'));
      const found = images().get(name);
      if (!found) return undefined;
      const files = layerBranch(kernel.layer(found.files), '/', nodes.dir(0o755));
      const diff = architecture.rootless ? ownedBranch(kernel.userns(architecture.userns), files) : files;
      return layer(nodes, name, found.below, diff, { committed: nodes.file(0o600, '') });
    },
  );
}
