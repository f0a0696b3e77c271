import type { Call as ParsedCall } from '../cli/types.ts';

/** A call whose client could not reach the daemon. */
export type UnreachedCall = Pick<ParsedCall, 'command' | 'args' | 'globals' | 'flags'>;

/** The first request of a command that the client sends once: method and path, `*` for its first argument. */
const ONCE: Readonly<Record<string, string>> = {
  ps: 'Get /containers/json',
  info: 'Get /info',
  version: 'Get /version',
  'network ls': 'Get /networks',
  'volume ls': 'Get /volumes',
  events: 'Get /events',
  'system df': 'Get /system/df',
  'volume create': 'Post /volumes/create',
  load: 'Post /images/load?quiet=1',
  logs: 'Get /containers/*/json',
  exec: 'Get /containers/*/json',
  attach: 'Get /containers/*/json',
  top: 'Get /containers/*/top',
  port: 'Get /containers/*/json',
  diff: 'Get /containers/*/changes',
  export: 'Get /containers/*/export',
  'plugin ls': 'Get /plugins',
  history: 'Get /images/*/history',
  save: 'Get /images/get?names=*',
  search: 'Get /images/search?term=*',
  'network connect': 'Post /networks/*/connect',
  'network disconnect': 'Post /networks/*/disconnect',
  'swarm init': 'Post /swarm/init',
  'swarm join': 'Post /swarm/join',
  'swarm leave': 'Post /swarm/leave',
  'swarm join-token': 'Get /swarm',
  'swarm update': 'Get /swarm',
  'swarm unlock-key': 'Get /swarm/unlockkey',
  'swarm ca': 'Get /swarm',
  'node ls': 'Get /nodes',
  'node update': 'Get /nodes/*',
  'node promote': 'Get /nodes/*',
  'node demote': 'Get /nodes/*',
  'node ps': 'Get /nodes/*',
  'service ls': 'Get /services?status=true',
  'service update': 'Get /services/*?insertDefaults=false',
  'service rollback': 'Get /services/*?insertDefaults=false',
  'service logs': 'Get /services/*?insertDefaults=false',
};

/** What a command asks of each of its arguments: it goes on to the next one when one fails. */
const EACH: Readonly<Record<string, string>> = {
  start: 'Post /containers/*/start',
  stop: 'Post /containers/*/stop',
  restart: 'Post /containers/*/restart',
  kill: 'Post /containers/*/kill',
  pause: 'Post /containers/*/pause',
  unpause: 'Post /containers/*/unpause',
  wait: 'Head /_ping',
  rm: 'Delete /containers/*',
  update: 'Post /containers/*/update',
  inspect: 'Get /containers/*/json',
  'container inspect': 'Get /containers/*/json',
  rmi: 'Delete /images/*',
  'image inspect': 'Get /images/*/json',
  'volume inspect': 'Get /volumes/*',
  'volume rm': 'Delete /volumes/*',
  'network inspect': 'Get /networks/*',
  'network rm': 'Delete /networks/*',
  'node rm': 'Delete /nodes/*',
  'node inspect': 'Get /nodes/*',
  'service rm': 'Delete /services/*',
  'service inspect': 'Get /services/*?insertDefaults=false',
  'service scale': 'Get /services/*?insertDefaults=false',
  'secret rm': 'Head /_ping',
  'secret inspect': 'Head /_ping',
  'config rm': 'Head /_ping',
  'config inspect': 'Head /_ping',
};

/** Paths of `docker inspect --type`. */
const TYPES: Readonly<Record<string, string>> = {
  container: 'Get /containers/*/json',
  image: 'Get /images/*/json',
  network: 'Get /networks/*',
  volume: 'Get /volumes/*',
  node: 'Get /nodes/*',
  service: 'Get /services/*?insertDefaults=false',
  secret: 'Head /_ping',
};

/** Flags that are in the query of a request: the flag's name, the query's key, '' for 1. */
const QUERY: Readonly<Record<string, readonly (readonly [flag: string, key: string, value?: string])[]>> = {
  ps: [
    ['all', 'all', '1'],
    ['last', 'limit'],
    ['size', 'size', '1'],
  ],
  stop: [
    ['signal', 'signal'],
    ['timeout', 't'],
  ],
  restart: [
    ['signal', 'signal'],
    ['timeout', 't'],
  ],
  kill: [['signal', 'signal']],
  rm: [
    ['force', 'force', '1'],
    ['link', 'link', '1'],
    ['volumes', 'v', '1'],
  ],
  rmi: [['force', 'force', '1']],
};

function queryOf({ command, flags }: UnreachedCall): string {
  const given = (QUERY[command] ?? []).filter(([flag, , value]) => (value ? flags.bool(flag) : flags.has(flag)));
  const pairs = given.map(([flag, key, value]) => `${key}=${value ?? encodeURIComponent(flags.text(flag))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A reference with the registry and folder that it means, and its tag. */
function meant(name: string): readonly [path: string, tag: string] {
  const [, path = '', tag = 'latest'] = /^(.*?)(?::([^:/]+))?$/.exec(name) ?? [];
  const [first = ''] = path.split('/');
  if (path.includes('/') && /[.:]|^localhost$/.test(first)) return [path, tag];
  return [`docker.io/${path.includes('/') ? path : `library/${path}`}`, tag];
}

/** Requests that name more than their first argument. */
const COMPOSED: Readonly<Record<string, (call: UnreachedCall) => string>> = {
  pull: ({ args }) => {
    const [path, tag] = meant(args[0] ?? '');
    return `Post /images/create?fromImage=${encodeURIComponent(path)}&tag=${tag}`;
  },
  push: ({ args }) => {
    const [path, tag] = meant(args[0] ?? '');
    return `Post /images/${path}/push?tag=${tag}`;
  },
  tag: ({ args }) => {
    const [path, tag] = meant(args[1] ?? '');
    return `Post /images/${args[0] ?? ''}/tag?repo=${encodeURIComponent(path)}&tag=${tag}`;
  },
  rename: ({ args }) => `Post /containers/${args[0] ?? ''}/rename?name=${encodeURIComponent(args[1] ?? '')}`,
  import: ({ args }) =>
    `Post /images/create?fromSrc=${encodeURIComponent(args[0] ?? '')}${args[1] ? `&repo=${encodeURIComponent(args[1])}` : ''}`,
  commit: ({ args, flags }) => {
    const [path, tag] = args[1] ? meant(args[1]) : ['', ''];
    const said = [flags.text('author'), flags.text('message')].map(encodeURIComponent);
    return `Post /commit?author=${said[0]}&comment=${said[1]}&container=${args[0] ?? ''}&repo=${encodeURIComponent(path)}&tag=${tag}`;
  },
  cp: ({ args }) => {
    const [name, path] = (args.find((arg) => arg.includes(':')) ?? '').split(/:(.*)/s);
    return `Get /containers/${name ?? ''}/archive?path=${encodeURIComponent(path ?? '')}`;
  },
  stats: ({ args }) => (args[0] ? `Get /containers/${args[0]}/stats?stream=0` : 'Get /containers/json'),
};

function pattern(call: UnreachedCall): string | undefined {
  const { command, flags } = call;
  if (command === 'inspect') return TYPES[flags.text('type') || 'container'];
  if (command === 'start' && (flags.bool('attach') || flags.bool('interactive'))) return 'Get /containers/*/json';
  if (command === 'volume rm' && flags.bool('force')) return 'Head /_ping';
  return EACH[command];
}

/**
 * Method and path of each request that a command tries in vain, such as 'Get /containers/json': one for each name where
 * it goes on to the next. What asks for the daemon's version first (`checkVersion` of the client) pings it.
 */
export function requestsOf(call: UnreachedCall): readonly string[] {
  const { command, args } = call;
  const each = pattern(call);
  if (each) return args.map((arg) => each.replace('*', arg.replace(/=.*$/, '')) + queryOf(call));
  const composed = COMPOSED[command];
  if (composed) return [composed(call)];
  const once = ONCE[command];
  return [once === undefined ? 'Head /_ping' : once.replace('*', args[0] ?? '') + queryOf(call)];
}

const INSPECTS = / ?inspect$/;
const HAS_TAG = /[:@][^/]+$/;

/** What a command has printed all the same once its requests have failed: `inspect` an empty list. */
export function shownAllTheSame({ command, args, flags }: UnreachedCall): string {
  if (INSPECTS.test(command)) return flags.maybe('format') ? '\n' : '[]\n';
  const tagged = flags.bool('quiet') || flags.bool('all-tags') || HAS_TAG.test(args[0] ?? '');
  return ['pull', 'push'].includes(command) && !tagged ? 'Using default tag: latest\n' : '';
}
