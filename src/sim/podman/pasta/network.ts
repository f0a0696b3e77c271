import type { EngineContext } from '../../engine/engine.ts';
import { hostSpaces } from '../../engine/runtime/namespaces.ts';
import type { Container } from '../../engine/types.ts';
import { linkLocal } from '../../host/link-local.ts';
import type { NetInterface } from '../../host/state.ts';

/** Address of the host's DNS inside a pasta network. */
export const PASTA_DNS = '169.254.1.1';

/** Whether a container has a pasta network of its own, as rootless containers without --network do. */
export const usesPasta = (container: Container): boolean =>
  /^(pasta|slirp4netns)(:|$)/.test(container.host.networkMode);

/** The interface that pasta makes: a copy of the host's outer one, addresses and all. */
export function pastaInterface(ctx: EngineContext): NetInterface | undefined {
  const outer = ctx.kernel.state.ns.net[hostSpaces(ctx.kernel).net]?.interfaces.find(
    ({ network }) => network === 'outside',
  );
  if (!outer) return undefined;
  const digits = ctx.kernel.hex(10).match(/../g) ?? [];
  const mac = ['9a', ...digits].slice(0, 6).join(':');
  const addresses = outer.addresses.map((one) => (one.startsWith('fe80') ? linkLocal(mac) : one));
  return { name: outer.name, addresses, mac, up: true, mtu: 65520, origin: 'pasta' };
}

/** Whether it is slirp4netns that connects a container, the older way. */
export const usesSlirp = (container: Container): boolean => /^slirp4netns(:|$)/.test(container.host.networkMode);
