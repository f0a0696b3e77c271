import { err, ok, type Result } from '../../../../lib/result.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { NetworkWish } from '../../../engine/runtime/index.ts';
import type { Call } from '../../command.ts';
import { badNamespaceFile } from './namespace-file.ts';
import { readNetwork } from './network-flag.ts';

/** How a container is connected: its mode, and the networks it is plugged into. */
export interface Connections {
  readonly mode: string;
  readonly networks: readonly NetworkWish[];
}

const ALONE = /^(host|none|private|container:.*|ns:.*|pasta(:.*)?|slirp4netns(:.*)?)$/;

/** Modes name containers by their ids once they are looked up. */
function joinedMode(call: Call, mode: string): Result<string, EngineFailure> {
  if (!mode.startsWith('container:')) return ok(mode);
  const word = mode.slice('container:'.length);
  const found = findContainer(call.engine.store, word);
  if (found.ok) return ok(`container:${found.value.id}`);
  const words = call.engine.words.containers;
  return words.joinsAtStart ? ok(mode) : err(failure(words.joinMissing(word, 'net')));
}

/** What --network, --network-alias, --ip and --mac-address come to. Errors: a container to join that is missing. */
export function connections(call: Call, given = call.flags.list('network')): Result<Connections, EngineFailure> {
  const words = call.engine.words.containers.flags;
  const { flags } = call;
  const first = given[0] ?? words.defaultMode(call.engine);
  if (ALONE.test(first)) {
    const bad = words.badAddress(flags, first, given.length > 0) ?? badNamespaceFile(call, 'network', first);
    if (bad) return err(bad);
    const mode = joinedMode(call, first === 'private' ? words.defaultMode(call.engine) : first);
    return mode.ok ? ok({ mode: mode.value, networks: [] }) : mode;
  }
  const wishes = (given.length > 0 ? given : [first])
    .map(readNetwork)
    .map((wish) => ({ ...wish, network: words.networkName(wish.network) }));
  const [main, ...rest] = wishes;
  if (!main) return ok({ mode: first, networks: [] });
  const aliases = [...main.aliases, ...flags.list('network-alias')];
  const whole: NetworkWish = {
    ...main,
    ip: flags.maybe('ip') ?? main.ip,
    mac: flags.maybe('mac-address') ?? main.mac,
    aliases,
  };
  return ok({
    mode: main.network,
    networks: [whole, ...rest.map((wish) => ({ ...wish, aliases: [...wish.aliases, ...flags.list('network-alias')] }))],
  });
}
