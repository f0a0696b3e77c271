import type { Flags } from '../../cli/index.ts';
import { ramInBytes } from '../../cli/index.ts';
import { badInteger } from '../integers.ts';
import { badSecurityOption } from './security-flags.ts';

const SYSCTL = /^(kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$|net\.|fs\.mqueue\.)/;
const IMAGE_VOLUMES = ['anonymous', 'tmpfs', 'ignore'];
const ON_FAILURE = ['none', 'kill', 'restart', 'stop'];
const RATE =
  'The correct format is <device-path>:<number>[<unit>]. Number must be a positive integer. Unit is optional and can be kb, mb, or gb';

type Check = (flags: Flags) => string | undefined;

const first = (texts: readonly string[], check: (text: string) => string | undefined): string | undefined => {
  for (const text of texts) {
    const bad = check(text);
    if (bad) return bad;
  }
  return undefined;
};

/** validate() of specgenutil: what needs no more than the values. */
const combinations: Check = (flags) => {
  const restart = flags.maybe('restart') ?? '';
  if ((flags.bool('rm') || flags.bool('rmi')) && !['', 'no', 'on-failure'].includes(restart))
    return 'the --rm option conflicts with --restart, when the restartPolicy is not "" and "no"';
  const mode = flags.maybe('image-volume') ?? '';
  return mode === '' || IMAGE_VOLUMES.includes(mode)
    ? undefined
    : `invalid image volume mode ${JSON.stringify(mode)} required value: ${IMAGE_VOLUMES.join(', ')}`;
};

/** Health checks (MakeHealthCheckFromCli): durations are read elsewhere. */
const health: Check = (flags) => {
  const action = flags.maybe('health-on-failure') ?? '';
  const hasCommand = flags.text('health-cmd') !== '';
  if (hasCommand && flags.has('health-retries') && flags.int('health-retries') < 1)
    return 'healthcheck-retries must be greater than 0';
  if (/^0+(\.0+)?[a-zµ]*$/.test(flags.maybe('health-timeout') ?? '') || flags.text('health-timeout').startsWith('-'))
    return 'healthcheck-timeout must be at least 1 second';
  if (flags.text('health-start-period').startsWith('-')) return 'healthcheck-start-period must be 0 seconds or greater';
  return action === '' || ON_FAILURE.includes(action)
    ? undefined
    : `invalid on-failure action ${JSON.stringify(action)} for health check: supported actions are ${ON_FAILURE.join(',')}`;
};

const pairs: Check = (flags) => {
  const label = flags.list('label').find((one) => one.startsWith('=') || one === '');
  if (label !== undefined) return `unable to process labels: invalid label format: ${JSON.stringify(label)}`;
  for (const [flag, text] of [
    ['annotation', 'annotations'],
    ['storage-opt', 'storage-opt'],
  ] as const)
    if (flags.list(flag).some((one) => !one.includes('='))) return `${text} must be formatted KEY=VALUE`;
  return undefined;
};

function badDevice(text: string, rate: (value: string) => boolean, say: string): string | undefined {
  const [path = '', value] = text.split(/:(.*)/s);
  if (value === undefined) return `bad format: ${text}`;
  if (!path.startsWith('/dev/')) return `bad format for device path: ${text}`;
  return rate(value) ? undefined : say.replace('%', text);
}

/** --blkio-weight and the limits of devices (getIOLimits). */
const devices: Check = (flags) => {
  const weight = flags.maybe('blkio-weight') ?? '';
  const bad = weight === '' ? undefined : badInteger('ParseUint16', weight);
  if (bad) return `invalid value for blkio-weight: ${bad}`;
  const isWeight = (text: string): boolean => /^\d+$/.test(text) && (text === '0' || (+text >= 10 && +text <= 1000));
  const isSize = (text: string): boolean => ramInBytes(text).ok;
  const isCount = (text: string): boolean => /^\d+$/.test(text);
  const count = RATE.replace('[<unit>]', '').replace(/\. Unit.*/, '');
  return (
    first(flags.list('blkio-weight-device'), (one) => badDevice(one, isWeight, 'invalid weight for device: %')) ??
    first([...flags.list('device-read-bps'), ...flags.list('device-write-bps')], (one) =>
      badDevice(one, isSize, `invalid rate for device: %. ${RATE}`),
    ) ??
    first([...flags.list('device-read-iops'), ...flags.list('device-write-iops')], (one) =>
      badDevice(one, isCount, `invalid rate for device: %. ${count}`),
    )
  );
};

function badSysctl(text: string): string | undefined {
  const [name = '', value] = text.split(/=(.*)/s);
  if (value === undefined) return `${text} is invalid, sysctl values must be in the form of KEY=VALUE`;
  if (name !== name.trim() || value !== value.trim()) return `'${text}' is invalid, extra spaces found`;
  return SYSCTL.test(name) ? undefined : `sysctl '${name}' is not allowed`;
}

/** One value of --secret (parseSecrets). */
function badSecret(text: string): string | undefined {
  const [source = '', ...rest] = text.split(',');
  if (rest.length === 0) return undefined;
  const fields = source.includes('=') ? [source, ...rest] : rest;
  const seen = new Map<string, string>(source.includes('=') ? [] : [['source', source]]);
  for (const field of fields) {
    const [name = '', value] = field.split(/=(.*)/s);
    const bad =
      value === undefined ? `option ${field} must be in form option=value` : badSecretField(name, value, seen);
    if (bad) return `${bad}: parsing secret`;
    seen.set(name.toLowerCase(), value ?? '');
  }
  if (!seen.get('source')) return `no source found ${text}: parsing secret`;
  const isMount = ['uid', 'gid', 'mode'].some((name) => seen.has(name));
  return seen.get('type') === 'env' && isMount
    ? 'UID, GID, Mode options cannot be set with secret type env: parsing secret'
    : undefined;
}

function badSecretField(name: string, value: string, seen: ReadonlyMap<string, string>): string | undefined {
  if (name === 'type' && seen.has('type')) return 'cannot set more than one secret type';
  if (name === 'type') return ['mount', 'env'].includes(value) ? undefined : `type ${value} is invalid`;
  if (name === 'mode') return /^[0-7]+$/.test(value) ? undefined : `mode ${value} invalid`;
  if (/^[ug]id$/i.test(name)) return /^\d+$/.test(value) ? undefined : `${name.toUpperCase()} ${value} invalid`;
  return name === 'source' || name === 'target' ? undefined : `option ${name}=${value} invalid`;
}

const logOptions: Check = (flags) =>
  first(flags.list('log-opt'), (one) => (one.includes('=') ? undefined : `invalid log option ${JSON.stringify(one)}`));

/** Values that only libpod looks at, when the container is made: its options and its validate(). */
const options: Check = (flags) => {
  const systemd = (flags.maybe('systemd') ?? '').toLowerCase();
  if (!['', 'true', 'false', 'always'].includes(systemd))
    return 'invalid config provided: --systemd values must be one of "true, false, always": invalid configuration';
  const notify = flags.maybe('sdnotify') ?? '';
  if (!['', 'container', 'conmon', 'healthy', 'ignore'].includes(notify))
    return `invalid config provided: invalid argument: invalid sdnotify value ${JSON.stringify(notify)}: must be conmon, container, healthy or ignore`;
  const ipc = flags.maybe('ipc') ?? '';
  if (flags.has('shm-size') && ['host', 'none'].includes(ipc))
    return `invalid config provided: cannot set shmsize when running in the {${ipc} } IPC Namespace`;
  const frame = 'running container create option';
  const cgroups = flags.maybe('cgroups') ?? 'enabled';
  if (!['disabled', 'enabled', 'no-conmon', 'split'].includes(cgroups))
    return `${frame}: invalid cgroup mode ${JSON.stringify(cgroups)}: invalid argument`;
  const zone = flags.maybe('tz') ?? '';
  if (
    zone !== '' &&
    !/^(local|UTC|[A-Z][A-Za-z]+(\/[A-Z][\w+-]*)+|[A-Z]{3,4}(\d[A-Z]{3})?|[A-Z][a-z]{3,}|)$/.test(zone)
  )
    return `${frame}: finding timezone: unknown time zone ${zone}`;
  const umask = flags.maybe('umask') ?? '';
  if (umask !== '' && !/^[0-7]{1,4}$/.test(umask)) return `${frame}: invalid umask string ${umask}: invalid argument`;
  const action = flags.maybe('health-on-failure') ?? 'none';
  return !['', 'none'].includes(action) && flags.text('health-cmd') === ''
    ? `cannot set on-failure action to ${action} without a health check`
    : undefined;
};

const CHECKS: readonly Check[] = [
  combinations,
  health,
  pairs,
  devices,
  (flags) =>
    first(flags.list('cgroup-conf'), (one) =>
      one.includes('=') ? undefined : '--cgroup-conf must be formatted KEY=VALUE',
    ),
  (flags) => first(flags.list('sysctl'), badSysctl),
  (flags) => first(flags.list('security-opt'), badSecurityOption),
  logOptions,
  (flags) => first(flags.list('secret'), badSecret),
  options,
];

/** What podman refuses while it turns flags into a specification (FillOutSpecGen of pkg/specgenutil), in its order. */
export function badSpecFlags(flags: Flags): string | undefined {
  for (const check of CHECKS) {
    const bad = check(flags);
    if (bad) return bad;
  }
  return undefined;
}
