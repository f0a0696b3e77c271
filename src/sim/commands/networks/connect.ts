import { emit } from '../../engine/events/index.ts';
import { findContainer } from '../../engine/find.ts';
import { allocateEndpoint, findNetwork, isIp, releaseEndpoint } from '../../engine/networks/index.ts';
import { refreshInterfaces } from '../../engine/runtime/index.ts';
import type { Container, Endpoint, Network } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { refuse } from '../queries/refuse.ts';

/** The network and the container that a call names, or its exit code: Docker looks for the container first. */
function named(call: Call, command: 'connect' | 'disconnect'): { network: Network; container: Container } | number {
  const [networkName = '', containerName = ''] = call.args;
  const { engine } = call;
  const container = findContainer(engine.store, containerName);
  if (!container.ok) return refuse(call, engine.words.networks.noContainer(containerName));
  const network = findNetwork(engine, networkName);
  if (!network.ok) return refuse(call, engine.words.networks.missing(networkName, command));
  return { network: network.value, container: container.value };
}

const isUp = (container: Container): boolean => Number(container.state.pid) !== 0;

function idleEndpoint(call: Call, network: Network, aliases: readonly string[], ip: string): Endpoint {
  const id = call.engine.kernel.hex(64);
  return {
    network: network.name,
    networkId: network.id,
    id,
    ip: '',
    prefix: 0,
    gateway: '',
    mac: '',
    aliases,
    wantedIp: ip,
  };
}

/** docker network connect, podman network connect. */
export const networkConnect: Command = {
  name: 'network connect',
  engines: ['docker', 'podman'],
  handles: ['alias', 'ip', 'ip6', 'link', 'link-local-ip', 'driver-opt', 'gw-priority', 'mac-address'],
  run: atOnce((call) => {
    const { engine, flags } = call;
    const found = named(call, 'connect');
    if (typeof found === 'number') return found;
    const { network, container } = found;
    const ip = flags.text('ip');
    const refused = engine.words.networks.connectRefused(engine, network, container, ip, flags.has('alias'));
    if (refused) return refuse(call, refused);
    if (ip !== '' && !isIp(ip)) return call.fail(`invalid IPv4 address: ${ip}`);
    container.endpoints = container.endpoints.filter(({ networkId }) => networkId !== network.id);
    const aliases = [...flags.list('alias'), ...engine.words.networks.extraAliases(container)];
    if (!isUp(container)) {
      container.endpoints.push(idleEndpoint(call, network, aliases, ip));
      return 0;
    }
    const mac = flags.maybe('mac-address');
    const made = allocateEndpoint(engine, network, {
      aliases,
      container: container.id,
      ...(ip && { ip }),
      ...(mac && { mac }),
    });
    if (!made.ok) return call.fail(made.error.replace(/^invalid config for network [^:]*: /, ''));
    container.endpoints.push(made.value);
    refreshInterfaces(engine, container);
    emit(engine, 'network', 'connect', network, { container: container.id, name: network.name, type: network.driver });
    return 0;
  }),
};

/** Takes a network that is gone out of a container that does not run, with --force (daemon/container_operations.go). */
function forgotten({ args, engine, flags }: Call): boolean {
  const [networkName = '', containerName = ''] = args;
  const container = findContainer(engine.store, containerName);
  if (!flags.bool('force') || !container.ok || !engine.words.networks.forcedDisconnectForgets) return false;
  const { endpoints } = container.value;
  if (findNetwork(engine, networkName).ok || !endpoints.some(({ network }) => network === networkName)) return false;
  container.value.endpoints = endpoints.filter(({ network }) => network !== networkName);
  return true;
}

/** docker network disconnect, podman network disconnect. */
export const networkDisconnect: Command = {
  name: 'network disconnect',
  engines: ['docker', 'podman'],
  handles: ['force'],
  run: atOnce((call) => {
    const { engine } = call;
    if (forgotten(call)) return 0;
    const found = named(call, 'disconnect');
    if (typeof found === 'number') return found;
    const { network, container } = found;
    const refused = engine.words.networks.disconnectRefused(engine, network, container);
    if (refused) return refuse(call, refused);
    const endpoint = container.endpoints.find(({ networkId }) => networkId === network.id);
    if (endpoint && isUp(container)) releaseEndpoint(engine, endpoint);
    container.endpoints = container.endpoints.filter(({ networkId }) => networkId !== network.id);
    refreshInterfaces(engine, container);
    emit(engine, 'network', 'disconnect', network, {
      container: container.id,
      name: network.name,
      type: network.driver,
    });
    return 0;
  }),
};
