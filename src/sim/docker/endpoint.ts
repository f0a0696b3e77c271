import { sha256 } from '../../lib/sha256.ts';
import type { Flags } from '../cli/types.ts';
import type { Proc } from '../host/proc.ts';
import { configFolder, currentContext, hostOfContext } from './current-context.ts';

/** Where a client turns to: a socket in the file tree, an address, or a text that is neither. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'other'; readonly host: string }
  | { readonly kind: 'wrong'; readonly text: string };

const DEFAULT_PATH = '/var/run/docker.sock';

/** The daemon's address in a host text: unix:///path, tcp://…, ssh://…; a text without a scheme is refused. */
export function parseHost(host: string): Endpoint {
  if (host.startsWith('unix://')) return { kind: 'unix', path: host.slice('unix://'.length) || DEFAULT_PATH };
  if (/^(tcp|http|https|ssh|npipe|fd):\/\//.test(host)) return { kind: 'other', host };
  return { kind: 'wrong', text: `unable to parse docker host \`${host}\`` };
}

/** The daemon that a call means: -H, --context, DOCKER_HOST, DOCKER_CONTEXT, the context in use, the usual socket. */
export function endpointOf(proc: Proc, globals: Flags): Endpoint {
  const host = globals.list('host').at(-1) ?? globals.maybe('host');
  if (host && globals.has('host')) return parseHost(host);
  const name = currentContext(proc, globals);
  if (name === 'default') {
    const set = globals.maybe('context') ? undefined : proc.env['DOCKER_HOST'];
    return set ? parseHost(set) : { kind: 'unix', path: DEFAULT_PATH };
  }
  const found = hostOfContext(proc, globals, name);
  if (found === undefined)
    return {
      kind: 'wrong',
      text: `Failed to initialize: unable to resolve docker endpoint: context "${name}": context not found: open ${configFolder(proc, globals)}/contexts/meta/${sha256(name)}/meta.json: no such file or directory`,
    };
  return found === '' ? { kind: 'unix', path: DEFAULT_PATH } : parseHost(found);
}
