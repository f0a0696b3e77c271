import { argsFromUsage, hiddenFlag, type Rules, readArgRule, ruleOf } from '../../cli/tables/rules.ts';
import type { Flag } from '../../cli/types.ts';

/** What docker/cli's commands ask of their arguments (`Args:` in cli/command), where the usage line does not tell. */
const ARGS = {
  'min 1': 'run, create, pause, unpause, start, stop, restart, kill, rm, wait, top, update, inspect, import, save, rmi',
  'min 2': 'exec, manifest create, plugin set, plugin create, trust signer add, trust signer remove',
  'exact 1': 'attach, diff, export, logs, history, pull, push, search, build, buildx build, network create, swarm join',
  'exact 2': 'cp, tag, rename, network connect, network disconnect, context import, manifest annotate',
  'range 1 2': 'port, commit, plugin upgrade, context export, manifest inspect',
  'max 1': 'images, volume create, login, logout',
  'min 0': 'stats, compose up, compose ps, compose logs, compose down',
  none: 'ps, info, version, events, system df, load, container prune, image prune, volume prune, network prune',
  'cobra 1': 'context use',
};

/** The top-level name of a subcommand: `container ls` is `ps`, `container run` is `run`. */
const TOP: Readonly<Record<string, string>> = {
  'container ls': 'ps',
  'image ls': 'images',
  'image rm': 'rmi',
  'buildx build': 'build',
  'buildx bake': 'bake',
};
const SAME = {
  container:
    'attach commit cp create diff exec export kill logs pause port rename restart rm run start stats stop top unpause update wait',
  image: 'build history import load pull push save tag',
  system: 'info events',
};

const isListed = (group: string, name: string): boolean =>
  (SAME as Readonly<Record<string, string>>)[group]?.split(' ').includes(name) === true;

function canonical(path: string): string {
  const own = path.replace(/^builder /, 'buildx ');
  const [group = '', name = ''] = own.split(' ');
  return TOP[own] ?? (isListed(group, name) && own === `${group} ${name}` ? name : own);
}

/** Flags that work and that the help does not show: other spellings (`net>network`), and those kept for old scripts. */
const RUN = 'net>network,net-alias>network-alias,dns-opt>dns-option,kernel-memory:bytes,disable-content-trust:bool';
const HIDDEN: Readonly<Record<string, string>> = {
  run: RUN,
  create: RUN,
  pull: 'disable-content-trust:bool',
  push: 'disable-content-trust:bool',
  update: 'kernel-memory:bytes',
  stop: 'time>timeout',
  restart: 'time>timeout',
  commit: 'pause:bool:p',
  build:
    'compress:bool,isolation:string,security-opt:strings,squash:bool,memory:string:m,memory-swap:string,cpu-shares:int:c,' +
    'cpu-period:int,cpu-quota:int,cpuset-cpus:string,cpuset-mems:string,rm:bool,force-rm:bool',
  'buildx prune': 'keep-storage>reserved-space',
};
/** What pflag tells of flags that are to go, by their names. */
const DEPRECATED: Readonly<Record<string, string>> = {
  time: 'use --timeout instead',
  'keep-storage': 'keep-storage flag has been changed to reserved-space',
};

function hiddenFlags(path: string, shown: readonly Flag[]): readonly Flag[] {
  const specs = HIDDEN[canonical(path)]?.split(',') ?? [];
  return specs.flatMap((spec) => {
    const flag = hiddenFlag(spec, shown);
    if (flag === undefined) return [];
    const deprecated = DEPRECATED[flag.long];
    return [deprecated === undefined ? flag : (Object.create(flag, { deprecated: { value: deprecated } }) as Flag)];
  });
}

const OPEN_ENDED = 'run, create, exec, commit, tag, top, compose run, compose exec';

/** What the usage lines in errors say where the help's line says something else: a group's has no COMMAND. */
function useLine(path: string, usage: string): string {
  if (path === '') return `${usage} [ARG...]`;
  const isGroup = usage.endsWith(' COMMAND');
  const keeps = ['volume', 'manifest'].includes(path);
  return isGroup && !keeps ? usage.replace(/ (\[OPTIONS\] )?COMMAND$/, '') : usage;
}

/** The last words of `docker container ls, docker container list, docker ps` that stand below the same parent. */
function aliases(path: string, shown: string | undefined): readonly string[] {
  const parent = ['docker', ...path.split(' ').slice(0, -1)].filter((word) => word !== '').join(' ');
  const own = path.split(' ').at(-1);
  return (shown ?? '')
    .split(', ')
    .filter((name) => name.split(' ').slice(0, -1).join(' ') === parent)
    .map((name) => name.split(' ').at(-1) ?? '')
    .filter((name) => name !== own);
}

/** What docker/cli knows about its commands beside their help. */
export const DOCKER_RULES: Rules = {
  canonical,
  useLine,
  aliases,
  hiddenFlags,
  kind: (_long, type, kindOf) => kindOf(type, {}),
  args: (path, usage) => {
    const rule = ruleOf(ARGS, path) ?? ruleOf(ARGS, canonical(path));
    return rule === undefined ? argsFromUsage(usage.replace(/^docker [a-z -]*/, '')) : readArgRule(rule);
  },
  interspersed: (path) => !OPEN_ENDED.split(', ').includes(canonical(path)),
};
