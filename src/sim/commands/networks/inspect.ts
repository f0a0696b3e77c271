import { err, ok } from '../../../lib/result.ts';
import { findNetwork } from '../../engine/networks/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { type Finder, inspectThings } from '../queries/inspect-things.ts';

/** Finds a network for inspect. */
export const inspectNetworks: Finder = (engine, word) => {
  const found = findNetwork(engine, word);
  if (found.ok) return ok(engine.words.networks.inspect(engine, found.value));
  const words = engine.words.networks;
  return err(found.error === 'missing' ? words.missing(word, 'inspect') : words.ambiguous(word));
};

/** docker network inspect, podman network inspect. */
export const networkInspect: Command = {
  name: 'network inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'verbose'],
  run: atOnce((call) => {
    return inspectThings(call, call.args, 'network', inspectNetworks);
  }),
};
