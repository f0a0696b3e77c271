import { sha256 } from '../../../lib/sha256.ts';
import { byteLength } from '../../host/path.ts';
import type { FileNode, Layer } from '../../host/state.ts';
import type { Image, ImageLayer } from '../types.ts';

const upTo = (size: number, block: number): number => Math.ceil(size / block) * block;

/** Bytes of a regular file: of its data, or what stands in for them. */
const fileBytes = (node: FileNode): number => (node.kind === 'file' ? (node.size ?? byteLength(node.data)) : 0);

/** What a layer measures: its files, its tar archive, its place on a disk with blocks of 4 KiB. */
export function measure(layer: Layer): { readonly size: number; readonly tar: number; readonly usage: number } {
  let [size, tar, usage] = [0, 1024, 4096];
  for (const [path, node] of Object.entries(layer)) {
    const bytes = node ? fileBytes(node) : 0;
    size += bytes;
    tar += 512 + upTo(bytes, 512);
    if (node?.kind === 'dir' && path !== '/') usage += 4096;
    if (node?.kind === 'file') usage += upTo(bytes, 4096);
  }
  return { size, tar, usage };
}

/** A text that tells layers with other content apart: what their digests are made from. */
function fingerprint(layer: Layer): string {
  const lines = Object.keys(layer)
    .sort()
    .map((path) => {
      const node = layer[path];
      if (!node) return `${path} gone`;
      const content =
        node.kind === 'file'
          ? `${node.program ?? ''} ${node.size ?? ''} ${node.data}`
          : node.kind === 'link'
            ? node.target
            : '';
      return `${path} ${node.kind} ${node.mode} ${node.uid} ${node.gid} ${Math.floor(node.mtime / 1000)} ${content}`;
    });
  return lines.join('\n');
}

/** A layer as an image keeps it: measured, with digests of its content. `id` is where the kernel keeps it. */
export function imageLayer(id: string, layer: Layer): ImageLayer {
  const diff = sha256(fingerprint(layer));
  const { size, tar, usage } = measure(layer);
  const packed = 90 + Math.round(size * 0.4) + Object.keys(layer).length * 12;
  return {
    layer: id,
    diffId: `sha256:${diff}`,
    digest: `sha256:${sha256(`packed ${diff}`)}`,
    size,
    tar,
    usage,
    packed,
  };
}

/** What `docker images` calls the size: bytes of the files of all layers. */
export const unpackedSize = (image: Image): number => image.layers.reduce((sum, layer) => sum + layer.size, 0);
/** What Podman calls the size: the layers as tar archives, the configuration, and the manifest twice. */
export const storageSize = (image: Image): number =>
  image.layers.reduce((sum, layer) => sum + (layer.tar ?? layer.size), 0) + image.configSize + 2 * image.manifestSize;
/** What the containerd store keeps packed: blobs, configuration and manifest. */
export const contentSize = (image: Image): number =>
  image.layers.reduce((sum, layer) => sum + layer.packed, 0) + image.configSize + image.manifestSize;
/** What the containerd store needs in all: the packed content and the unpacked snapshots. */
export const diskUsage = (image: Image): number =>
  contentSize(image) + image.layers.reduce((sum, layer) => sum + (layer.usage ?? layer.size), 0);

/** Ids of the chains that the layers make, lowest first (identity.ChainID of the OCI image specification). */
export function chainIds(layers: readonly ImageLayer[]): string[] {
  const chain: string[] = [];
  for (const { diffId } of layers) {
    const below = chain.at(-1);
    chain.push(below === undefined ? diffId : `sha256:${sha256(`${below} ${diffId}`)}`);
  }
  return chain;
}
