import { sha256 } from '../../../lib/sha256.ts';
import { byteLength } from '../../host/path.ts';
import type { EngineContext } from '../engine.ts';
import type { ContainerConfig, HistoryEntry, Image, ImageLayer } from '../types.ts';
import { configFile } from './archive.ts';
import { keepImage } from './store.ts';

/** What a new image consists of. */
export interface NewImage {
  readonly config: ContainerConfig;
  readonly layers: readonly ImageLayer[];
  readonly history: readonly HistoryEntry[];
  readonly created: number;
  readonly comment: string;
  readonly author: string;
  readonly format: 'docker' | 'oci';
  readonly parent?: string | undefined;
  readonly container?: string;
  /** The build it comes from, where its attestation makes each build's image another one. */
  readonly build?: string;
}

/** Makes an image of its parts, with the digests of its configuration and manifest, and puts it into the store. */
export function sealImage(ctx: EngineContext, parts: NewImage): Image {
  const { config, layers, history, created, comment, author, format, parent, container, build = '' } = parts;
  const body = { architecture: 'amd64', os: 'linux', author, config, created, history, layers };
  const text = configFile(body);
  const id = sha256(`${text}${build}`);
  const kind = format === 'oci' ? 'application/vnd.oci.image' : 'application/vnd.docker';
  const manifest = sha256(
    JSON.stringify({ kind, id, size: byteLength(text), layers: layers.map(({ digest, packed }) => [digest, packed]) }),
  );
  return keepImage(ctx, {
    ...body,
    id,
    manifest,
    configSize: byteLength(text),
    manifestSize: (format === 'oci' ? 250 : 265) + 152 * layers.length,
    format,
    comment,
    parent,
    ...(container !== undefined && { container }),
  });
}
