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

/** Whose network a container uses in the end: its own, or that of the container it joins, as members of pods do. */
function networkOwner(ctx: EngineContext, container: Container): Container {
  const [kind, id = ''] = container.host.networkMode.split(':');
  const other = kind === 'container' ? ctx.store.containers[id] : undefined;
  return other && other !== container ? networkOwner(ctx, other) : container;
}

/** /etc/hosts of a network's owner with a line for each container that joined it (getLocalhostHostEntry). */
function sharedHosts(ctx: EngineContext, owner: Container, container: Container): string {
  const others = Object.values(ctx.store.containers).filter(
    (one) => one !== container && one !== owner && one.state.pid !== 0 && networkOwner(ctx, one) === owner,
  );
  const joined = owner === container ? [] : [...others, container];
  return [hosts(ctx, owner), ...joined.map(({ name }) => `127.0.0.1\t${name}\n`)].join('');
}

/** /etc/hosts, unless --no-hosts leaves the image's. */
const hostsFiles = (ctx: EngineContext, container: Container): BindFile[] =>
  container.host.rare?.['no-hosts']?.at(-1) === 'true'
    ? []
    : [{ destination: '/etc/hosts', content: sharedHosts(ctx, networkOwner(ctx, container), container) }];

/** The files that podman writes for a container and mounts over the image's. */
export const podmanFiles = (ctx: EngineContext, container: Container): BindFile[] => [
  { destination: '/etc/resolv.conf', content: resolvConf(ctx, networkOwner(ctx, container)) },
  ...hostsFiles(ctx, container),
  { destination: '/etc/hostname', content: `${hostnameOf(ctx, container)}\n` },
  { destination: '/run/.containerenv', content: containerEnv(ctx, container) },
  ...secretFiles(ctx, container),
];

function hostnameOf(ctx: EngineContext, container: Container): string {
  if (container.config.hostname) return container.config.hostname;
  return container.host.networkMode === 'host' ? hostFile(ctx, '/etc/hostname').trim() : container.id.slice(0, 12);
}
