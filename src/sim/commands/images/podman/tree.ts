import { humanSizeWithPrecision } from '../../../cli/index.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { chainIds, imagesByOrder, resolveImage, storageSize } from '../../../engine/images/index.ts';
import { notesOf } from '../../../engine/store.ts';
import { layerFolders, layerIds } from '../../../podman/images/layers.ts';
import type { Command } from '../../command.ts';
import { isInside } from '../../podman-only/mount.ts';

/** Tags of the images that end in a layer. */
function tagsAt(ctx: EngineContext, chain: string): readonly string[] {
  return imagesByOrder(ctx.store)
    .reverse()
    .filter((image) => chainIds(image.layers).at(-1) === chain)
    .flatMap(({ tags }) => tags);
}

/** podman image tree (libimage/image_tree.go). */
export const podmanImageTree: Command = {
  name: 'image tree',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const { engine, args, proc } = call;
    const found = resolveImage(engine, args[0] ?? '');
    if (!found.ok) return call.fail(found.error.text);
    const image = found.value;
    const ids = layerIds(image);
    const chain = [...chainIds(image.layers)].reverse();
    const lines = ids
      .map((id, at) => {
        const tags = tagsAt(engine, chain[at] ?? '');
        const layer = image.layers[image.layers.length - 1 - at];
        const size = humanSizeWithPrecision(layer?.tar ?? layer?.size ?? 0, 4).padStart(7);
        return `ID: ${id.slice(0, 12)} Size: ${size}${tags.length > 0 ? ` Top Layer of: [${tags.join(' ')}]` : ''}`;
      })
      .reverse();
    const head = `Image ID: ${image.id.slice(0, 12)}\nTags:     [${image.tags.join(' ')}]\nSize:     ${humanSizeWithPrecision(storageSize(image), 4)}\nImage Layers`;
    const body = lines.map((line, at) => `${at === lines.length - 1 ? '└── ' : '├── '}${line}\n`).join('');
    proc.out(`${head}\n${body}\n`);
    return 0;
  },
};

/** Images whose files are mounted by hand, by id. */
const mounted = (ctx: EngineContext): Record<string, string> => notesOf<string>(ctx.store, 'mountedImages');

/** podman image mount: only root can mount without a namespace of its own. */
export const podmanImageMount: Command = {
  name: 'image mount',
  engines: ['podman'],
  handles: ['all', 'format'],
  *run(call) {
    const { engine, args, flags, proc } = call;
    if (!isInside(call)) {
      return call.fail('cannot run command "podman image mount" in rootless mode, must execute `podman unshare` first');
    }
    if (args.length === 0 && !flags.bool('all')) {
      const list = Object.entries(mounted(engine)).filter(([id]) => id in engine.store.images);
      proc.out(
        list.map(([id, folder]) => `${engine.store.images[id]?.tags[0] ?? id.slice(0, 12)}  ${folder}\n`).join(''),
      );
      return 0;
    }
    for (const word of args) {
      const image = resolveImage(engine, word);
      if (!image.ok) return call.fail(image.error.text);
      const folder = `${layerFolders(engine, image.value)[0] ?? ''}/merged`;
      mounted(engine)[image.value.id] = folder;
      proc.out(args.length > 1 ? `${image.value.id.slice(0, 12)}  ${folder}\n` : `${folder}\n`);
    }
    return 0;
  },
};

/** podman image unmount. */
export const podmanImageUnmount: Command = {
  name: 'image unmount',
  engines: ['podman'],
  handles: ['all', 'force'],
  *run(call) {
    const { engine, args, flags, proc } = call;
    if (args.length === 0 && !flags.bool('all')) return call.fail('image name or ID must be specified');
    if (args.length > 0 && flags.bool('all'))
      return call.fail('when using the --all switch, you may not pass any image names or IDs');
    const chosen = args.map((word) => resolveImage(engine, word));
    for (const image of chosen) if (!image.ok) return call.fail(image.error.text);
    const ids =
      args.length > 0 ? chosen.flatMap((image) => (image.ok ? image.value.id : [])) : Object.keys(mounted(engine));
    for (const id of ids.filter((one) => one in mounted(engine))) {
      delete mounted(engine)[id];
      proc.out(`${id}\n`);
    }
    return 0;
  },
};

/** podman image trust show: Debian's policy accepts everything. */
export const podmanImageTrustShow: Command = {
  name: 'image trust show',
  engines: ['podman'],
  handles: ['noheading'],
  *run({ proc, flags }) {
    const head = flags.bool('noheading')
      ? ''
      : 'TRANSPORT      NAME        TYPE                    ID          STORE\n';
    proc.out(`${head}all            default     insecureAcceptAnything              \n`);
    return 0;
  },
};

/** podman image scp: there is no other machine to copy to. */
export const podmanImageScp: Command = {
  name: 'image scp',
  engines: ['podman'],
  handles: ['quiet'],
  *run({ proc }) {
    proc.err('podman image scp is not part of this simulation\n');
    return 64;
  },
};
