import { formatList, goStruct, PODMAN_LIST } from '../../cli/index.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';

interface Connection {
  readonly uri: string;
  readonly identity: string;
}
interface Connections {
  fallback: string;
  list: Record<string, Connection>;
}

/** Connections to remote services, as podman-connections.json keeps them. */
function connections({ engine }: Call): Connections {
  const { extra } = engine.store;
  extra['connections'] ??= { fallback: '', list: {} };
  return extra['connections'] as Connections;
}

/** podman system connection ls. */
export const connectionList: Command = {
  name: 'system connection list',
  engines: ['podman'],
  handles: ['format', 'quiet'],
  run: atOnce((call) => {
    const { fallback, list } = connections(call);
    const shown = formatList({
      style: PODMAN_LIST,
      name: 'list',
      rows: Object.entries(list)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([Name, { uri, identity }]) =>
          goStruct('system.namedDestination', {
            Name,
            URI: uri,
            Identity: identity,
            Default: Name === fallback,
            ReadWrite: true,
          }),
        ),
      headers: { Name: 'Name', URI: 'URI', Identity: 'Identity', Default: 'Default', ReadWrite: 'ReadWrite' },
      format: call.flags.maybe('format'),
      defaultFormat: 'table {{.Name}}\t{{.URI}}\t{{.Identity}}\t{{.Default}}\t{{.ReadWrite}}',
      quiet: call.flags.bool('quiet'),
      quietFormat: '{{.Name}}',
    });
    if (!shown.ok) return call.fail(shown.error);
    call.proc.out(shown.text);
    return 0;
  }),
};

/** podman system connection add. */
export const connectionAdd: Command = {
  name: 'system connection add',
  engines: ['podman'],
  handles: ['default', 'identity', 'port', 'socket-path'],
  run: atOnce((call) => {
    const { args, engine, flags, proc } = call;
    const [name = '', uri = ''] = args;
    const known = connections(call);
    if (uri.startsWith('unix://') && !proc.fs.exists(uri.slice(7))) {
      const now = new Date(engine.kernel.now).toISOString().replace(/\.\d+/, '');
      proc.err(`time="${now}" level=warning msg="\\"${uri.slice(7)}\\" does not exist"\n`);
    }
    if (known.list[name]) return call.fail('cannot overwrite connection');
    known.list[name] = { uri, identity: flags.text('identity') };
    if (known.fallback === '' || flags.bool('default')) known.fallback = name;
    return 0;
  }),
};

/** podman system connection remove. */
export const connectionRemove: Command = {
  name: 'system connection remove',
  engines: ['podman'],
  handles: ['all'],
  run: atOnce((call) => {
    const known = connections(call);
    if (call.flags.bool('all')) known.list = {};
    const [name = ''] = call.args;
    delete known.list[name];
    if (call.flags.bool('all') || known.fallback === name) known.fallback = '';
    return 0;
  }),
};

/** podman system connection default, rename. */
export const connectionDefault: Command = {
  name: 'system connection default',
  engines: ['podman'],
  handles: [],
  run: atOnce((call) => {
    const [name = ''] = call.args;
    const known = connections(call);
    if (!known.list[name])
      return call.fail(
        `"${name}" destination is not defined. See "podman system connection add ..." to create a connection`,
      );
    known.fallback = name;
    return 0;
  }),
};
export const connectionRename: Command = {
  name: 'system connection rename',
  engines: ['podman'],
  handles: [],
  run: atOnce((call) => {
    const [from = '', to = ''] = call.args;
    const known = connections(call);
    const one = known.list[from];
    if (!one)
      return call.fail(
        `"${from}" destination is not defined. See "podman system connection add ..." to create a connection`,
      );
    delete known.list[from];
    known.list[to] = one;
    if (known.fallback === from) known.fallback = to;
    return 0;
  }),
};
