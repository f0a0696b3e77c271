import type { BindFile } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { hosts } from './etc-hosts.ts';
import { hostFile } from './host-file.ts';
import { resolvConf } from './resolv-conf.ts';
import { secretFiles } from './secrets.ts';

/** What tells a process that it runs in a container of Podman. */
function containerEnv(ctx: EngineContext, container: Container): string {
  if (!container.host.privileged) return '';
  return [
    `engine="podman-${ctx.version}"`,
    `name="${container.name}"`,
    `id="${container.id}"`,
    `image="${container.image.full}"`,
    `imageid="${container.image.id}"`,
    `rootless=${ctx.architecture.rootless ? 1 : 0}`,
    'graphRootMounted=1',
    '',
  ].join('\n');
}

/** /etc/hosts, unless --no-hosts leaves the image's. */
const hostsFiles = (ctx: EngineContext, container: Container): BindFile[] =>
  container.host.rare?.['no-hosts']?.at(-1) === 'true'
    ? []
    : [{ destination: '/etc/hosts', content: hosts(ctx, container) }];

/** The files that podman writes for a container and mounts over the image's. */
export const podmanFiles = (ctx: EngineContext, container: Container): BindFile[] => [
  { destination: '/etc/resolv.conf', content: resolvConf(ctx, container) },
  ...hostsFiles(ctx, container),
  { destination: '/etc/hostname', content: `${hostnameOf(ctx, container)}\n` },
  { destination: '/run/.containerenv', content: containerEnv(ctx, container) },
  ...secretFiles(ctx, container),
];

function hostnameOf(ctx: EngineContext, container: Container): string {
  if (container.config.hostname) return container.config.hostname;
  return container.host.networkMode === 'host' ? hostFile(ctx, '/etc/hostname').trim() : container.id.slice(0, 12);
}
