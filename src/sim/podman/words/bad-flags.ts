import type { Flags } from '../../cli/index.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';

const POLICIES = ['', 'always', 'missing', 'ifmissing', 'ifnotpresent', 'newer', 'ifnewer', 'never'];
const SYSCTL = /^(kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$|net\.|fs\.mqueue\.)/;
const MAC = /^([\da-f]{2}([:-]))([\da-f]{2}\2){4}[\da-f]{2}$/i;
const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;

function badSysctl(text: string): EngineFailure | undefined {
  const [name = '', value] = text.split('=');
  if (value === undefined) return failure(`${text} is invalid, sysctl values must be in the form of KEY=VALUE`);
  if (name !== name.trim() || value !== value.trim()) return failure(`'${text}' is invalid, extra spaces found`);
  return SYSCTL.test(name) ? undefined : failure(`sysctl '${name}' is not allowed`);
}

/** Values of flags that podman refuses (config.ParsePullPolicy, util.ValidateSysctls, common.NetFlagsToNetOptions). */
export function badFlags(flags: Flags): EngineFailure | undefined {
  const mac = flags.text('mac-address');
  if (mac !== '' && !MAC.test(mac)) return failure(`address ${mac}: invalid MAC address`);
  for (const name of ['ip', 'ip6']) {
    const ip = flags.maybe(name) ?? '';
    if (ip !== '' && !IP.test(ip)) return failure(`${JSON.stringify(ip)} is not an ip address`);
  }
  const pull = flags.maybe('pull') ?? '';
  if (!POLICIES.includes(pull.toLowerCase())) return failure(`unsupported pull policy ${JSON.stringify(pull)}`);
  for (const text of flags.list('sysctl')) {
    const bad = badSysctl(text);
    if (bad) return bad;
  }
  return undefined;
}

/** Addresses belong to networks; a mode such as host or pasta has none (NetFlagsToNetOptions, specgen's validate). */
export function badAddress(flags: Flags, mode: string, given: boolean): EngineFailure | undefined {
  const name = ['ip', 'ip6', 'mac-address', 'network-alias'].find((one) => flags.has(one));
  if (name === undefined || mode === 'bridge') return undefined;
  return given
    ? failure(`--${name} can only be set when the network mode is bridge: invalid argument`)
    : failure(
        'invalid config provided: networks and static ip/mac address can only be used with Bridge mode networking',
      );
}
