import { argsFromUsage, hiddenFlag, type Rules, readArgRule, ruleOf } from '../../cli/tables/rules.ts';
import type { Flag, FlagKind } from '../../cli/types.ts';

/** What Podman's commands ask of their arguments (`Args:` in cmd/podman); names without a number are checks of args.ts. */
const ARGS = {
  'min 1':
    'run, create, pull, untag, container runlabel, network inspect, network rm, kube play, kube generate, kube down, secret inspect, farm create, manifest create, manifest rm, image sign',
  'min 2': 'tag, manifest add, artifact add',
  'exact 1':
    'search, history, export, image tree, image exists, container exists, pod exists, volume exists, network exists, secret exists, manifest exists, volume export, volume mount, volume unmount, network update, generate systemd, generate spec, manifest inspect, image trust set, farm update, quadlet print, artifact pull, artifact push, artifact inspect, system connection default, system connection add-one',
  'exact 2':
    'cp, rename, network connect, network disconnect, volume import, manifest remove, secret create, artifact extract, system connection add, system connection rename, machine cp, volume rename',
  'range 1 2':
    'push, import, commit, image diff, manifest push, manifest annotate, pod clone, machine os apply, image scp',
  'range 1 3': 'container clone',
  'max 1':
    'images, build, login, logout, volume create, network create, pod create, system service, farm build, image trust show, machine init, machine start, machine stop, machine rm, machine set',
  none: 'ps, info, version, events, load, system df, system prune, system reset, system migrate, system renumber, system check, container prune, image prune, volume prune, network prune, pod prune, pod ps, volume ls, volume reload, network ls, secret ls, artifact ls, quadlet list, farm list, machine list, machine info, machine reset, system connection list, container list',
  'ids cidfile': 'stop, kill, rm, pause, unpause, restart',
  'ids none': 'init, unmount, container cleanup, container checkpoint, network reload',
  'ids pod': 'pod start, pod stop, pod kill, pod rm, pod pause, pod unpause, pod restart',
  'few none': 'mount, container restore',
  'port none': 'port',
  'latest one': 'attach, update',
  'diff any': 'diff, container diff',
  'start any': 'start',
  'stats any': 'stats',
  'logs any': 'logs',
  'podLogs any': 'pod logs',
  'exec any': 'exec',
  'wait any': 'wait',
  'top any': 'top',
  'podTop any': 'pod top',
  'save any': 'save',
  'rmi any': 'rmi',
  'volumeRm any': 'volume rm',
  'secretRm any': 'secret rm',
  'inspect any': 'inspect, container inspect, image inspect, volume inspect, pod inspect',
  'quadletInstall any': 'quadlet install',
  'any any':
    'unshare, compose, pod stats, image mount, quadlet rm, machine inspect, machine ssh, kube apply, farm remove',
};

/** The top-level name of a subcommand. */
const TOP: Readonly<Record<string, string>> = {
  'container list': 'ps',
  'container ps': 'ps',
  'image list': 'images',
  'image rm': 'rmi',
  'generate kube': 'kube generate',
  help: 'help',
};
const SAME: Readonly<Record<string, string>> = {
  container:
    'attach commit cp create exec export init kill logs mount pause port rename restart rm run start stats stop top unmount unpause update wait',
  image: 'build history import load pull push save search tag untag',
  system: 'info events',
};

function canonical(path: string): string {
  const [group = '', name = '', more] = path.split(' ');
  if (more !== undefined) return path;
  return TOP[path] ?? (SAME[group]?.split(' ').includes(name) === true ? name : path);
}

/** `AliasFlags` in cmd/podman/utils/alias.go: old spellings of flags, wherever the new one exists. */
const SPELLINGS =
  'net>network,dns-opt>dns-option,healthcheck-command>health-cmd,healthcheck-interval>health-interval,healthcheck-retries>health-retries,healthcheck-start-period>health-start-period,healthcheck-timeout>health-timeout,notruncate>no-trunc,override-arch>arch,override-os>os,override-variant>variant,timeout>time';
const OWN: Readonly<Record<string, string>> = {
  '': 'host:string:H,context:string,debug:bool:D,noout:bool,namespace:string,network-backend:string,cpu-profile:string,memory-profile:string,default-mounts-file:string,max-workers:int,registries-conf:string,trace:bool,pull-option:list,cni-config-dir>network-config-dir',
  ps: 'namespace>ns,storage>external',
  build: 'load:bool,progress:string',
  rm: 'storage:bool',
  logs: 'details:bool',
  cp: 'extract:bool,pause:bool',
  exec: 'wait:int',
  info: 'debug:bool:D',
  top: 'list-descriptors:bool',
  pull: 'signature-policy:string',
  push: 'signature-policy:string',
  'kube play': 'down:bool,service-container:bool,service-exit-code-propagation:string',
  'manifest push': 'purge:bool,insecure:bool',
  'manifest inspect': 'insecure:bool,verbose:bool:v',
};

function hiddenFlags(path: string, shown: readonly Flag[]): readonly Flag[] {
  const specs = [...SPELLINGS.split(','), ...(OWN[canonical(path)]?.split(',') ?? [])];
  return specs.map((spec) => hiddenFlag(spec, shown)).filter((flag) => flag !== undefined);
}

/** Kinds of flags whose help shows a name where others show a type. */
const NAMED: Readonly<Record<string, FlagKind>> = {
  'host:ip': 'list',
  'argument=value': 'list',
  'argfile.conf': 'list',
  '/etc/resolv.conf': 'strings',
  'OS/ARCH[/VARIANT]': 'strings',
  'DEVICE_NAME:WEIGHT': 'list',
  'containerGID:hostGID:length': 'strings',
  'containerUID:hostUID:length': 'strings',
  'string[="always"]': 'string',
  feature: 'strings',
  features: 'strings',
  tmpfs: 'list',
  annotation: 'list',
  command: 'list',
};
const LISTS = ['tag', 'volume'];

const OPEN_ENDED = 'run, create, exec, top, pod top, pod create, unshare, machine ssh, compose run, compose exec';

/** What Podman knows about its commands beside their help. */
export const PODMAN_RULES: Rules = {
  canonical,
  useLine: (_path, usage) => usage,
  aliases: (path, shown) => {
    const own = path.split(' ').at(-1);
    return (shown ?? '').split(', ').filter((name) => name !== '' && name !== own);
  },
  hiddenFlags,
  kind: (long, type, kindOf) => (LISTS.includes(long) && type === 'name' ? 'list' : kindOf(type, NAMED)),
  args: (path, usage) => {
    const rule = ruleOf(ARGS, path) ?? ruleOf(ARGS, canonical(path));
    return rule === undefined ? argsFromUsage(usage.replace(/^podman [a-z -]*/, '')) : readArgRule(rule);
  },
  interspersed: (path) => !OPEN_ENDED.split(', ').includes(canonical(path)),
};
