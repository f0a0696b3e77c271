import type { Flags } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { badClientFlags } from '../create/client-flags.ts';
import { badNetworkFlags } from '../create/network-flags.ts';
import { badSpecFlags } from '../create/spec-flags.ts';

/** Values of flags that podman refuses by themselves or beside each other, in the order in which it reads them. */
export function badFlags(flags: Flags, ctx: EngineContext): EngineFailure | undefined {
  const bad = badNetworkFlags(flags, ctx) ?? badClientFlags(flags) ?? badSpecFlags(flags);
  return bad === undefined ? undefined : failure(bad);
}

/** Addresses need a network: the mode that a container has without --network has none (specgen's Validate). */
export function badAddress(flags: Flags, mode: string, given: boolean): EngineFailure | undefined {
  const isSaid = ['ip', 'ip6', 'mac-address', 'network-alias'].some((one) => flags.has(one));
  return isSaid && !given && mode !== 'bridge'
    ? failure(
        'invalid config provided: networks and static ip/mac address can only be used with Bridge mode networking',
      )
    : undefined;
}
