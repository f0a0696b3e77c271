import { failure } from '../../engine/failure.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';
import type { ContainerHost } from '../../engine/types.ts';
import { CAPS } from '../../host/caps.ts';
import { behaviourOf } from '../releases.ts';
import { badSignal } from '../words/signals.ts';
import type { Check } from './check.ts';

const MILLISECOND = 1;

/** validateContainerConfig: working directory, stop signal, health check. */
function badConfig({ config }: CreateSpec): string | undefined {
  if (config.workdir !== '' && !config.workdir.startsWith('/'))
    return `the working directory '${config.workdir}' is invalid, it needs to be an absolute path`;
  const signal = config.stopSignal ? badSignal(config.stopSignal) : undefined;
  if (signal) return signal;
  const check = config.healthcheck;
  if (!check) return undefined;
  const short = (
    [
      ['Interval', check.interval],
      ['Timeout', check.timeout],
      ['StartPeriod', check.startPeriod],
    ] as const
  ).find(([, time]) => time !== 0 && time < MILLISECOND);
  return short && `${short[0]} in Healthcheck cannot be less than 1ms`;
}

/** Names for --cap-add and --cap-drop (oci/caps/utils.go). */
function badCapability({ capAdd, capDrop }: ContainerHost): string | undefined {
  for (const [flag, list] of [
    ['CapAdd', capAdd],
    ['CapDrop', capDrop],
  ] as const) {
    for (const name of list) {
      const full = name.toUpperCase().startsWith('CAP_') ? name.toUpperCase() : `CAP_${name.toUpperCase()}`;
      if (full !== 'CAP_ALL' && !CAPS.includes(full.slice(4))) return `invalid ${flag}: unknown capability: "${full}"`;
    }
  }
  return undefined;
}

/** Where no tmpfs can lie. */
function badTmpfs(path: string): string | undefined {
  if (/^\/+(\.?\/*)*$/.test(path)) return "invalid specification: destination can't be '/'";
  return path.startsWith('/') ? undefined : `invalid mount path: '${path}' mount path must be absolute`;
}

/** The longest name of a host that Linux takes; since 29 it is refused before the kernel refuses it. */
const LONGEST = 64;

function badPlatform({ host }: CreateSpec): string | undefined {
  const { oomScoreAdj, cgroupParent } = host;
  if (oomScoreAdj < -1000 || oomScoreAdj > 1000)
    return `Invalid value ${oomScoreAdj}, range for oom score adj is [-1000, 1000]`;
  if (cgroupParent !== '' && (cgroupParent.length <= 6 || !cgroupParent.endsWith('.slice')))
    return 'cgroup-parent for systemd cgroup should be a valid slice named as "xxx.slice"';
  const runtime = host.rare?.['runtime']?.at(-1) ?? 'runc';
  if (!['', 'runc', 'io.containerd.runc.v2'].includes(runtime)) return `unknown or invalid runtime name: ${runtime}`;
  return Object.keys(host.tmpfs)
    .map(badTmpfs)
    .find((bad) => bad !== undefined);
}

const said = (text: string | undefined) => (text === undefined ? undefined : failure(text));

/** What a container itself says (daemon/container.go, validateContainerConfig). */
export const containerConfig: Check = (spec) => said(badConfig(spec));

/** Capabilities (daemon/container.go, validateHostConfig). */
export const capabilities: Check = ({ host }) => said(badCapability(host));

/** Names that are too long: refused by the daemon since 29. */
export const hostname: Check = ({ config }, ctx) =>
  behaviourOf(ctx).checksHostname && config.hostname.length > LONGEST
    ? failure(`hostname ${JSON.stringify(config.hostname)} is too long (maximum ${LONGEST} bytes)`)
    : undefined;

/** What Linux has to be asked about (daemon/daemon_unix.go, verifyPlatformContainerSettings). */
export const platform: Check = (spec) => said(badPlatform(spec));
