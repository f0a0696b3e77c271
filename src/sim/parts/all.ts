import { fillSlot } from '../host/part.ts';
import { content as awk } from './awk.ts';
import { content as build } from './build.ts';
import { content as busyboxHelp } from './busybox-help.ts';
import { content as compose } from './compose.ts';
import { content as containers } from './containers.ts';
import { content as core } from './core.ts';
import { content as docker } from './docker.ts';
import { content as dockerContainers } from './docker-containers.ts';
import { content as dockerHelp } from './docker-help.ts';
import { content as dockerSystem } from './docker-system.ts';
import { content as files } from './files.ts';
import { content as images } from './images.ts';
import { content as jq } from './jq.ts';
import { content as kube } from './kube.ts';
import { content as layerBusybox } from './layer-busybox.ts';
import { content as layerDebian } from './layer-debian.ts';
import { content as layerHttpd } from './layer-httpd.ts';
import { content as layerNginx } from './layer-nginx.ts';
import { content as layerPostgres } from './layer-postgres.ts';
import { content as layerPython } from './layer-python.ts';
import { content as layerRedis } from './layer-redis.ts';
import { content as net } from './net.ts';
import { content as podman } from './podman.ts';
import { content as podmanContainers } from './podman-containers.ts';
import { content as podmanHelp } from './podman-help.ts';
import { content as podmanOnly } from './podman-only.ts';
import { content as podmanSystem } from './podman-system.ts';
import { content as pods } from './pods.ts';
import { content as process } from './process.ts';
import { content as rootless } from './rootless.ts';
import { content as sed } from './sed.ts';
import { content as servers } from './servers.ts';
import { content as swarm } from './swarm.ts';
import { content as text } from './text.ts';
import { content as things } from './things.ts';
import { content as units } from './units.ts';

/** Every part by its name. A browser never loads this module. */
export const ALL_PARTS = {
  awk,
  build,
  'busybox-help': busyboxHelp,
  compose,
  containers,
  core,
  docker,
  'docker-containers': dockerContainers,
  'docker-system': dockerSystem,
  'docker-help': dockerHelp,
  files,
  images,
  jq,
  kube,
  'layer-busybox': layerBusybox,
  'layer-debian': layerDebian,
  'layer-httpd': layerHttpd,
  'layer-nginx': layerNginx,
  'layer-postgres': layerPostgres,
  'layer-python': layerPython,
  'layer-redis': layerRedis,
  net,
  podman,
  'podman-containers': podmanContainers,
  'podman-system': podmanSystem,
  'podman-help': podmanHelp,
  'podman-only': podmanOnly,
  pods,
  process,
  rootless,
  sed,
  servers,
  swarm,
  text,
  things,
  units,
} as const;

/** Puts all parts into their places. */
export function fillAll(): void {
  for (const [name, content] of Object.entries(ALL_PARTS)) fillSlot(name, content);
}
