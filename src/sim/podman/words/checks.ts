import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import { deviceParts } from '../../engine/runtime/devices.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import { CAPS } from '../../host/caps.ts';

type Check = (spec: CreateSpec, ctx: EngineContext) => EngineFailure | undefined;

const capabilities: Check = ({ host }) => {
  for (const name of [...host.capDrop, ...host.capAdd]) {
    const full = name.toUpperCase().startsWith('CAP_') ? name.toUpperCase() : `CAP_${name.toUpperCase()}`;
    if (full !== 'CAP_ALL' && !CAPS.includes(full.slice(4))) return failure(`"${full}": unknown capability`);
  }
  return undefined;
};

const invalid = (why: string): EngineFailure => failure(`invalid config provided: ${why}: invalid configuration`);

/** specgen/container_validate.go and namespaces.go. */
const conflicts: Check = ({ host, config, pod, isInfra }) => {
  if (host.utsMode === 'host' && config.hostname !== '')
    return invalid('cannot set hostname when running in the host UTS namespace');
  if (pod !== undefined && !isInfra && host.portBindings.length > 0) {
    return failure(
      'invalid config provided: published or exposed ports must be defined when the pod is created: network cannot be configured when it is shared with a pod',
    );
  }
  if (host.networkMode.startsWith('container:') && host.portBindings.length > 0) {
    return invalid('cannot set port bindings on an existing container network namespace');
  }
  return undefined;
};

const LOG_DRIVERS = ['none', 'journald', 'k8s-file', 'json-file', 'passthrough', 'passthrough-tty'];

/** --log-driver (libpod.WithLogDriver). */
const logging: Check = ({ host }) =>
  host.logDriver === '' || LOG_DRIVERS.includes(host.logDriver)
    ? undefined
    : failure('running container create option: invalid log driver: invalid argument');

const limits: Check = ({ host }) => {
  const { memory, memorySwap, memoryReservation } = host;
  if (memory > 0 && memorySwap > 0 && memorySwap < memory)
    return failure('minimum memoryswap limit should be larger than memory limit, see usage');
  if (memory > 0 && memoryReservation > memory)
    return failure('minimum memory limit cannot be less than memory reservation limit, see usage');
  if (host.cpusetCpus !== '' && !/^[\d,-]+$/.test(host.cpusetCpus))
    return failure(`invalid value ${host.cpusetCpus} for cpuset-cpus`);
  return undefined;
};

const security: Check = ({ host }, ctx) => {
  for (const text of host.securityOpt) {
    const [name = '', value] = text.split(/[=:](.*)/s);
    if (value === undefined && name !== 'no-new-privileges') return failure(`invalid --security-opt 1: "${text}"`);
    if (
      name === 'seccomp' &&
      value !== 'unconfined' &&
      value !== 'default' &&
      value !== 'image' &&
      !hostTree(ctx.kernel).node(value ?? '')
    ) {
      return failure(`opening seccomp profile failed: open ${value}: no such file or directory`);
    }
    if (
      !['no-new-privileges', 'seccomp', 'apparmor', 'label', 'mask', 'unmask', 'proc-opts', 'systempaths'].includes(
        name,
      )
    ) {
      return failure(`invalid --security-opt 2: "${text}"`);
    }
  }
  return undefined;
};

const devices: Check = ({ host }, ctx) => {
  for (const text of host.devices) {
    const { host: path } = deviceParts(text);
    if (!hostTree(ctx.kernel).node(path)) return failure(`stat ${path}: no such file or directory`);
  }
  return undefined;
};

const mounts: Check = ({ mounts: wishes, host }) => {
  const twice = wishes.find(
    ({ destination }, index) =>
      wishes.findIndex((other) => other.destination === destination) !== index || host.tmpfs[destination] !== undefined,
  );
  return twice ? failure(`${twice.destination}: duplicate mount destination`) : undefined;
};

const sources: Check = ({ mounts: wishes }, ctx) => {
  for (const { type, source } of wishes) {
    if (type === 'bind' && !hostTree(ctx.kernel).node(source))
      return failure(`statfs ${source}: no such file or directory`);
  }
  return undefined;
};

const secrets: Check = ({ host }, ctx) => {
  const known = Object.values(ctx.store.secrets);
  const missing = host.secrets?.find(({ name }) => !known.some((one) => one.name === name || one.id === name));
  return missing && failure(`no secret with name or id ${JSON.stringify(missing.name)}: no such secret`);
};

const CHECKS: readonly Check[] = [
  secrets,
  conflicts,
  capabilities,
  limits,
  security,
  mounts,
  sources,
  devices,
  logging,
];

/** Everything that Podman checks before it makes a container (pkg/specgen). */
export function checkSpec(ctx: EngineContext, spec: CreateSpec): EngineFailure | undefined {
  for (const check of CHECKS) {
    const found = check(spec, ctx);
    if (found) return found;
  }
  return undefined;
}

/** Warnings that podman prints itself. */
export function warningsOf(_ctx: EngineContext, { host }: CreateSpec): readonly string[] {
  return host.networkMode === 'host' && host.portBindings.length > 0
    ? ['Port mappings have been discarded because "host" network namespace mode is in use']
    : [];
}
