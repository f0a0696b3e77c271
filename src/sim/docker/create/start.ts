import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { deviceParts } from '../../engine/runtime/devices.ts';
import type { Container, ContainerHost } from '../../engine/types.ts';
import { hostTree, Tree } from '../../engine/volumes/index.ts';
import { behaviourOf } from '../releases.ts';
import { isUserDefined } from './client-networks.ts';

const TASK = 'failed to create task for container: ';
const RUNC = `${TASK}failed to create shim task: OCI runtime create failed: runc create failed: `;
const INIT = `${RUNC}unable to start container process: error during container init: `;

/** The exit code that `docker run` takes from a text (cli/command/container/run.go, toStatusError). */
export function runCode(text: string): number | undefined {
  if (/executable file not found|no such file or directory/.test(text)) return 127;
  return /permission denied|is a directory/.test(text) ? 126 : undefined;
}

/** --link of a container that does not run (daemon/container_operations_unix.go, setupLinkedContainers). */
function badLink(ctx: EngineContext, { name, host }: Container): string | undefined {
  if (isUserDefined(host.networkMode)) return undefined;
  for (const { id, alias } of host.links ?? []) {
    const child = ctx.store.containers[id];
    if (child?.state.pid === 0) return `Cannot link to a non running container: /${child.name} AS /${name}/${alias}`;
  }
  return undefined;
}

/** Whether a folder of the host holds a device somewhere. */
function holdsDevices(tree: ReturnType<typeof hostTree>, path: string): boolean {
  return tree.walk(path).some(([, node]) => node.kind === 'char' || node.kind === 'block');
}

function badDevice(ctx: EngineContext, { devices }: ContainerHost): string | undefined {
  const tree = hostTree(ctx.kernel);
  for (const text of devices) {
    const { host: path } = deviceParts(text);
    const node = tree.node(path);
    if (node?.kind === 'char' || node?.kind === 'block' || (node?.kind === 'dir' && holdsDevices(tree, path))) continue;
    const why = node ? 'not a device node' : 'no such file or directory';
    return `error gathering device information while adding custom device "${path}": ${why}`;
  }
  return undefined;
}

/** json-file reads its options when it begins to log (daemon/logger/jsonfilelog). */
function badLogging({ logDriver, logOptions = {} }: ContainerHost): string | undefined {
  if (logDriver !== 'json-file' && logDriver !== 'local') return undefined;
  const { 'max-size': size, 'max-file': files, compress } = logOptions;
  const frame = `${TASK}failed to initialize logging driver: `;
  if (size !== undefined && !/^\d+(\.\d+)? ?([kmgtp]i?b?|b)?$/i.test(size)) return `${frame}invalid size: '${size}'`;
  if (files !== undefined && !/^[+-]?\d+$/.test(files))
    return `${frame}strconv.Atoi: parsing ${JSON.stringify(files)}: invalid syntax`;
  if (files !== undefined && Number(files) < 1) return `${frame}max-file cannot be less than 1`;
  return logDriver === 'json-file' && compress === 'true' && (Number(files ?? 1) === 1 || size === undefined)
    ? `${frame}compress cannot be true when max-file is less than 2 or max-size is not set`
    : undefined;
}

/** A file where a folder is to lie, or a folder where a file is. */
function badMount(ctx: EngineContext, container: Container): EngineFailure | undefined {
  const root = { kind: 'fs', fs: container.fs, path: '/' } as const;
  const inside = new Tree(ctx.kernel, [
    { path: '/', source: root, readonly: false, device: 'overlay', type: 'overlay' },
  ]);
  for (const { type, source, destination } of container.mounts) {
    const node = inside.node(destination);
    const own = hostTree(ctx.kernel).node(source);
    if (type !== 'bind' || !node || !own || (node.kind === 'dir') === (own.kind === 'dir')) continue;
    const where = `src=${source}, dst=${destination}, dstFd=/proc/thread-self/fd/11, flags=MS_BIND|MS_REC`;
    const hint =
      'Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type';
    const text = `${INIT}error mounting "${source}" to rootfs at "${destination}": mount ${where}: not a directory: ${hint}`;
    return { text, stateCode: 127 };
  }
  return undefined;
}

/** Profiles that AppArmor knows on a machine with Docker. */
const PROFILES = ['unconfined', 'docker-default'];

function badSecurity({ securityOpt, sysctls, networkMode }: ContainerHost): EngineFailure | undefined {
  const own = Object.keys(sysctls).find((name) => name.startsWith('net.'));
  if (own !== undefined && networkMode === 'host')
    return failure(`${RUNC}sysctl ${JSON.stringify(own)} not allowed in host network namespace`);
  const profile = securityOpt.find((one) => /^apparmor[:=]/.test(one))?.slice('apparmor='.length);
  if (profile === undefined || PROFILES.includes(profile)) return undefined;
  const why = 'write fsmount:fscontext:proc/thread-self/attr/apparmor/exec: no such file or directory';
  return {
    text: `${INIT}unable to apply apparmor profile: apparmor failed to apply profile: ${why}`,
    stateCode: 127,
  };
}

/**
 * What shows only when a container starts: devices that are not there (daemon/oci_linux.go), options of its log, and
 * what runc cannot mount or set.
 */
export function startRefusal(ctx: EngineContext, container: Container): EngineFailure | undefined {
  const { host } = container;
  const daemon =
    badLink(ctx, container) ??
    badDevice(ctx, host) ??
    (host.rare?.['gpus'] ? behaviourOf(ctx).noGpu : undefined) ??
    badLogging(host);
  if (daemon !== undefined) return failure(daemon);
  return badSecurity(host) ?? badMount(ctx, container);
}
