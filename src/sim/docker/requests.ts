/** The request that the older client names when it may not reach the socket: method and path by command. */
const REQUESTS: Readonly<Record<string, string>> = {
  ps: 'Get /containers/json',
  run: 'Head /_ping',
  create: 'Head /_ping',
  images: 'Get /images/json',
  info: 'Get /info',
  version: 'Get /version',
  'network ls': 'Get /networks',
  'volume ls': 'Get /volumes',
  events: 'Get /events',
  'system df': 'Get /system/df',
  'container prune': 'Post /containers/prune',
  'image prune': 'Post /images/prune',
  'volume prune': 'Post /volumes/prune',
  'network prune': 'Post /networks/prune',
  'volume create': 'Post /volumes/create',
  'network create': 'Post /networks/create',
  stats: 'Get /containers/json',
  build: 'Head /_ping',
  load: 'Post /images/load?quiet=0',
  'swarm init': 'Post /swarm/init',
  'node ls': 'Get /nodes',
  'service ls': 'Get /services',
};

const OF_CONTAINER: Readonly<Record<string, string>> = {
  start: 'Post /containers/*/start',
  stop: 'Post /containers/*/stop',
  restart: 'Post /containers/*/restart',
  kill: 'Post /containers/*/kill',
  pause: 'Post /containers/*/pause',
  unpause: 'Post /containers/*/unpause',
  rm: 'Delete /containers/*',
  logs: 'Get /containers/*/json',
  exec: 'Get /containers/*/json',
  inspect: 'Get /containers/*/json',
  attach: 'Get /containers/*/json',
  wait: 'Post /containers/*/wait',
  top: 'Get /containers/*/top',
  port: 'Get /containers/*/json',
  diff: 'Get /containers/*/changes',
  update: 'Post /containers/*/update',
  rename: 'Post /containers/*/rename',
  export: 'Get /containers/*/export',
  rmi: 'Delete /images/*',
  tag: 'Post /images/*/tag',
  history: 'Get /images/*/history',
  'image inspect': 'Get /images/*/json',
  'volume inspect': 'Get /volumes/*',
  'volume rm': 'Delete /volumes/*',
  'network inspect': 'Get /networks/*',
  'network rm': 'Delete /networks/*',
  commit: 'Post /commit?container=*',
};

/** Method and path of the first request of a command, such as 'Get /containers/json'. */
export function requestOf(command: string, args: readonly string[]): string {
  const own = OF_CONTAINER[command];
  if (own) return own.replace('*', args[0] ?? '');
  if (command === 'pull')
    return `Post /images/create?fromImage=${encodeURIComponent(`docker.io/library/${args[0] ?? ''}`)}&tag=latest`;
  return REQUESTS[command] ?? 'Head /_ping';
}
