import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import { hostTree } from '../../engine/volumes/index.ts';
import type { Check } from './check.ts';

const LOG_DRIVERS = 'awslogs fluentd gcplogs gelf journald json-file local none splunk syslog'.split(' ');
const COMMON = ['mode', 'max-buffer-size'];
const LOG_OPTIONS: Readonly<Record<string, string>> = {
  'json-file': 'max-file max-size compress labels labels-regex env env-regex tag',
  local: 'max-file max-size compress',
  journald: 'labels labels-regex env env-regex tag',
};

function badMode(options: Readonly<Record<string, string>>): string | undefined {
  const { mode = '', 'max-buffer-size': size } = options;
  if (!['', 'blocking', 'non-blocking'].includes(mode)) return `logger: logging mode not supported: ${mode}`;
  return size !== undefined && mode !== 'non-blocking'
    ? "logger: max-buffer-size option is only supported with 'mode=non-blocking'"
    : undefined;
}

/** --log-driver and --log-opt (daemon/logger/factory.go, ValidateLogOpts). */
export const logging: Check = ({ host }) => {
  const { logDriver, logOptions = {} } = host;
  if (logDriver === 'none') return undefined;
  const mode = badMode(logOptions);
  if (mode) return failure(mode);
  if (!LOG_DRIVERS.includes(logDriver))
    return failure(`error looking up logging plugin ${logDriver}: plugin "${logDriver}" not found`);
  const known = LOG_OPTIONS[logDriver]?.split(' ');
  const strange = Object.keys(logOptions)
    .sort()
    .find((name) => known && !known.includes(name) && !COMMON.includes(name));
  if (strange === undefined) return undefined;
  return failure(
    logDriver === 'local'
      ? `unknown log opt '${strange}' for log driver local`
      : `unknown log opt '${strange}' for ${logDriver} log driver`,
  );
};

const BOOLS = ['1', 't', 'T', 'true', 'TRUE', 'True', '0', 'f', 'F', 'false', 'FALSE', 'False'];

function badOption(text: string): string | undefined {
  const [name = '', value] = text.includes('=') ? text.split(/=(.*)/s) : text.split(/:(.*)/s);
  if (['no-new-privileges', 'writable-cgroups'].includes(name))
    return value === undefined || BOOLS.includes(value) ? undefined : `invalid --security-opt 2: "${text}"`;
  if (['label', 'apparmor', 'seccomp'].includes(name) || text === 'systempaths=unconfined') return undefined;
  return `invalid --security-opt 2: "${text}"`;
}

/** --security-opt: what the client checks and reads, what the daemon does with it. */
export const security: Check = ({ host }, ctx): EngineFailure | undefined => {
  for (const text of host.securityOpt) {
    const [name = '', value = ''] = text.split(/[=:](.*)/s);
    if (value === '' && name !== 'no-new-privileges')
      return clientFailure(`${ctx.release.capitalSecurityOpt ? 'Invalid' : 'invalid'} --security-opt: "${text}"`);
    if (name !== 'seccomp' || ['unconfined', 'builtin'].includes(value)) continue;
    const node = hostTree(ctx.kernel).node(value);
    if (!node)
      return clientFailure(`opening seccomp profile (${value}) failed: open ${value}: no such file or directory`);
    if (node.kind === 'dir')
      return clientFailure(`opening seccomp profile (${value}) failed: read ${value}: is a directory`);
  }
  const bad = host.securityOpt.map(badOption).find((one) => one !== undefined);
  return bad === undefined ? undefined : failure(bad);
};

/** --storage-opt: a size needs a file system that this machine lacks. */
export const storage: Check = ({ host }) =>
  host.rare?.['storage-opt'] === undefined
    ? undefined
    : failure("--storage-opt is supported only for overlay over xfs with 'pquota' mount option");

/** A container that has nothing to run, an image without an id (daemon/create.go, mergeAndVerifyConfig). */
export const command: Check = ({ config, image }) => {
  if ((config.entrypoint?.length ?? 0) === 0 && (config.cmd?.length ?? 0) === 0) return failure('no command specified');
  return image.id === '' ? failure('no image') : undefined;
};

/** The same path for a mount and a tmpfs (daemon/volumes.go, registerMountPoints). */
export const duplicates: Check = ({ host, mounts }) => {
  const twice = mounts.find(({ destination }) => host.tmpfs[destination] !== undefined);
  return twice && failure(`Duplicate mount point: ${twice.destination}`);
};
