import type { EngineContext } from '../../engine/engine.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import { addresses } from './addresses.ts';
import type { Check } from './check.ts';
import { decoding } from './decode.ts';
import { command, duplicates, logging, security, storage } from './later.ts';
import { resources } from './resources.ts';
import { capabilities, containerConfig, hostname, platform } from './settings.ts';

/** In the order in which dockerd comes to them (daemon/create.go, containerCreate and create). */
const CHECKS: readonly Check[] = [
  decoding,
  containerConfig,
  capabilities,
  hostname,
  resources,
  platform,
  addresses,
  command,
  logging,
  security,
  storage,
  duplicates,
];

/** Everything that Docker checks before it makes a container; the client's own checks first. */
export function checkSpec(ctx: EngineContext, spec: CreateSpec): EngineFailure | undefined {
  const found = CHECKS.map((check) => check(spec, ctx)).filter((one) => one !== undefined);
  return found.find((one) => one.client) ?? found[0];
}
