import { type GoStruct, goStruct } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { ociConfig } from '../../engine/images/config-json.ts';
import { storageSize } from '../../engine/images/sizes.ts';
import { shownId } from '../../engine/images/store.ts';
import { doc, nil, rfc3339Nano, textsOrNil } from '../../engine/inspect/index.ts';
import type { ContainerConfig, Image } from '../../engine/types.ts';
import { health } from '../inspect/config.ts';
import { goTime } from '../inspect/time.ts';
import { layerFolders, parentOf } from './layers.ts';

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
  'ArgsEscaped',
];

function configDoc(config: ContainerConfig): GoStruct {
  const json = ociConfig(config);
  const maps = new Set(['ExposedPorts', 'Volumes', 'Labels']);
  const empty = (name: string): unknown => {
    if (maps.has(name)) return nil.map;
    if (name === 'ArgsEscaped') return false;
    return ['Env', 'Entrypoint', 'Cmd'].includes(name) ? nil.slice : '';
  };
  const fieldOf = (name: string): unknown =>
    name === 'Labels' ? textsOrNil(config.labels) : (json[name] ?? empty(name));
  return goStruct('*v1.ImageConfig', Object.fromEntries(FIELDS.map((name) => [name, fieldOf(name)])), { json });
}

function history(image: Image): unknown[] {
  return image.history.map((entry) =>
    doc('v1.History', {
      'Created:created': rfc3339Nano(entry.created),
      'CreatedBy:created_by?': entry.createdBy,
      'Author:author?': '',
      'Comment:comment?': entry.comment,
      'EmptyLayer:empty_layer?': entry.empty,
    }),
  );
}

/** An image as `podman image inspect` tells it (libimage.ImageData), for documents and templates. */
export function imageDocument(ctx: EngineContext, image: Image): GoStruct {
  const folders = layerFolders(ctx, image);
  const [top = '', ...below] = folders;
  const media =
    image.format === 'docker'
      ? 'application/vnd.docker.distribution.manifest.v2+json'
      : 'application/vnd.oci.image.manifest.v1+json';
  return doc('inspect.ImageData', {
    'ID:Id': shownId(ctx, image),
    Digest: `sha256:${image.manifest}`,
    RepoTags: image.tags,
    RepoDigests: image.digests,
    Parent: parentOf(ctx, image)?.id ?? '',
    Comment: image.format === 'oci' ? image.comment : '',
    Created: goTime(image.created),
    Config: configDoc(image.config),
    Version: '',
    Author: image.author,
    Architecture: image.architecture,
    Os: image.os,
    Size: storageSize(image),
    VirtualSize: storageSize(image),
    GraphDriver: doc('define.DriverData', {
      Name: 'overlay',
      Data: {
        ...(below.length > 0 && { LowerDir: below.map((folder) => `${folder}/diff`).join(':') }),
        UpperDir: `${top}/diff`,
        WorkDir: `${top}/work`,
      },
    }),
    RootFS: doc('inspect.RootFS', { Type: 'layers', Layers: image.layers.map(({ diffId }) => diffId) }),
    Labels: textsOrNil(image.config.labels),
    Annotations: image.format === 'oci' ? { 'org.opencontainers.image.created': rfc3339Nano(image.created) } : {},
    ManifestType: media,
    User: image.config.user,
    History: history(image),
    NamesHistory: image.tags,
    'HealthCheck:Healthcheck?': health(image.config.healthcheck),
  });
}
