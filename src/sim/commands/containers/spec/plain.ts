import type { ContainerHost, SecretUse } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { pairs } from '../../queries/pairs.ts';
import type { Sizes } from './amounts.ts';
import type { Modes } from './namespaces.ts';

type Plain = Omit<
  ContainerHost,
  keyof Sizes | keyof Modes | 'ulimits' | 'networkMode' | 'portBindings' | 'restart' | 'autoRemove'
>;

/** The flags that are taken as they are. */
export function plain(call: Call): Plain {
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
    sysctls: pairs(flags.list('sysctl')),
    logDriver: flags.maybe('log-driver') ?? engine.words.containers.flags.defaultLogDriver,
    ...(flags.has('log-opt') && { logOptions: pairs(flags.list('log-opt')) }),
    cgroupParent: flags.text('cgroup-parent'),
    oomScoreAdj: flags.int('oom-score-adj'),
    ...(flags.has('umask') && { umask: Number.parseInt(flags.text('umask'), 8) }),
    ...(flags.has('timeout') && { timeout: flags.int('timeout') * 1000 }),
    ...(flags.text('cgroups') === 'split' && { cgroupSplit: call.proc.record.cgroup }),
    ...(flags.list('secret').length > 0 && { secrets: flags.list('secret').map(secretUse) }),
    ...(flags.has('passwd') && !flags.bool('passwd') && { noPasswd: true }),
  };
}

/** A value of --secret: 'NAME,type=mount|env,target=…,mode=0400,uid=…', NAME also as 'source=NAME'; a mount without an absolute target lies in /run/secrets. */
function secretUse(text: string): SecretUse {
  const [first = '', ...options] = text.split(',');
  const given = pairs(first.includes('=') ? [first, ...options] : options);
  const name = given['source'] ?? first;
  const isEnv = given['type'] === 'env';
  const target = given['target'] ?? name;
  return {
    name,
    kind: isEnv ? 'env' : 'mount',
    target: isEnv || target.startsWith('/') ? target : `/run/secrets/${target}`,
    ...(given['mode'] !== undefined && { mode: Number.parseInt(given['mode'], 8) }),
    ...(given['uid'] !== undefined && { uid: Number(given['uid']) }),
    ...(given['gid'] !== undefined && { gid: Number(given['gid']) }),
  };
}
