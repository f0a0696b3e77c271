import type { Flags } from '../../cli/index.ts';
import { networkModeOf } from './network-flags.ts';

const ID_MAPS = ['uidmap', 'gidmap', 'subuidname', 'subgidname'];
const POLICIES = ['', 'always', 'missing', 'ifmissing', 'ifnotpresent', 'newer', 'ifnewer', 'never'];
const STREAMS = ['stdin', 'stdout', 'stderr'];

/** A value of --dns or its like, with a network that has no resolver of its own. */
function badDns(flags: Flags): string | undefined {
  const mode = networkModeOf(flags.list('network')[0] ?? '');
  const isGiven = ['dns', 'dns-option', 'dns-search'].some((name) => flags.has(name));
  return isGiven && (mode === 'none' || mode === 'container')
    ? `conflicting options: dns and the network mode: ${mode}`
    : undefined;
}

/** Flags that exclude each other (CreateInit of cmd/podman/containers/create.go). */
function conflicts(flags: Flags): string | undefined {
  const given = (name: string): boolean => flags.has(name);
  if (ID_MAPS.some(given) && given('userns'))
    return '--userns and --uidmap/--gidmap/--subuidname/--subgidname are mutually exclusive';
  for (const name of ['cpu-period', 'cpu-quota'])
    if (given(name) && given('cpus')) return `--${name} and --cpus cannot be set together`;
  if (flags.list('group-add').includes('keep-groups') && flags.list('group-add').length > 1)
    return "the '--group-add keep-groups' option is not allowed with any other --group-add options";
  const dns = badDns(flags);
  if (dns) return dns;
  for (const name of ['add-host', 'hosts-file'])
    if (flags.bool('no-hosts') && given(name)) return `--no-hosts and --${name} cannot be set together`;
  const fds = given('preserve-fds') ? Number(flags.text('preserve-fds')) : 0;
  return fds > 0
    ? 'file descriptor 3 is not available - the preserve-fds option requires that file descriptors must be passed'
    : undefined;
}

/** What podman itself refuses before it looks for the image, and right after (cmd/podman/containers/run.go). */
export function badClientFlags(flags: Flags): string | undefined {
  const conflict = conflicts(flags);
  if (conflict) return conflict;
  const pull = flags.maybe('pull') ?? '';
  if (!POLICIES.includes(pull.toLowerCase())) return `unsupported pull policy ${JSON.stringify(pull)}`;
  if (flags.text('platform') !== '' && (flags.text('arch') !== '' || flags.text('os') !== ''))
    return '--platform option can not be specified with --arch or --os';
  if (flags.bool('replace') && flags.text('name') === '') return 'cannot replace container without --name being set';
  const stream = flags.list('attach').find((one) => !STREAMS.includes(one.toLowerCase()));
  return stream === undefined
    ? undefined
    : `invalid stream ${JSON.stringify(stream)} for --attach - must be one of stdin, stdout, or stderr: invalid argument`;
}
