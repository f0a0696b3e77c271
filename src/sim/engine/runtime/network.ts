import { err, ok, type Result } from '../../../lib/result.ts';
import { linkLocal } from '../../host/link-local.ts';
import type { NetInterface, NetNs } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import { emit } from '../events.ts';
import { type EngineFailure, failure } from '../failure.ts';
import { allocateEndpoint, endpointNames, findNetwork, networks, releaseEndpoint } from '../networks/index.ts';
import type { Container, Endpoint, Network } from '../types.ts';

function noteNetwork(
  ctx: EngineContext,
  container: Container,
  network: Network,
  action: 'connect' | 'disconnect',
): void {
  emit(ctx, 'network', action, network, { container: container.id, name: network.name, type: network.driver });
}

/** Gives every network of a container an address. Errors: a network that is gone, an address that is taken. */
export function connectEndpoints(ctx: EngineContext, container: Container): Result<void, EngineFailure> {
  for (const [index, endpoint] of container.endpoints.entries()) {
    if (endpoint.ip !== '') continue;
    const network = findNetwork(ctx, endpoint.networkId || endpoint.network);
    if (!network.ok) return err(failure(ctx.words.containers.networkGone(endpoint.network, container)));
    const { wantedIp, wantedMac, aliases } = endpoint;
    const made = allocateEndpoint(ctx, network.value, {
      ip: wantedIp,
      aliases,
      container: container.id,
      ...(wantedMac && { mac: wantedMac }),
    });
    if (!made.ok) return err(failure(ctx.words.containers.endpointFailed(made.error, container)));
    if (ctx.words.containers.events.network) noteNetwork(ctx, container, network.value, 'connect');
    container.endpoints[index] = { ...made.value, ...(wantedMac && { wantedMac }) };
  }
  return ok(undefined);
}

/** What the network's options say of the largest packet: Docker's name of the option, or Podman's. */
function mtuOf(ctx: EngineContext, endpoint: Endpoint): { readonly mtu?: number } {
  const network = findNetwork(ctx, endpoint.networkId || endpoint.network);
  const text = network.ok && (network.value.options['com.docker.network.driver.mtu'] ?? network.value.options['mtu']);
  return text ? { mtu: Number(text) } : {};
}

/** The name of an endpoint's interface: kept once it has one, else the first that is free. */
function deviceOf(container: Container, endpoint: Endpoint): string {
  if (endpoint.device === undefined) {
    const taken = new Set(container.endpoints.map(({ device }) => device));
    let number = 0;
    while (taken.has(`eth${number}`)) number++;
    endpoint.device = `eth${number}`;
  }
  return endpoint.device;
}

/** The interfaces that a container's endpoints give it: eth0, eth1, … */
export function endpointInterfaces(ctx: EngineContext, container: Container): NetInterface[] {
  const { linkLocal: hasV6, rootlessMtu, ...device } = ctx.words.bridges.device;
  const mtu = ctx.architecture.rootless && rootlessMtu !== undefined ? { mtu: rootlessMtu } : {};
  return container.endpoints.map(
    (endpoint): NetInterface => ({
      ...device,
      ...mtu,
      name: deviceOf(container, endpoint),
      addresses: [
        ...(endpoint.ip === '' ? [] : [`${endpoint.ip}/${endpoint.prefix}`]),
        ...(hasV6 && endpoint.mac !== '' ? [linkLocal(endpoint.mac)] : []),
      ],
      mac: endpoint.mac,
      network: endpoint.networkId,
      names: endpointNames(ctx, container, endpoint),
      up: true,
      ...mtuOf(ctx, endpoint),
    }),
  );
}

/** The network namespace of a container that is plugged into networks: interfaces, DNS, and whether packets get out. */
export function pluggedIn(ctx: EngineContext, container: Container): Result<Partial<NetNs>, EngineFailure> {
  const connected = connectEndpoints(ctx, container);
  if (!connected.ok) return connected;
  const ids = new Set(container.endpoints.map((endpoint) => endpoint.networkId));
  const mine = networks(ctx).filter(({ id }) => ids.has(id));
  return ok({
    interfaces: endpointInterfaces(ctx, container),
    resolvers: mine.filter(({ dnsEnabled }) => dnsEnabled).map(({ id }) => id),
    outside: mine.some(({ internal }) => !internal),
  });
}

/** Brings a running container's network namespace up to date after connect or disconnect. */
export function refreshInterfaces(ctx: EngineContext, container: Container): void {
  const process = ctx.kernel.process(container.state.pid);
  const space = process && ctx.kernel.state.ns.net[process.ns.net];
  if (!space) return;
  const own = pluggedIn(ctx, container);
  if (!own.ok) return;
  const kept = space.interfaces.filter(({ network, name }) => name === 'lo' || network === undefined);
  space.interfaces = [...kept, ...(own.value.interfaces ?? [])];
  space.resolvers = own.value.resolvers ?? [];
  space.outside = own.value.outside ?? false;
}

/** Gives the addresses of a container that has ended back. */
export function disconnectEndpoints(ctx: EngineContext, container: Container): void {
  for (const endpoint of container.endpoints) {
    if (endpoint.ip === '') continue;
    const network = findNetwork(ctx, endpoint.networkId);
    releaseEndpoint(ctx, endpoint);
    delete endpoint.device;
    if (network.ok && ctx.words.containers.events.network) noteNetwork(ctx, container, network.value, 'disconnect');
  }
}
