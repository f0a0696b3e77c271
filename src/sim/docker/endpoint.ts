import { sha256 } from '../../lib/sha256.ts';
import type { Flags } from '../cli/types.ts';
import type { Proc } from '../host/proc.ts';
import { configFolder, currentContext, hostOfContext } from './current-context.ts';
import { completeHost, type HostAddress, hostAddress } from './host-address.ts';

/** Where a client turns to: a socket in the file tree, an address, or a text that is neither. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'other'; readonly address: HostAddress }
  | { readonly kind: 'wrong'; readonly text: string };

const DEFAULT_PATH = '/var/run/docker.sock';
const wrong = (text: string): Endpoint => ({ kind: 'wrong', text: `Failed to initialize: ${text}` });

/** The daemon's address in a whole host text: unix:///path, tcp://…, ssh://…. */
function endpointAt(host: string): Endpoint {
  const address = hostAddress(host);
  if (!address.ok) return wrong(address.error);
  if (address.value.scheme === 'unix') return { kind: 'unix', path: address.value.target };
  return { kind: 'other', address: address.value };
}

/** The daemon that a text of -H or DOCKER_HOST means. */
function givenHost(text: string): Endpoint {
  const host = completeHost(text);
  return host.ok ? endpointAt(host.value) : wrong(`unable to resolve docker endpoint: ${host.error}`);
}

/** The daemon that a call means: -H, --context, DOCKER_HOST, DOCKER_CONTEXT, the context in use, the usual socket. */
export function endpointOf(proc: Proc, globals: Flags): Endpoint {
  const host = globals.list('host').at(-1) ?? globals.maybe('host');
  if (host && globals.has('host')) return givenHost(host);
  const name = currentContext(proc, globals);
  if (name === 'default') {
    const set = globals.maybe('context') ? undefined : proc.env['DOCKER_HOST'];
    return set ? givenHost(set) : { kind: 'unix', path: DEFAULT_PATH };
  }
  const found = hostOfContext(proc, globals, name);
  if (found === undefined)
    return wrong(
      `unable to resolve docker endpoint: context "${name}": context not found: open ${configFolder(proc, globals)}/contexts/meta/${sha256(name)}/meta.json: no such file or directory`,
    );
  return found === '' ? { kind: 'unix', path: DEFAULT_PATH } : endpointAt(found);
}
