import type { EngineContext } from '../../engine/engine.ts';
import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import { contains, findNetwork, parseCidr, parseIp } from '../../engine/networks/index.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import { deviceParts } from '../../engine/runtime/devices.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import { CAPS } from '../../host/caps.ts';

const SMALLEST = 6 * 1024 * 1024;
const CPUS = 2;

type Check = (spec: CreateSpec, ctx: EngineContext) => EngineFailure | undefined;

/** Names for --cap-add and --cap-drop (oci/caps/utils.go). */
const capabilities: Check = ({ host }) => {
  for (const [flag, list] of [
    ['CapAdd', host.capAdd],
    ['CapDrop', host.capDrop],
  ] as const) {
    for (const name of list) {
      const full = name.toUpperCase().startsWith('CAP_') ? name.toUpperCase() : `CAP_${name.toUpperCase()}`;
      if (full !== 'CAP_ALL' && !CAPS.includes(full.slice(4)))
        return failure(`invalid ${flag}: unknown capability: "${full}"`);
    }
  }
  return undefined;
};

/** What cannot be said together with a network, pid or uts mode (runconfig/hostconfig_unix.go). */
const conflicts: Check = ({ host, config, networks }) => {
  const { networkMode } = host;
  if (host.utsMode === 'host' && config.hostname !== '')
    return failure('conflicting options: hostname and the UTS mode');
  if (!networkMode.startsWith('container:')) return undefined;
  if (config.hostname !== '') return failure('conflicting options: hostname and the network mode');
  if (host.dns.length > 0) return failure('conflicting options: dns and the network mode');
  if (host.extraHosts.length > 0) return failure('conflicting options: custom host-to-IP mapping and the network mode');
  if (networks.some(({ mac }) => mac !== '')) return failure('conflicting options: mac-address and the network mode');
  if (host.portBindings.length > 0)
    return failure('conflicting options: port publishing and the container type network mode');
  return undefined;
};

/** Limits (daemon/daemon_unix.go, verifyPlatformContainerResources). */
const limits: Check = ({ host }) => {
  const { memory, memorySwap, memoryReservation, nanoCpus, cpusetCpus, oomScoreAdj } = host;
  if (memory > 0 && memory < SMALLEST) return failure('Minimum memory limit allowed is 6MB');
  if (memory > 0 && memorySwap > 0 && memorySwap < memory)
    return failure('Minimum memoryswap limit should be larger than memory limit, see usage');
  if (memory === 0 && memorySwap > 0)
    return failure('You should always set the Memory limit when using Memoryswap limit, see usage');
  if (memory > 0 && memoryReservation > memory)
    return failure('Minimum memory limit can not be less than memory reservation limit, see usage');
  if (nanoCpus < 0 || nanoCpus > CPUS * 1e9)
    return failure(`range of CPUs is from 0.01 to ${CPUS}.00, as there are only ${CPUS} CPUs available`);
  if (nanoCpus > 0 && (host.cpuPeriod > 0 || host.cpuQuota > 0))
    return failure(
      `Conflicting options: Nano CPUs and CPU ${host.cpuPeriod > 0 ? 'Period' : 'Quota'} cannot both be set`,
    );
  if (cpusetCpus !== '' && !/^[\d,-]+$/.test(cpusetCpus)) return failure(`Invalid value ${cpusetCpus} for cpuset cpus`);
  const most = Math.max(
    -1,
    ...cpusetCpus
      .split(/[,-]/)
      .filter((one) => one !== '')
      .map(Number),
  );
  if (most >= CPUS)
    return failure(`Requested CPUs are not available - requested ${cpusetCpus}, available: 0-${CPUS - 1}`);
  if (oomScoreAdj < -1000 || oomScoreAdj > 1000)
    return failure(`Invalid value ${oomScoreAdj}, range for oom score adj is [-1000, 1000]`);
  return undefined;
};

/** --security-opt: what the client checks, what the daemon does. */
const security: Check = ({ host }, ctx) => {
  for (const text of host.securityOpt) {
    const [name = '', value] = text.split(/[=:](.*)/s);
    if (value === undefined && name !== 'no-new-privileges')
      return clientFailure(`${ctx.release.capitalSecurityOpt ? 'Invalid' : 'invalid'} --security-opt: "${text}"`);
    if (
      name === 'seccomp' &&
      value !== 'unconfined' &&
      value !== 'builtin' &&
      !hostTree(ctx.kernel).node(value ?? '')
    ) {
      return clientFailure(`opening seccomp profile (${value}) failed: open ${value}: no such file or directory`);
    }
    if (!['no-new-privileges', 'seccomp', 'apparmor', 'label', 'systempaths', 'writable-cgroups'].includes(name)) {
      return failure(`invalid --security-opt 2: "${text}"`);
    }
  }
  return undefined;
};

const MODES = /^(default|bridge|host|none|container:.*)$/;

/** Addresses and aliases only on networks that a user made. */
const addresses: Check = ({ networks, host }) => {
  const [main] = networks;
  if (!main || !MODES.test(host.networkMode)) return undefined;
  if (main.ip !== '')
    return failure(
      'invalid config for network bridge: invalid endpoint settings:\nuser specified IP address is supported on user defined networks only',
    );
  if (main.aliases.length > 0)
    return failure(
      'invalid config for network bridge: invalid endpoint settings:\nnetwork-scoped alias is supported only for containers in user defined networks',
    );
  return undefined;
};

/** Addresses that the network they are asked of does not have (daemon/container_operations.go). */
const outside: Check = ({ networks: wishes, host }, ctx) => {
  if (MODES.test(host.networkMode)) return undefined;
  for (const { network: name, ip } of wishes) {
    const found = findNetwork(ctx, name);
    const wanted = ip === '' ? undefined : parseIp(ip);
    if (!found.ok || wanted === undefined) continue;
    const fits = found.value.subnets.some(({ subnet }) => {
      const block = parseCidr(subnet);
      return block !== undefined && contains(block, wanted);
    });
    if (!fits) return failure(ctx.words.networks.ipOutside(found.value.name, ip));
  }
  return undefined;
};

const LOG_DRIVERS = 'awslogs fluentd gcplogs gelf journald json-file local none splunk syslog'.split(' ');
const LOG_OPTIONS: Readonly<Record<string, string>> = {
  'json-file': 'max-file max-size compress labels labels-regex env env-regex tag mode max-buffer-size',
  local: 'max-file max-size compress mode max-buffer-size',
  journald: 'labels labels-regex env env-regex tag mode max-buffer-size',
};

/** --log-driver and --log-opt (daemon/logger/factory.go). */
const logging: Check = ({ host }) => {
  const { logDriver, logOptions = {} } = host;
  if (!LOG_DRIVERS.includes(logDriver))
    return failure(`error looking up logging plugin ${logDriver}: plugin "${logDriver}" not found`);
  const known = LOG_OPTIONS[logDriver]?.split(' ');
  const strange = Object.keys(logOptions)
    .sort()
    .find((name) => known && !known.includes(name));
  return strange === undefined ? undefined : failure(`unknown log opt '${strange}' for ${logDriver} log driver`);
};

/** Weights that the kernel does not take, memory nodes that are not there (verifyPlatformContainerResources). */
const rare: Check = ({ host }) => {
  const isolation = host.rare?.['isolation']?.at(-1) ?? 'default';
  if (!['', 'default'].includes(isolation.toLowerCase())) return failure(`invalid isolation '${isolation}' on linux`);
  const runtime = host.rare?.['runtime']?.at(-1) ?? 'runc';
  if (!['runc', 'io.containerd.runc.v2'].includes(runtime))
    return failure(`unknown or invalid runtime name: ${runtime}`);
  const weight = Number(host.rare?.['blkio-weight']?.at(-1) ?? 0);
  if (weight !== 0 && (weight < 10 || weight > 1000)) return failure('Range of blkio weight is from 10 to 1000');
  const nodes = host.rare?.['cpuset-mems']?.at(-1);
  if (nodes !== undefined && !/^[\d,-]*$/.test(nodes)) return failure(`Invalid value ${nodes} for cpuset mems`);
  if (nodes?.split(/[,-]/).some((one) => Number(one) > 0))
    return failure(`Requested memory nodes are not available - requested ${nodes}, available: 0`);
  return host.rare?.['storage-opt'] === undefined
    ? undefined
    : failure("--storage-opt is supported only for overlay over xfs with 'pquota' mount option");
};

const mac: Check = ({ networks }) => {
  const bad = networks.find((one) => one.mac !== '' && !/^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(one.mac));
  return bad ? clientFailure(`${bad.mac} is not a valid mac address`) : undefined;
};

const devices: Check = ({ host }, ctx) => {
  for (const text of host.devices) {
    const { host: path } = deviceParts(text);
    if (!hostTree(ctx.kernel).node(path))
      return failure(
        `error gathering device information while adding custom device "${path}": no such file or directory`,
      );
  }
  return undefined;
};

const rest: Check = ({ config, host, image, mounts }) => {
  if (config.workdir !== '' && !config.workdir.startsWith('/'))
    return failure(`the working directory '${config.workdir}' is invalid, it needs to be an absolute path`);
  if ((config.entrypoint?.length ?? 0) === 0 && (config.cmd?.length ?? 0) === 0) return failure('no command specified');
  if (mounts.some(({ destination }) => host.tmpfs[destination] !== undefined))
    return failure(
      `Duplicate mount point: ${mounts.find(({ destination }) => host.tmpfs[destination] !== undefined)?.destination}`,
    );
  return image.id === '' ? failure('no image') : undefined;
};

const CHECKS: readonly Check[] = [
  mac,
  security,
  conflicts,
  capabilities,
  limits,
  addresses,
  outside,
  logging,
  rare,
  rest,
  devices,
];

/** Everything that Docker checks before it makes a container; the client's own checks first. */
export function checkSpec(ctx: EngineContext, spec: CreateSpec): EngineFailure | undefined {
  const found = CHECKS.map((check) => check(spec, ctx)).filter((one) => one !== undefined);
  return found.find((one) => one.client) ?? found[0];
}

const NO_SWAPPINESS =
  'WARNING: Your kernel does not support memory swappiness capabilities or the cgroup is not mounted. Memory swappiness discarded.';
const NO_OOM_KILL_DISABLE = 'WARNING: Your kernel does not support OomKillDisable. OomKillDisable discarded.';

/** Warnings of the daemon, which the client prints. */
export function warningsOf(_ctx: EngineContext, { host }: CreateSpec): readonly string[] {
  return [
    ...(host.rare?.['memory-swappiness'] ? [NO_SWAPPINESS] : []),
    ...(host.rare?.['oom-kill-disable']?.at(-1) === 'true' ? [NO_OOM_KILL_DISABLE] : []),
    ...(host.networkMode === 'host' && host.portBindings.length > 0
      ? ['WARNING: Published ports are discarded when using host network mode']
      : []),
  ];
}
