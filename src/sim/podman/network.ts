import { err, ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { hostSpaces } from '../engine/runtime/namespaces.ts';
import { pluggedIn } from '../engine/runtime/network.ts';
import type { Container, ContainerConfig, ContainerHost, PortBinding } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';
import type { NetInterface, NetNs } from '../host/state.ts';
import { adopterOf } from './rootless.ts';

/** Address of the host's DNS inside a pasta network. */
export const PASTA_DNS = '169.254.1.1';

/** Whether a container has a pasta network of its own, as rootless containers without --network do. */
export const usesPasta = (container: Container): boolean =>
  /^(pasta|slirp4netns)(:|$)/.test(container.host.networkMode);

/** The interface that pasta makes: a copy of the host's outer one, addresses and all. */
function pastaInterface(ctx: EngineContext): NetInterface | undefined {
  const outer = ctx.kernel.state.ns.net[hostSpaces(ctx.kernel).net]?.interfaces.find(
    ({ network }) => network === 'outside',
  );
  if (!outer) return undefined;
  const digits = ctx.kernel.hex(10).match(/../g) ?? [];
  const mac = ['9a', ...digits].slice(0, 6).join(':');
  return { name: outer.name, addresses: outer.addresses, mac, up: true };
}

/** What lies in a container's own network namespace. */
export function networkOf(ctx: EngineContext, container: Container): Result<Partial<NetNs>, EngineFailure> {
  if (container.host.networkMode === 'none') return ok({});
  if (usesPasta(container)) {
    const eth = pastaInterface(ctx);
    return ok({ interfaces: eth ? [eth] : [], outside: true });
  }
  if (ctx.architecture.rootless) openRootlessNetns(ctx);
  return pluggedIn(ctx, container);
}

/** The namespace that holds the bridges of a rootless user, with a pasta and a DNS server of its own. */
function openRootlessNetns(ctx: EngineContext): void {
  const { kernel, store, architecture } = ctx;
  const known = store.extra['rootlessNetns'];
  if (typeof known === 'number' && kernel.state.ns.net[known]) return;
  const eth = pastaInterface(ctx);
  const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'], mac: '00:00:00:00:00:00', up: true };
  const netns = kernel.newNamespace('net', undefined, {
    userns: architecture.userns,
    interfaces: eth ? [lo, eth] : [lo],
    listeners: [],
    resolvers: [],
    outside: true,
  });
  store.extra['rootlessNetns'] = netns;
  const dir = `/run/user/${architecture.owner}/containers/networks`;
  const pasta = [
    '/usr/bin/pasta',
    '--config-net',
    '--pid',
    `${dir}/rootless-netns/rootless-netns-conn.pid`,
    '--dns-forward',
    PASTA_DNS,
    '-t',
    'none',
    '-u',
    'none',
    '-T',
    'none',
    '-U',
    'none',
    '--no-map-gw',
    '--quiet',
    '--netns',
    `${dir}/rootless-netns/rootless-netns`,
    '--map-guest-addr',
    '169.254.1.2',
  ];
  helper(ctx, pasta, 'pasta.avx2');
}

/** A helper process of podman: adopted like conmon, of the same user. */
export function helper(
  ctx: EngineContext,
  argv: readonly string[],
  comm: string,
  parent?: HostPid,
  netns?: number,
): HostPid {
  const { kernel, caller, architecture } = ctx;
  const started = kernel.spawn({
    parent: parent ?? adopterOf(kernel, caller.pid),
    argv,
    passive: true,
    comm,
    exe: argv[0] ?? '',
    cwd: '/',
    env: {},
    ids: { uid: architecture.owner, gid: architecture.owner, groups: [] },
    ns: { ...hostSpaces(kernel), user: architecture.userns, ...(netns !== undefined && { net: netns }) },
    cgroup: architecture.rootless
      ? `/user.slice/user-${architecture.owner}.slice/user@${architecture.owner}.service/user.slice/rootless-netns-${kernel.hex(8)}.scope`
      : '/system.slice',
    tty: undefined,
    session: true,
    rss: 8200,
  });
  return started.ok ? started.value : (1 as HostPid);
}

/** The DNS server of networks with names: one for the user, from the first container on. */
function startDns(ctx: EngineContext): void {
  const { kernel, architecture } = ctx;
  const running = kernel
    .processes()
    .some((one) => one.comm === 'aardvark-dns' && one.euid === architecture.owner && one.status !== 'Z');
  if (running) return;
  const folder = architecture.rootless
    ? `/run/user/${architecture.owner}/containers/networks`
    : '/run/containers/networks';
  const netns = ctx.store.extra['rootlessNetns'];
  helper(
    ctx,
    ['/usr/lib/podman/aardvark-dns', '--config', `${folder}/aardvark-dns`, '-p', '53', 'run'],
    'aardvark-dns',
    undefined,
    typeof netns === 'number' ? netns : undefined,
  );
}

/** What -P adds: every exposed port that -p does not name, at a free port of the host. */
export function publishExposed(ctx: EngineContext, config: ContainerConfig, host: ContainerHost): PortBinding[] {
  return config.exposed
    .map((text) => ({
      containerPort: Number.parseInt(text, 10),
      proto: text.endsWith('/udp') ? ('udp' as const) : ('tcp' as const),
    }))
    .filter(
      (one) =>
        !host.portBindings.some((other) => other.containerPort === one.containerPort && other.proto === one.proto),
    )
    .map((one): PortBinding => ({ ...one, hostIp: '', hostPort: randomPort(ctx, one.proto) }));
}

/** Podman asks the kernel for any free port when a container is made. */
export const randomPort = (ctx: EngineContext, proto: 'tcp' | 'udp'): number =>
  ctx.kernel.net.freePort(hostSpaces(ctx.kernel).net, proto, '0.0.0.0');

const spec = (binding: PortBinding): string =>
  `${binding.hostIp === '' ? '' : `${binding.hostIp}/`}${binding.hostPort}-${binding.hostPort}:${binding.containerPort}-${binding.containerPort}`;

function pastaArgv(ctx: EngineContext, bindings: readonly PortBinding[]): string[] {
  const of = (proto: 'tcp' | 'udp', flag: string): string[] => {
    const mine = bindings.filter((one) => one.proto === proto);
    return mine.length === 0 ? [flag, 'none'] : mine.flatMap((one) => [flag, spec(one)]);
  };
  const folder = ctx.architecture.rootless ? `/run/user/${ctx.architecture.owner}/netns` : '/run/netns';
  const netns = `${folder}/netns-${[8, 4, 4, 4, 12].map((size) => ctx.kernel.hex(size)).join('-')}`;
  const tcp = of('tcp', '-t');
  const udp = of('udp', '-u');
  const order = bindings.some(({ proto }) => proto === 'tcp')
    ? [...tcp, '--dns-forward', PASTA_DNS, ...udp]
    : [
        ...udp.filter(() => udp[1] !== 'none'),
        '--dns-forward',
        PASTA_DNS,
        ...tcp,
        ...udp.filter(() => udp[1] === 'none'),
      ];
  return [
    '/usr/bin/pasta',
    '--config-net',
    ...order,
    '-T',
    'none',
    '-U',
    'none',
    '--no-map-gw',
    '--quiet',
    '--netns',
    netns,
    '--map-guest-addr',
    '169.254.1.2',
  ];
}

/** Why the host does not let a port be opened, as pasta says it. */
function pastaRefusal(ctx: EngineContext, binding: PortBinding): string | undefined {
  const { net } = ctx.kernel;
  const space = hostSpaces(ctx.kernel).net;
  const address = binding.hostIp === '' ? '*' : binding.hostIp;
  const frame = (why: string): string =>
    `pasta failed with exit code 1:\nListen failed for HOST ${binding.proto.toUpperCase()} port ${address}/${binding.hostPort}: ${why}\nCouldn't listen on requested ports\n`;
  const low = ctx.architecture.rootless && binding.hostPort < net.firstUnprivileged(net.byId(space));
  if (low) return frame('Permission denied');
  return net.free(space, binding.proto, address, binding.hostPort) ? undefined : frame('Address already in use');
}

/** Opens the ports of a container: by its pasta, by rootlessport in front of a bridge, or by podman itself as root. */
export function publish(ctx: EngineContext, container: Container, netns: number): Result<void, EngineFailure> {
  const bindings = container.host.portBindings;
  const space = ctx.kernel.state.ns.net[netns];
  if ((space?.resolvers.length ?? 0) > 0) startDns(ctx);
  if (usesPasta(container)) return byPasta(ctx, container, netns, bindings);
  return bindings.length === 0 ? ok(undefined) : onBridge(ctx, container, netns, bindings);
}

function byPasta(
  ctx: EngineContext,
  container: Container,
  netns: number,
  bindings: readonly PortBinding[],
): Result<void, EngineFailure> {
  for (const binding of bindings) {
    const refused = pastaRefusal(ctx, binding);
    if (refused) return err(failure(refused, 126));
  }
  const pid = helper(ctx, pastaArgv(ctx, bindings), 'pasta.avx2');
  container.helpers.push(pid);
  for (const one of bindings) {
    open(ctx, one, one.hostIp === '' ? '*' : one.hostIp, pid, 'pasta.avx2', { netns, address: '', via: 'pasta' });
  }
  return ok(undefined);
}

function onBridge(
  ctx: EngineContext,
  container: Container,
  netns: number,
  bindings: readonly PortBinding[],
): Result<void, EngineFailure> {
  const { architecture } = ctx;
  for (const one of bindings) {
    const refused = bridgeRefusal(ctx, one);
    if (refused) return err(failure(refused, 126));
  }
  let pid = ctx.caller.pid;
  const via = architecture.rootless ? 'rootlessport' : 'netavark';
  if (architecture.rootless) {
    pid = helper(ctx, ['rootlessport'], 'rootlessport');
    container.helpers.push(pid, helper(ctx, ['rootlessport-child'], 'rootlessport-ch', pid, netns));
  }
  for (const one of bindings) {
    const address = one.hostIp === '' ? (architecture.rootless ? '*' : '0.0.0.0') : one.hostIp;
    open(ctx, one, address, pid, via === 'netavark' ? 'conmon' : 'rootlessport', {
      netns,
      address: container.endpoints[0]?.ip ?? '',
      via,
    });
  }
  return ok(undefined);
}

function bridgeRefusal(ctx: EngineContext, one: PortBinding): string | undefined {
  const { net } = ctx.kernel;
  const space = hostSpaces(ctx.kernel).net;
  const address = one.hostIp === '' ? '0.0.0.0' : one.hostIp;
  if (ctx.architecture.rootless && one.hostPort < net.firstUnprivileged(net.byId(space))) {
    return `rootlessport cannot expose privileged port ${one.hostPort}, you can add 'net.ipv4.ip_unprivileged_port_start=${one.hostPort}' to /etc/sysctl.conf (currently 1024), or choose a larger port number (>= 1024): listen tcp ${address}:${one.hostPort}: bind: permission denied`;
  }
  if (net.free(space, one.proto, address, one.hostPort)) return undefined;
  return ctx.architecture.rootless
    ? `rootlessport listen ${one.proto} ${address}:${one.hostPort}: bind: address already in use`
    : `cannot listen on the ${one.proto.toUpperCase()} port: listen ${one.proto}4 :${one.hostPort}: bind: address already in use`;
}

function open(
  ctx: EngineContext,
  one: PortBinding,
  address: string,
  pid: HostPid,
  comm: string,
  to: { netns: number; address: string; via: string },
): void {
  ctx.kernel.net.forward(hostSpaces(ctx.kernel).net, {
    proto: one.proto,
    address,
    port: one.hostPort,
    pid,
    comm,
    forward: { ...to, port: one.containerPort },
  });
}
