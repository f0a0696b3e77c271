import { findContainer } from '../../engine/find.ts';
import { findNetwork, isIp } from '../../engine/networks/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { refuse, refuseAll } from '../queries/refuse.ts';

/** podman network exists: 0 or 1, without a word. */
export const networkExists: Command = {
  name: 'network exists',
  engines: ['podman'],
  handles: [],
  run: atOnce(({ engine, args }) => {
    return findNetwork(engine, args[0] ?? '').ok ? 0 : 1;
  }),
};

/** podman network reload: writes the firewall rules of containers again; prints their ids. */
export const networkReload: Command = {
  name: 'network reload',
  engines: ['podman'],
  handles: ['all', 'latest'],
  run: atOnce((call) => {
    const { engine, flags, args, proc } = call;
    const all = Object.values(engine.store.containers);
    const names = flags.bool('all')
      ? all.map(({ id }) => id)
      : flags.bool('latest')
        ? all.slice(-1).map(({ id }) => id)
        : args;
    const refused: Refusal[] = [];
    for (const name of names) {
      const found = findContainer(engine.store, name);
      if (!found.ok) return refuse(call, engine.words.networks.noContainer(name));
      const ready =
        ['created', 'initialized', 'running'].includes(found.value.state.status) && Number(found.value.state.pid) !== 0;
      if (ready) proc.out(`${found.value.id}\n`);
      else if (!flags.bool('all'))
        refused.push({
          text: 'cannot reload network unless container network has been configured: container state improper',
          code: 125,
        });
    }
    return refuseAll(call, refused);
  }),
};

/** podman network update: other DNS servers for a network. */
export const networkUpdate: Command = {
  name: 'network update',
  engines: ['podman'],
  handles: ['dns-add', 'dns-drop'],
  run: atOnce((call) => {
    const { engine, flags, args, proc } = call;
    const word = args[0] ?? '';
    const found = findNetwork(engine, word);
    if (!found.ok) return refuse(call, engine.words.networks.missing(word, 'connect'));
    for (const [flag, field] of [
      ['dns-add', 'AddDNSServer'],
      ['dns-drop', 'RemoveDNSServer'],
    ] as const) {
      const bad = flags.list(flag).find((server) => !isIp(server));
      if (bad !== undefined) return call.fail(`unable to parse ip ${bad} specified in ${field}: invalid argument`);
    }
    const before = (found.value.extra?.['dnsServers'] ?? []) as readonly string[];
    const kept = before.filter((server) => !flags.list('dns-drop').includes(server));
    const dnsServers = [...new Set([...kept, ...flags.list('dns-add')])];
    engine.store.networks[found.value.id] = { ...found.value, extra: { ...found.value.extra, dnsServers } };
    proc.out(`${word}\n`);
    return 0;
  }),
};
