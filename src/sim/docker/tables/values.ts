import { parseBool } from '../../cli/parse/go-numbers.ts';
import type { Command, Flag } from '../../cli/types.ts';

type Check = (value: string) => string | undefined;

const isIp = (value: string): boolean => isIpv4(value) || isIpv6(value);
const isIpv4 = (value: string): boolean =>
  /^(\d{1,3})(\.\d{1,3}){3}$/.test(value) && value.split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part));
const isIpv6 = (value: string): boolean =>
  value.includes(':') && /^[\da-f:.]+$/i.test(value) && value.split('::').length <= 2 && value.split(':').length <= 8;

/** opts.ValidateExtraHost: `host:ip` or `host=ip`, the address `host-gateway` or one that is an address. */
const extraHost: Check = (value) => {
  const at = value.search(/[:=]/);
  const host = value.slice(0, at);
  const address = value.slice(at + 1);
  if (at < 1 || host === '' || address === '') return `bad format for add-host: ${JSON.stringify(value)}`;
  if (address === 'host-gateway') return undefined;
  const bare = address.replace(/^\[(.*)\]$/, '$1');
  return isIp(bare) ? undefined : `invalid IP address in add-host: ${JSON.stringify(address)}`;
};

const ipAddress: Check = (value) =>
  isIp(value.trim()) ? undefined : `IP address is not correctly formatted: ${value.trim()}`;

const pureIp: Check = (value) =>
  value === '' || isIp(value.trim()) ? undefined : `failed to parse IP: ${JSON.stringify(value.trim())}`;

const environment: Check = (value) =>
  value.split('=')[0] === '' ? `invalid environment variable: ${value}` : undefined;

const label: Check = (value) =>
  value.startsWith('=') || value === '' ? `invalid label '${value}': empty name` : undefined;

const stream: Check = (value) =>
  ['stdin', 'stdout', 'stderr'].includes(value.toLowerCase())
    ? undefined
    : 'valid streams are STDIN, STDOUT and STDERR';

const filter: Check = (value) =>
  value === '' || value.includes('=') ? undefined : 'bad format of filter (expected name=value)';

const ulimit: Check = (value) => {
  const [name = '', limits] = value.split('=');
  if (limits === undefined) return `invalid ulimit argument: ${value}`;
  if (!ULIMITS.includes(name)) return `invalid ulimit type: ${name}`;
  const [soft = '', hard] = limits.split(':');
  const wrong = [soft, hard ?? soft].find((limit) => !/^-?\d+$/.test(limit));
  if (wrong !== undefined) return `strconv.ParseInt: parsing ${JSON.stringify(wrong)}: invalid syntax`;
  return hard !== undefined && Number(hard) !== -1 && (Number(soft) > Number(hard) || Number(soft) === -1)
    ? `ulimit soft limit must be less than or equal to hard limit: ${soft} > ${hard}`
    : undefined;
};
const ULIMITS =
  'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack as'.split(' ');

const sysctl: Check = (value) => {
  const [name = '', set] = value.split('=');
  const isKnown = SYSCTLS.includes(name) || /^(net\.|fs\.mqueue\.)/.test(name);
  return set !== undefined && isKnown ? undefined : `sysctl '${value}' is not allowed`;
};
const SYSCTLS =
  'kernel.msgmax kernel.msgmnb kernel.msgmni kernel.sem kernel.shmall kernel.shmmax kernel.shmmni kernel.shm_rmid_forced'.split(
    ' ',
  );

const gpus: Check = (value) => {
  if (value === 'all' || /^-?\d+$/.test(value) || value.includes('=')) return undefined;
  return `invalid count (${value}): value must be either "all" or an integer: invalid syntax`;
};

const mountKeys =
  'type source src volume-nocopy target dst destination readonly ro consistency bind-propagation bind-nonrecursive bind-recursive bind-create-src volume-driver volume-label volume-opt volume-subpath tmpfs-size tmpfs-mode image-subpath'.split(
    ' ',
  );
const MOUNT_FLAGS = ['readonly', 'ro', 'volume-nocopy', 'bind-nonrecursive', 'bind-create-src'];

/** opts.MountOpt.Set: fields of a line of CSV; a bind, volume or tmpfs needs a target. */
const mount: Check = (value) => {
  const fields = value.split(',').map((field) => field.split(/=(.*)/s));
  let target = '';
  for (const [name = '', set] of fields) {
    const key = name.toLowerCase().trim();
    if (set === undefined && !MOUNT_FLAGS.includes(key)) return `invalid field '${name}' must be a key=value pair`;
    if (!mountKeys.includes(key)) return `unexpected key '${key}' in '${name}${set === undefined ? '' : `=${set}`}'`;
    if (set !== undefined && MOUNT_FLAGS.includes(key) && parseBool(set) === undefined)
      return `invalid value for ${key}: ${set}`;
    if (['target', 'dst', 'destination'].includes(key)) target = set ?? '';
  }
  const type = fields.find(([name]) => name === 'type')?.[1] ?? 'volume';
  if (type === '') return 'type is required';
  return target === '' ? 'target is required' : undefined;
};

/** opts.NetworkOpt.Set: a name alone, or fields with known keys. */
const network: Check = (value) => {
  const fields = value.split(',');
  if (fields.length === 1 && !value.includes('=')) return undefined;
  for (const field of fields) {
    const [key = '', set] = field.split('=');
    if (set === undefined) return `invalid field ${field}`;
    if (
      !['name', 'alias', 'ip', 'ip6', 'mac-address', 'link-local-ip', 'driver-opt', 'gw-priority'].includes(key.trim())
    )
      return `invalid field key ${key.trim()}`;
  }
  return undefined;
};

/** opts.ValidateThrottleBpsDevice and its like: a device, a colon, a rate. */
const throttle: Check = (value) => (/^[^:]+:[^:]+$/.test(value) ? undefined : `bad format: ${value}`);

const deviceRule: Check = (value) =>
  /^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}$/.test(value) ? undefined : `invalid device cgroup format '${value}'`;

const BY_TYPE: Readonly<Record<string, Check>> = { filter, ulimit, mount, network, 'gpu-request': gpus, ip: pureIp };
const CREATE: Readonly<Record<string, Check>> = {
  'add-host': extraHost,
  attach: stream,
  dns: ipAddress,
  env: environment,
  label,
  sysctl,
  'blkio-weight-device': throttle,
  'device-read-bps': throttle,
  'device-read-iops': throttle,
  'device-write-bps': throttle,
  'device-write-iops': throttle,
  'device-cgroup-rule': deviceRule,
};
const BY_FLAG: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  run: CREATE,
  create: CREATE,
  exec: { env: environment },
  'volume create': { label },
  'network create': { label },
};

/**
 * What docker/cli's own flag types say of a value while flags are parsed (the `Set` methods in docker/cli/opts): text of
 * the error, or undefined.
 */
export function checkDockerValue(flag: Flag, value: string, command: Command): string | undefined {
  return (BY_FLAG[command.canonical]?.[flag.long] ?? BY_TYPE[flag.type])?.(value);
}
