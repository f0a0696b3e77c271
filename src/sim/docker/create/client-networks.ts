import type { Flags } from '../../cli/index.ts';

/** One --network as docker/cli reads it: a name, or fields (opts.NetworkOpt). */
interface Attachment {
  readonly target: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

/** A network mode that names a network which a user made (api/types/container, NetworkMode.IsUserDefined). */
export const isUserDefined = (mode: string): boolean =>
  !['default', 'bridge', 'host', 'none'].includes(mode) && !/^container(:|$)/.test(mode);

function attachment(text: string): Attachment {
  if (!/\w=\w/.test(text)) return { target: text, fields: [] };
  const fields = text
    .toLowerCase()
    .split(',')
    .map((field) => field.split(/=(.*)/s))
    .map(([key = '', value = '']) => [key.trim(), value.trim()] as const);
  return { target: fields.findLast(([key]) => key === 'name')?.[1] ?? '', fields };
}

/** Flags of old that say the same as a field of --network: their names, the field, and what the field is called. */
const TWINS = [
  ['network-alias', 'alias', 'per-network alias'],
  ['ip', 'ip', 'per-network IPv4 address'],
  ['ip6', 'ip6', 'per-network IPv6 address'],
  ['mac-address', 'mac-address', 'per-network MAC address'],
  ['link-local-ip', 'link-local-ip', 'per-network link-local IP addresses'],
] as const;

function badTwins(flags: Flags, { fields }: Attachment): string | undefined {
  const twin = TWINS.find(([flag, field]) => flags.has(flag) && fields.some(([key]) => key === field));
  return twin && `conflicting options: cannot specify both --${twin[0]} and ${twin[2]}`;
}

function badEndpoint({ target, fields }: Attachment, hasAliases: boolean): string | undefined {
  if (target.trim() === '') return 'no name set for network';
  if (!isUserDefined(target) && (hasAliases || fields.some(([key]) => key === 'alias')))
    return 'network-scoped aliases are only supported for user-defined networks';
  const mac = fields.find(([key]) => key === 'mac-address')?.[1];
  return mac === undefined || /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(mac)
    ? undefined
    : `${mac} is not a valid mac address`;
}

/**
 * What docker/cli says of --network and the flags beside it (opts.go, parseNetworkOpts): flags of old apply to the
 * first network, names come once, and networks of users do not go with the others.
 */
export function networkRefusal(flags: Flags): string | undefined {
  const given = flags.list('network').map(attachment);
  const all = given.length > 0 ? given : [{ target: 'default', fields: [] }];
  const seen = new Set<string>();
  for (const [index, one] of all.entries()) {
    const bad =
      (index === 0 ? badTwins(flags, one) : undefined) ?? badEndpoint(one, index === 0 && flags.has('network-alias'));
    if (bad) return bad;
    if (seen.has(one.target)) return `network ${JSON.stringify(one.target)} is specified multiple times`;
    seen.add(one.target);
  }
  return all.some(({ target }) => isUserDefined(target)) && all.some(({ target }) => !isUserDefined(target))
    ? 'conflicting options: cannot attach both user-defined and non-user-defined network-modes'
    : undefined;
}
