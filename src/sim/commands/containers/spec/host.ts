import { err, ok, type Result } from '../../../../lib/result.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { ContainerHost, PortBinding, SecretUse } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { linksOf, rareFlags } from './rare.ts';

function ports(call: Call): Result<readonly PortBinding[], EngineFailure> {
  const all: PortBinding[] = [];
  for (const text of call.flags.list('publish')) {
    const read = call.engine.words.containers.flags.ports(text, call.engine);
    if (!read.ok) return read;
    all.push(...read.value);
  }
  return ok(all);
}

type Sizes = Pick<ContainerHost, 'memory' | 'memorySwap' | 'memoryReservation' | 'shmSize' | 'nanoCpus'>;

function sizes(call: Call): Result<Sizes, EngineFailure> {
  const { flags } = call;
  const words = call.engine.words.containers.flags;
  const read: Record<string, number> = {};
  for (const flag of ['memory', 'memory-swap', 'memory-reservation', 'shm-size']) {
    const text = flags.maybe(flag);
    if (text === undefined) continue;
    const bytes = words.bytes(flag, text);
    if (!bytes.ok) return bytes;
    read[flag] = bytes.value;
  }
  const cpus = flags.has('cpus') ? words.cpus(flags.text('cpus')) : ok(0);
  if (!cpus.ok) return cpus;
  const memory = read['memory'] ?? 0;
  return ok({
    memory,
    memorySwap: read['memory-swap'] ?? (memory > 0 ? memory * 2 : 0),
    memoryReservation: read['memory-reservation'] ?? 0,
    shmSize: read['shm-size'] || call.engine.architecture.shmSize,
    nanoCpus: Math.round(cpus.value * 1e9),
  });
}

function ulimits(call: Call): Result<ContainerHost['ulimits'], EngineFailure> {
  const all: ContainerHost['ulimits'][number][] = [];
  for (const text of call.flags.list('ulimit')) {
    const one = call.engine.words.containers.flags.ulimit(text);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
}

/** --pid, --ipc, …: 'container:NAME' becomes 'container:ID'. */
function mode(call: Call, flag: 'pid' | 'ipc' | 'uts' | 'userns' | 'cgroupns'): Result<string, EngineFailure> {
  const text = call.flags.maybe(flag) ?? '';
  const bad = call.engine.words.containers.flags.badMode(flag, text);
  if (bad) return err(bad);
  if (!text.startsWith('container:')) return ok(text === 'private' ? '' : text);
  const word = text.slice('container:'.length);
  const found = findContainer(call.engine.store, word);
  return found.ok
    ? ok(`container:${found.value.id}`)
    : err(failure(call.engine.words.containers.joinMissing(word, flag)));
}

type Modes = Pick<ContainerHost, 'pidMode' | 'ipcMode' | 'utsMode' | 'usernsMode' | 'cgroupnsMode'>;

function modes(call: Call): Result<Modes, EngineFailure> {
  const read: string[] = [];
  for (const flag of ['pid', 'ipc', 'uts', 'userns', 'cgroupns'] as const) {
    const one = mode(call, flag);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const [pidMode = '', ipcMode = '', utsMode = '', usernsMode = '', cgroupnsMode = ''] = read;
  const maps = call.flags.list('uidmap').join(';');
  const explicit = maps === '' ? usernsMode : `map:${maps}|${call.flags.list('gidmap').join(';')}`;
  return ok({ pidMode, ipcMode, utsMode, usernsMode: explicit, cgroupnsMode });
}

function names(call: Call): EngineFailure | undefined {
  const words = call.engine.words.containers.flags;
  for (const text of call.flags.list('add-host')) {
    const bad = words.badHost(text);
    if (bad) return bad;
  }
  for (const text of call.flags.list('dns')) {
    const bad = words.badDns(text);
    if (bad) return bad;
  }
  for (const text of call.flags.list('tmpfs')) {
    const [path = '', options = ''] = text.split(/:(.*)/s);
    const bad = words.badTmpfs(path, options);
    if (bad) return bad;
  }
  return undefined;
}

const pairs = (list: readonly string[], separator: string): Record<string, string> =>
  Object.fromEntries(
    list.map((text) => {
      const at = text.indexOf(separator);
      return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    }),
  );

type Plain = Omit<
  ContainerHost,
  keyof Sizes | keyof Modes | 'ulimits' | 'networkMode' | 'portBindings' | 'restart' | 'autoRemove'
>;

/** The flags that are taken as they are. */
function plain(call: Call): Plain {
  const { flags, engine } = call;
  return {
    cpuShares: flags.int('cpu-shares'),
    cpuQuota: flags.int('cpu-quota'),
    cpuPeriod: flags.int('cpu-period'),
    cpusetCpus: flags.text('cpuset-cpus'),
    pidsLimit: flags.has('pids-limit') ? flags.int('pids-limit') : engine.architecture.pidsLimit,
    capAdd: flags.list('cap-add'),
    capDrop: flags.list('cap-drop'),
    privileged: flags.bool('privileged'),
    readonlyRootfs: flags.bool('read-only'),
    securityOpt: flags.list('security-opt'),
    publishAll: flags.bool('publish-all'),
    binds: flags.list('volume'),
    tmpfs: {
      ...engine.architecture.readonlyTmpfs(
        flags.bool('read-only') && !(flags.has('read-only-tmpfs') && !flags.bool('read-only-tmpfs')),
      ),
      ...pairs(flags.list('tmpfs'), ':'),
    },
    volumesFrom: flags.list('volumes-from'),
    init: flags.bool('init'),
    extraHosts: flags.list('add-host'),
    dns: flags.list('dns'),
    dnsSearch: flags.list('dns-search'),
    dnsOptions: flags.list('dns-option'),
    devices: flags.list('device'),
    groupAdd: flags.list('group-add'),
    sysctls: pairs(flags.list('sysctl'), '='),
    logDriver: flags.maybe('log-driver') ?? engine.words.containers.flags.defaultLogDriver,
    ...(flags.has('log-opt') && { logOptions: pairs(flags.list('log-opt'), '=') }),
    cgroupParent: flags.text('cgroup-parent'),
    oomScoreAdj: flags.int('oom-score-adj'),
    ...(flags.has('umask') && { umask: Number.parseInt(flags.text('umask'), 8) }),
    ...(flags.has('timeout') && { timeout: flags.int('timeout') * 1000 }),
    ...(flags.text('cgroups') === 'split' && { cgroupSplit: call.proc.record.cgroup }),
    ...(flags.list('secret').length > 0 && { secrets: flags.list('secret').map(secretUse) }),
    ...(flags.has('passwd') && !flags.bool('passwd') && { noPasswd: true }),
  };
}

/** A value of --secret: 'NAME,type=mount|env,target=…'; a mount without an absolute target lies in /run/secrets. */
function secretUse(text: string): SecretUse {
  const [name = '', ...options] = text.split(',');
  const given = pairs(options, '=');
  const isEnv = given['type'] === 'env';
  const target = given['target'] ?? name;
  return {
    name,
    kind: isEnv ? 'env' : 'mount',
    target: isEnv || target.startsWith('/') ? target : `/run/secrets/${target}`,
  };
}

/** How the host treats the container, from the flags. Errors: values that make no sense, in the engine's words. */
export function hostConfig(call: Call, networkMode: string): Result<ContainerHost, EngineFailure> {
  const { flags, engine } = call;
  const words = engine.words.containers.flags;
  const wrong = names(call);
  if (wrong) return err(wrong);
  const bindings = ports(call);
  if (!bindings.ok) return bindings;
  const amounts = sizes(call);
  if (!amounts.ok) return amounts;
  const limits = ulimits(call);
  if (!limits.ok) return limits;
  const spaces = modes(call);
  if (!spaces.ok) return spaces;
  const restart = words.restart(flags.maybe('restart') ?? '');
  if (!restart.ok) return restart;
  const links = linksOf(call);
  if (!links.ok) return links;
  const autoRemove = flags.bool('rm') || flags.bool('rmi');
  const clash = autoRemove ? words.rmAndRestart(restart.value.name) : undefined;
  if (clash) return err(clash);
  return ok({
    ...amounts.value,
    ...spaces.value,
    ...plain(call),
    ...rareFlags(call),
    ...links.value,
    ulimits: limits.value,
    networkMode,
    portBindings: bindings.value,
    restart: restart.value,
    autoRemove,
  });
}
