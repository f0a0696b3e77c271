import { sha256 } from '../../../lib/sha256.ts';
import { type GoStruct, goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { dockerConfig } from '../../engine/images/config-json.ts';
import { familiar } from '../../engine/images/reference.ts';
import { chainIds, contentSize, unpackedSize } from '../../engine/images/sizes.ts';
import { shownId } from '../../engine/images/store.ts';
import { doc, healthFields, nil, rfc3339Nano, sorted, texts } from '../../engine/inspect/index.ts';
import type { ContainerConfig, Image } from '../../engine/types.ts';

/** The configuration as image documents show it. */
const shownConfig = (config: ContainerConfig): Record<string, unknown> => ({
  ...dockerConfig(config),
  ...(Object.keys(config.labels).length > 0 && { Labels: texts(config.labels) }),
  ...(config.healthcheck && { Healthcheck: doc('v1.HealthcheckConfig', healthFields(config.healthcheck)) }),
});

/** The fields that older API versions show even where they are not set, in alphabetical order. */
function legacyConfig(config: ContainerConfig): Record<string, unknown> {
  const none = {
    Cmd: null,
    Entrypoint: null,
    Env: null,
    Labels: null,
    OnBuild: null,
    User: '',
    Volumes: null,
    WorkingDir: '',
  };
  return sorted({ ...none, ...shownConfig(config) });
}

const FIELDS = [
  'User',
  'ExposedPorts',
  'Env',
  'Entrypoint',
  'Cmd',
  'Volumes',
  'WorkingDir',
  'Labels',
  'StopSignal',
  'Healthcheck',
  'OnBuild',
  'Shell',
];
const EMPTY: Readonly<Record<string, unknown>> = { User: '', WorkingDir: '', StopSignal: '', Healthcheck: nil.pointer };

function configDoc(config: ContainerConfig): GoStruct {
  const json = shownConfig(config);
  const maps = new Set(['ExposedPorts', 'Volumes', 'Labels']);
  const fields = Object.fromEntries(
    FIELDS.map((name) => [name, json[name] ?? EMPTY[name] ?? (maps.has(name) ? nil.map : nil.slice)]),
  );
  return goStruct('v1.DockerOCIImageConfig', fields, { json });
}

/** Folders of the layers in overlay2: what GraphDriver tells. */
function graphDriver(image: Image, dataRoot: string): unknown {
  const folders = chainIds(image.layers)
    .map((chain) => `${dataRoot}/overlay2/${sha256(`overlay2 ${chain}`)}`)
    .reverse();
  const [top = '', ...below] = folders;
  return doc('storage.DriverData', {
    Data: {
      ...(below.length > 0 && { LowerDir: below.map((folder) => `${folder}/diff`).join(':') }),
      MergedDir: `${top}/merged`,
      UpperDir: `${top}/diff`,
      WorkDir: `${top}/work`,
    },
    Name: 'overlay2',
  });
}

function identity(image: Image): unknown {
  if (image.pulledFrom && image.pulledFrom.length > 0)
    return { Pull: image.pulledFrom.map((Repository) => ({ Repository })) };
  return nil.pointer;
}

const rootFs = (image: Image): unknown =>
  doc('image.RootFS', { Type: 'layers', Layers: image.layers.map(({ diffId }) => diffId) });

function older({ architecture }: EngineContext, image: Image, config: unknown): Record<string, unknown> {
  return {
    Parent: image.parent ? `sha256:${image.parent}` : '',
    Comment: image.comment,
    Created: rfc3339Nano(image.created),
    DockerVersion: '',
    Author: image.author,
    Architecture: image.architecture,
    Os: image.os,
    Size: unpackedSize(image),
    GraphDriver: graphDriver(image, architecture.dataRoot),
    RootFS: rootFs(image),
    Metadata: { LastTagTime: image.pulledFrom ? '0001-01-01T00:00:00Z' : rfc3339Nano(image.tagged) },
    Config: config,
  };
}

function newer(image: Image, config: unknown): Record<string, unknown> {
  const media =
    image.format === 'docker'
      ? 'application/vnd.docker.distribution.manifest.v2+json'
      : 'application/vnd.oci.image.manifest.v1+json';
  return {
    'Comment?': image.comment,
    Created: rfc3339Nano(image.created),
    'Author?': image.author,
    Config: config,
    Architecture: image.architecture,
    Os: image.os,
    Size: contentSize(image),
    RootFS: rootFs(image),
    Metadata: { LastTagTime: rfc3339Nano(image.tagged) },
    'Descriptor?': { mediaType: media, digest: `sha256:${image.manifest}`, size: image.manifestSize },
    'Identity?': identity(image),
  };
}

/** An image as GET /images/{name}/json tells it (api/types/image.InspectResponse), for documents and templates. */
export function imageDocument(ctx: EngineContext, image: Image): GoStruct {
  const head = {
    Id: `sha256:${shownId(ctx, image)}`,
    RepoTags: [...image.tags].map(familiar),
    RepoDigests: image.digests.map(familiar),
  };
  if (ctx.release.manifestIds)
    return doc('image.InspectResponse', { ...head, ...newer(image, configDoc(image.config)) }, { ID: head.Id });
  const shown = doc('image.InspectResponse', { ...head, ...older(ctx, image, legacyConfig(image.config)) });
  const typed = { ...head, ...older(ctx, image, configDoc(image.config)) };
  return goStruct('image.InspectResponse', { ...typed, ID: head.Id }, { json: shown });
}
