import { ramInBytes } from '../../cli/index.ts';
import type { Command, Flag } from '../../cli/types.ts';
import { checkMountValue } from './mount-value.ts';

type Check = (value: string, release: number) => string | undefined;

const isIp = (value: string): boolean => isIpv4(value) || isIpv6(value);
const isIpv4 = (value: string): boolean =>
  /^(\d{1,3})(\.\d{1,3}){3}$/.test(value) && value.split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part));
const isIpv6 = (value: string): boolean =>
  value.includes(':') && /^[\da-f:.]+$/i.test(value) && value.split('::').length <= 2 && value.split(':').length <= 8;

/** opts.ValidateExtraHost: `host:ip` or `host=ip`, the address `host-gateway` or one that is an address. */
const extraHost: Check = (value) => {
  const equals = value.indexOf('=');
  const at = equals < 0 ? value.indexOf(':') : equals;
  const host = value.slice(0, Math.max(at, 0));
  if (host === '' || host.includes(':')) return `bad format for add-host: ${JSON.stringify(value)}`;
  const address = value.slice(at + 1);
  if (address === 'host-gateway') return undefined;
  const bare = /^\[.+\]$/.test(address) ? address.slice(1, -1) : address;
  return isIp(bare.trim()) ? undefined : `invalid IP address in add-host: ${JSON.stringify(bare)}`;
};

const ipAddress: Check = (value) =>
  isIp(value.trim()) ? undefined : `IP address is not correctly formatted: ${value}`;

const pureIp: Check = (value) =>
  value === '' || isIp(value.trim()) ? undefined : `failed to parse IP: ${JSON.stringify(value.trim())}`;

const environment: Check = (value) =>
  value.split('=')[0] === '' ? `invalid environment variable: ${value}` : undefined;

const label: Check = (value) => {
  const key = (value.split('=')[0] ?? '').replace(/^[ \t]+/, '');
  if (key === '') return `invalid label '${value}': empty name`;
  return /[ \t]/.test(key) ? `label '${key}' contains whitespaces` : undefined;
};

/** opts.ValidateDNSSearch: a domain, or a dot for none. */
const searchDomain: Check = (value) => {
  const name = value.trim();
  if (name === '.') return undefined;
  const isDomain =
    /^([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])(\.([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]))*\.?$/;
  return /[a-zA-Z]/.test(name) && isDomain.test(name) && name.length < 255
    ? undefined
    : `${name} is not a valid domain`;
};

/** opts.ParseLink: 'NAME' or 'NAME:ALIAS'. */
const link: Check = (value) => {
  if (value === '') return 'empty string specified for links';
  return value.split(':').length > 2 ? `bad format for links: ${value}` : undefined;
};

const stream: Check = (value) =>
  ['stdin', 'stdout', 'stderr'].includes(value.toLowerCase())
    ? undefined
    : 'valid streams are STDIN, STDOUT and STDERR';

const filter: Check = (value) =>
  value === '' || value.includes('=') ? undefined : 'bad format of filter (expected name=value)';

/** units.ParseUlimit: 'NAME=SOFT' or 'NAME=SOFT:HARD'; the hard limit is read first. */
const ulimit: Check = (value) => {
  const [name = '', limits] = value.split(/=(.*)/s);
  if (limits === undefined) return `invalid ulimit argument: ${value}`;
  if (!ULIMITS.includes(name)) return `invalid ulimit type: ${name}`;
  const [soft = '', hard, more] = limits.split(':');
  if (more !== undefined) return `too many limit value arguments - ${limits}, can only have up to two, \`soft[:hard]\``;
  const wrong = [hard ?? soft, soft].find((limit) => !/^[+-]?\d+$/.test(limit));
  if (wrong !== undefined) return `strconv.ParseInt: parsing ${JSON.stringify(wrong)}: invalid syntax`;
  if (hard === undefined || Number(hard) === -1) return undefined;
  const frame = 'ulimit soft limit must be less than or equal to hard limit: ';
  if (Number(soft) === -1) return `${frame}soft: -1 (unlimited), hard: ${Number(hard)}`;
  return Number(soft) > Number(hard) ? `${frame}${Number(soft)} > ${Number(hard)}` : undefined;
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

const NETWORK_KEYS = ['name', 'alias', 'ip', 'ip6', 'mac-address', 'link-local-ip', 'driver-opt', 'gw-priority'];

function networkField(field: string): string | undefined {
  const [name = '', set] = field.toLowerCase().split(/=(.*)/s);
  if (set === undefined || name === '') return `invalid field ${field}`;
  const key = name.trim();
  const value = set.trim();
  if (!NETWORK_KEYS.includes(key)) return `invalid field key ${key}`;
  if (key === 'driver-opt' && !/^[^=]+=/.test(value)) return 'invalid key value pair format in driver options';
  return key === 'gw-priority' && !/^[+-]?\d+$/.test(value)
    ? `invalid gw-priority (${value}): invalid syntax`
    : undefined;
}

/** opts.NetworkOpt.Set: a name alone, or fields with known keys. */
const network: Check = (value) => {
  if (!/\w=\w/.test(value)) return undefined;
  const fields = value.split(',');
  for (const field of fields) {
    const bad = networkField(field);
    if (bad) return bad;
  }
  const name = fields.findLast((field) => /^\s*name\s*=/i.test(field));
  return name === undefined || name.split('=')[1]?.trim() === '' ? 'network name/id is not specified' : undefined;
};

/** opts.ValidateThrottleBpsDevice and its like: a device, a colon, a rate. */
const device =
  (isRate: (rate: string) => boolean, problem: (value: string) => string): Check =>
  (value) => {
    const [path = '', rate] = value.split(/:(.*)/s);
    if (rate === undefined || path === '') return `bad format: ${value}`;
    if (!path.startsWith('/dev/')) return `bad format for device path: ${value}`;
    return isRate(rate) ? undefined : problem(value);
  };
const throttleBytes = device(
  (rate) => ramInBytes(rate).ok,
  (value) =>
    `invalid rate for device: ${value}. The correct format is <device-path>:<number>[<unit>]. Number must be a positive integer. Unit is optional and can be kb, mb, or gb`,
);
const throttleCount = device(
  (rate) => /^\d+$/.test(rate),
  (value) =>
    `invalid rate for device: ${value}. The correct format is <device-path>:<number>. Number must be a positive integer`,
);
const weight = device(
  (rate) => /^\d+$/.test(rate) && (Number(rate) === 0 || (Number(rate) >= 10 && Number(rate) <= 1000)),
  (value) => `invalid weight for device: ${value}`,
);

const deviceRule: Check = (value) =>
  /^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}$/.test(value) ? undefined : `invalid device cgroup format '${value}'`;

const BY_TYPE: Readonly<Record<string, Check>> = {
  filter,
  ulimit,
  mount: checkMountValue,
  network,
  'gpu-request': gpus,
  ip: pureIp,
};
const CREATE: Readonly<Record<string, Check>> = {
  'add-host': extraHost,
  attach: stream,
  dns: ipAddress,
  env: environment,
  label,
  sysctl,
  'dns-search': searchDomain,
  link,
  'blkio-weight-device': weight,
  'device-read-bps': throttleBytes,
  'device-read-iops': throttleCount,
  'device-write-bps': throttleBytes,
  'device-write-iops': throttleCount,
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
 *
 * @param release the major version of the client
 */
export function checkDockerValue(flag: Flag, value: string, command: Command, release: number): string | undefined {
  return (BY_FLAG[command.canonical]?.[flag.long] ?? BY_TYPE[flag.type])?.(value, release);
}
