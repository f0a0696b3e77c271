import type { SwarmUsage } from './flags.ts';

const NONE = { flags: {}, short: {} } as const;
const LIST = { flags: { filter: '*', format: ':', quiet: '', 'no-trunc': '', 'no-resolve': '' }, short: { f: 'filter', q: 'quiet' } } as const;
const many = Number.POSITIVE_INFINITY;

const UPDATE = {
  flags: {
    quiet: '', detach: '', 'env-add': '*', 'env-rm': '*', image: ':', replicas: ':', 'label-add': '*', 'label-rm': '*', force: '', args: ':', 'publish-add': '*', 'limit-memory': ':', 'update-parallelism': ':', 'update-delay': ':',
  },
  short: { q: 'quiet', d: 'detach' },
} as const;

/** Subcommands of swarm mode: docker/cli, cli/command/{swarm,node,service,secret,config,stack}. */
export const USAGES: Readonly<Record<string, SwarmUsage>> = {
  'swarm leave': { usage: '[OPTIONS]', min: 0, max: 0, flags: { force: '' }, short: { f: 'force' } },
  'swarm join-token': { usage: '[OPTIONS] (worker|manager)', min: 1, max: 1, flags: { quiet: '', rotate: '' }, short: { q: 'quiet' } },
  'node ls': { usage: '[OPTIONS]', min: 0, max: 0, ...LIST },
  'node inspect': { usage: '[OPTIONS] self|NODE [NODE...]', min: 1, max: many, flags: { format: ':', pretty: '' }, short: { f: 'format' } },
  'node ps': { usage: '[OPTIONS] [NODE...]', min: 0, max: many, ...LIST },
  'node rm': { usage: '[OPTIONS] NODE [NODE...]', min: 1, max: many, flags: { force: '' }, short: { f: 'force' } },
  'node update': { usage: '[OPTIONS] NODE', min: 1, max: 1, flags: { availability: ':', role: ':', 'label-add': '*', 'label-rm': '*' }, short: {} },
  'service create': {
    usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]', min: 1, max: many, stops: true,
    flags: { name: ':', replicas: ':', mode: ':', env: '*', label: '*', 'container-label': '*', publish: '*', quiet: '', detach: '', network: '*', mount: '*', user: ':', workdir: ':', hostname: ':', constraint: '*', 'limit-memory': ':', 'limit-cpu': ':', secret: '*', 'restart-condition': ':', 'read-only': '', entrypoint: ':' },
    short: { e: 'env', l: 'label', p: 'publish', q: 'quiet', d: 'detach', u: 'user', w: 'workdir' },
    lacks: ['config', 'health-cmd', 'update-delay', 'update-parallelism', 'rollback-delay', 'placement-pref', 'dns', 'endpoint-mode', 'stop-signal', 'ulimit', 'tty', 'with-registry-auth', 'cap-add', 'cap-drop', 'log-driver', 'reserve-memory', 'reserve-cpu', 'init', 'group', 'host'],
  },
  'service ls': { usage: '[OPTIONS]', min: 0, max: 0, ...LIST },
  'service ps': { usage: '[OPTIONS] SERVICE [SERVICE...]', min: 1, max: many, ...LIST },
  'service rm': { usage: 'SERVICE [SERVICE...]', min: 1, max: many, ...NONE },
  'service inspect': { usage: '[OPTIONS] SERVICE [SERVICE...]', min: 1, max: many, flags: { format: ':', pretty: '' }, short: { f: 'format' } },
  'service logs': { usage: '[OPTIONS] SERVICE|TASK', min: 1, max: 1, flags: { follow: '', tail: ':', timestamps: '', raw: '', 'no-resolve': '', 'no-task-ids': '', 'no-trunc': '', details: '', since: ':' }, short: { f: 'follow', n: 'tail', t: 'timestamps' } },
  'service scale': { usage: 'SERVICE=REPLICAS [SERVICE=REPLICAS...]', min: 1, max: many, flags: { detach: '' }, short: { d: 'detach' } },
  'service update': { usage: '[OPTIONS] SERVICE', min: 1, max: 1, ...UPDATE },
  'service rollback': { usage: '[OPTIONS] SERVICE', min: 1, max: 1, flags: { detach: '', quiet: '' }, short: { d: 'detach', q: 'quiet' } },
  'secret create': { usage: '[OPTIONS] SECRET [file|-]', min: 1, max: 2, flags: { label: '*', driver: ':' }, short: { l: 'label', d: 'driver' } },
  'secret ls': { usage: '[OPTIONS]', min: 0, max: 0, ...LIST },
  'secret rm': { usage: 'SECRET [SECRET...]', min: 1, max: many, ...NONE },
  'secret inspect': { usage: '[OPTIONS] SECRET [SECRET...]', min: 1, max: many, flags: { format: ':', pretty: '' }, short: { f: 'format' } },
};
