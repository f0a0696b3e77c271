import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import { isShortName } from '../../engine/images/reference.ts';
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
  const full = (names: readonly string[]): string[] =>
    names.map((name) => `CAP_${name.toUpperCase().replace(/^CAP_/, '')}`);
  const [added, dropped] = [full(host.capAdd), full(host.capDrop)];
  if (added.includes('CAP_ALL'))
    return dropped.includes('CAP_ALL') ? failure('adding all caps and removing all caps not allowed') : undefined;
  const both = dropped.includes('CAP_ALL') ? undefined : added.find((name) => dropped.includes(name));
  return both === undefined ? undefined : failure(`capability "${both}" cannot be dropped and added`);
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
  const inPod = pod !== undefined && !isInfra;
  if (inPod && host.networkMode.startsWith('container:') && host.extraHosts.length > 0) {
    return failure(
      'invalid config provided: extra host entries must be specified on the pod: network cannot be configured when it is shared with a pod',
    );
  }
  if (inPod && host.utsMode.startsWith('container:') && config.hostname !== '')
    return invalid('cannot set hostname when joining the pod UTS namespace');
  if (host.networkMode.startsWith('container:') && host.extraHosts.length > 0)
    return invalid(
      'cannot set extra host entries when the container is joined to another containers network namespace',
    );
  return undefined;
};

/** Sysctls of a namespace that is the host's (securityConfigureGenerator). */
const sysctls: Check = ({ host }) => {
  for (const [name, value] of Object.entries(host.sysctls)) {
    const shared = [
      host.ipcMode === 'host' && name.startsWith('fs.mqueue.') && 'IPC',
      host.networkMode === 'host' && name.startsWith('net.') && 'Network',
    ].find((kind) => kind !== false);
    if (shared)
      return failure(`sysctl ${name}=${value} can't be set since ${shared} Namespace set to host: invalid argument`);
  }
  return undefined;
};

/** --init makes a process 1 of its own, which needs a private PID namespace (addContainerInitBinary). */
const init: Check = ({ host }) =>
  host.init && !['', 'private'].includes(host.pidMode)
    ? failure("cannot add init binary as PID 1 (PID namespace isn't private)")
    : undefined;

const LOG_DRIVERS = ['none', 'journald', 'k8s-file', 'json-file', 'passthrough', 'passthrough-tty'];

/** --log-driver (libpod.WithLogDriver). */
const logging: Check = ({ host }) =>
  host.logDriver === '' || LOG_DRIVERS.includes(host.logDriver)
    ? undefined
    : failure('running container create option: invalid log driver: invalid argument');

/** Profiles of --security-opt; what else it may say is checked as a flag. */
const security: Check = ({ host }, ctx) => {
  for (const text of host.securityOpt) {
    const [name = '', value = ''] = text.split(/[=:](.*)/s);
    const isPath = name === 'seccomp' && !['unconfined', 'default', 'image'].includes(value);
    if (isPath && !hostTree(ctx.kernel).node(value))
      return failure(`opening seccomp profile failed: open ${value}: no such file or directory`);
    if (name === 'apparmor' && value !== 'unconfined' && ctx.architecture.rootless)
      return failure(`apparmor profile ${JSON.stringify(value)} specified, but Apparmor is not enabled on this system`);
  }
  return undefined;
};

/** A mode in a value of --device (ParseDevice of pkg/specgen/generate). */
function badDeviceMode(text: string): string | undefined {
  const [, second, third] = text.split(':');
  const isMode = (mode: string): boolean => /^(?!.*(.).*\1)[rwm]+$/.test(mode);
  if (third === '') return `empty device mode in device specification: ${text}`;
  if (third !== undefined && !isMode(third)) return `invalid device mode "${third}" in device "${text}"`;
  return second !== undefined && second !== '' && !isMode(second) && !second.startsWith('/')
    ? `invalid device mode "${second}" in device "${text}"`
    : undefined;
}

const devices: Check = ({ host }, ctx) => {
  for (const text of host.devices) {
    const { host: path } = deviceParts(text);
    if (!hostTree(ctx.kernel).node(path)) return failure(`stat ${path}: no such file or directory`);
    const bad = badDeviceMode(text);
    if (bad) return failure(bad);
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

/** Containers that --requires names. */
const required: Check = ({ requires = [] }, ctx) => {
  const missing = requires.find((word) => !findContainer(ctx.store, word).ok);
  return missing === undefined
    ? undefined
    : failure(
        `${JSON.stringify(missing)} is not a valid container, cannot be used as a dependency: no container with name or ID ${JSON.stringify(missing)} found: no such container`,
      );
};

/** libpod/container_validate.go: what is to be updated from a registry must say which registry. */
const updates: Check = ({ config, image }) => {
  const policy = config.labels['io.containers.autoupdate'] ?? '';
  return ['registry', 'image'].includes(policy) && isShortName(image.ref)
    ? failure(`short name: auto updates require fully-qualified image reference: ${JSON.stringify(image.ref)}`)
    : undefined;
};

const CHECKS: readonly Check[] = [
  conflicts,
  secrets,
  init,
  mounts,
  required,
  capabilities,
  security,
  sysctls,
  sources,
  devices,
  logging,
  updates,
];

/** Everything that Podman checks before it makes a container (pkg/specgen). */
export function checkSpec(ctx: EngineContext, spec: CreateSpec): EngineFailure | undefined {
  for (const check of CHECKS) {
    const found = check(spec, ctx);
    if (found) return found;
  }
  return undefined;
}

/** Whether a container's mode gives it ports of its own (isPortMappingCompatibleNetNSMode). */
export const hasPorts = ({ networkMode }: CreateSpec['host']): boolean =>
  !/^(host|none|container:|ns:)/.test(networkMode);

/** Warnings that podman prints itself (CompleteSpec). */
export function warningsOf(_ctx: EngineContext, { host }: CreateSpec): readonly string[] {
  const [kind = ''] = host.networkMode.split(':');
  return host.portBindings.length > 0 && !hasPorts(host)
    ? [
        `Port mappings have been discarded because "${kind === 'ns' ? 'path' : kind}" network namespace mode does not support them`,
      ]
    : [];
}
