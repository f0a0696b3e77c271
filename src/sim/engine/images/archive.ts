import { readTar, type TarEntry, writeTar } from '../../../lib/tar.ts';
import type { Kernel } from '../../host/kernel.ts';
import { byteLength } from '../../host/path.ts';
import { EMPTY_CONFIG } from '../defaults.ts';
import type { ContainerConfig, EngineStore, HistoryEntry, Image, ImageLayer } from '../types.ts';
import { CATALOGUE_IMAGES } from './catalogue/index.ts';
import { dockerConfig } from './config-json.ts';
import { catalogueById, catalogueContent } from './content.ts';
import { layerToTar, tarToLayer } from './layer-tar.ts';
import { imageLayer } from './sizes.ts';
import type { ImageContent } from './store.ts';

/** An image in an archive, with the names it is to get. */
export interface Archived {
  readonly content: ImageContent;
  readonly tags: readonly string[];
}

/** The configuration file of an image, as registries and archives keep it. */
export function configFile(
  image: Pick<Image, 'architecture' | 'author' | 'config' | 'created' | 'history' | 'layers' | 'os'>,
): string {
  const time = (at: number): string => new Date(at).toISOString();
  return JSON.stringify({
    architecture: image.architecture,
    ...(image.author !== '' && { author: image.author }),
    config: dockerConfig(image.config),
    created: time(image.created),
    history: image.history.map((entry) => ({
      created: time(entry.created),
      created_by: entry.createdBy,
      ...(entry.comment !== '' && { comment: entry.comment }),
      ...(entry.empty && { empty_layer: true }),
    })),
    os: image.os,
    rootfs: { type: 'layers', diff_ids: image.layers.map(({ diffId }) => diffId) },
  });
}

const entry = (path: string, data: string, mode = 0o644): TarEntry => ({
  path,
  kind: 'file',
  mode,
  uid: 0,
  gid: 0,
  mtime: 0,
  data,
});
const folder = (path: string): TarEntry => ({ path, kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: 0 });

interface Packed {
  readonly config: string;
  readonly layers: readonly string[];
}

/** Where the parts of an image lie in the archive: as blobs (Docker), or under names of their own (Podman). */
function places(image: Image, blobs: boolean): Packed {
  if (blobs)
    return {
      config: `blobs/sha256/${image.id}`,
      layers: image.layers.map(({ diffId }) => `blobs/sha256/${diffId.slice(7)}`),
    };
  return { config: `${image.id}.json`, layers: image.layers.map(({ diffId }) => `${diffId.slice(7)}.tar`) };
}

/** Images as one archive that `load` of either engine reads (image/tarexport of moby, docker-archive of containers/image). */
export function writeArchive(
  kernel: Kernel,
  images: readonly { readonly image: Image; readonly tags: readonly string[] }[],
  blobs: boolean,
): string {
  const files = new Map<string, TarEntry>();
  const add = (one: TarEntry): void => {
    if (!files.has(one.path)) files.set(one.path, one);
  };
  if (blobs) for (const path of ['blobs', 'blobs/sha256']) add(folder(path));
  const manifest = images.map(({ image, tags }) => {
    const at = places(image, blobs);
    for (const [index, layer] of image.layers.entries())
      add(entry(at.layers[index] ?? '', layerToTar(kernel.layer(layer.layer))));
    add(entry(at.config, configFile(image)));
    return { Config: at.config, RepoTags: tags.length > 0 || !blobs ? tags : null, Layers: at.layers };
  });
  if (blobs) {
    const manifests = images.map(({ image }) => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: `sha256:${image.manifest}`,
      size: image.manifestSize,
    }));
    add(
      entry(
        'index.json',
        JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests }),
      ),
    );
    add(entry('oci-layout', '{"imageLayoutVersion":"1.0.0"}'));
  }
  add(entry('manifest.json', `${JSON.stringify(manifest)}\n`));
  return writeTar([...files.values()]);
}

/** Layers that this machine knows by what they contain. */
function knownLayers(stores: readonly EngineStore[]): ReadonlyMap<string, ImageLayer> {
  const all = [
    ...CATALOGUE_IMAGES.map((image) => catalogueContent(image)),
    ...stores.flatMap((store) => Object.values(store.images)),
  ];
  return new Map(all.flatMap((image) => image.layers.map((layer) => [layer.diffId, layer] as const)));
}

type Json = Readonly<Record<string, unknown>>;
const keys = (value: unknown): string[] => Object.keys((value as Json | undefined) ?? {});

function configOf(json: Json): ContainerConfig {
  const health = json['Healthcheck'] as
    | { Test?: string[]; Interval?: number; Timeout?: number; StartPeriod?: number; Retries?: number }
    | undefined;
  const ms = (value: number | undefined): number => (value ?? 0) / 1_000_000;
  return {
    ...EMPTY_CONFIG,
    cmd: json['Cmd'] as string[] | undefined,
    entrypoint: json['Entrypoint'] as string[] | undefined,
    env: (json['Env'] as string[] | undefined) ?? [],
    user: (json['User'] as string | undefined) ?? '',
    workdir: (json['WorkingDir'] as string | undefined) ?? '',
    labels: (json['Labels'] as Record<string, string> | undefined) ?? {},
    exposed: keys(json['ExposedPorts']),
    volumes: keys(json['Volumes']),
    stopSignal: json['StopSignal'] as string | undefined,
    healthcheck: health && {
      test: health.Test ?? [],
      interval: ms(health.Interval),
      timeout: ms(health.Timeout),
      startPeriod: ms(health.StartPeriod),
      retries: health.Retries ?? 0,
    },
    ...(Array.isArray(json['OnBuild']) && { onBuild: json['OnBuild'] as string[] }),
    ...(Array.isArray(json['Shell']) && { shell: json['Shell'] as string[] }),
  };
}

interface ConfigFile {
  readonly architecture?: string;
  readonly author?: string;
  readonly config?: Json;
  readonly created: string;
  readonly history?: readonly {
    readonly created: string;
    readonly created_by?: string;
    readonly comment?: string;
    readonly empty_layer?: boolean;
  }[];
  readonly os?: string;
  readonly rootfs: { readonly diff_ids: readonly string[] };
}

const historyOf = (json: ConfigFile): HistoryEntry[] =>
  (json.history ?? []).map((one) => ({
    created: Date.parse(one.created),
    createdBy: one.created_by ?? '',
    size: 0,
    comment: one.comment ?? '',
    empty: one.empty_layer ?? false,
  }));

function contentOf(
  kernel: Kernel,
  text: string,
  id: string,
  blobs: readonly string[],
  known: ReadonlyMap<string, ImageLayer>,
  manifest: string,
): ImageContent {
  const json = JSON.parse(text) as ConfigFile;
  const layers = json.rootfs.diff_ids.map((diffId, at): ImageLayer => {
    const same = known.get(diffId);
    if (same) return same;
    const layer = tarToLayer(blobs[at] ?? '') ?? {};
    return { ...imageLayer(kernel.addLayer(layer), layer), diffId };
  });
  return {
    id,
    manifest,
    configSize: byteLength(text),
    manifestSize: 265 + 160 * layers.length,
    format: 'docker',
    created: Date.parse(json.created),
    config: configOf(json.config ?? {}),
    layers,
    history: historyOf(json),
    architecture: json.architecture ?? 'amd64',
    os: json.os ?? 'linux',
    author: json.author ?? '',
    comment: historyOf(json).at(-1)?.comment ?? '',
  };
}

/** The images of an archive; undefined when it is no archive of images. `stores` are searched for layers it shares. */
export function readArchive(kernel: Kernel, text: string, stores: readonly EngineStore[]): Archived[] | undefined {
  const entries = readTar(text);
  const data = new Map(entries?.map((one) => [one.path, one.data ?? '']));
  const listed = data.get('manifest.json');
  if (listed === undefined) return undefined;
  const known = knownLayers(stores);
  const index = /"digest":"sha256:([0-9a-f]{64})"/g;
  const digests = [...(data.get('index.json') ?? '').matchAll(index)].map((match) => match[1] ?? '');
  const manifest = JSON.parse(listed) as { Config: string; RepoTags: string[] | null; Layers: string[] }[];
  return manifest.map(({ Config, RepoTags, Layers }, at): Archived => {
    const id = Config.replace(/^.*\//, '').replace(/\.json$/, '');
    const tags = RepoTags ?? [];
    const image = catalogueById(id);
    if (image) return { content: catalogueContent(image), tags };
    const blobs = Layers.map((path) => data.get(path) ?? '');
    return {
      content: contentOf(kernel, data.get(Config) ?? '{}', id, blobs, known, digests[at] ?? kernel.hex(64)),
      tags,
    };
  });
}
