import { sha256 } from '../../../lib/sha256.ts';
import { configFolder } from '../../docker/current-context.ts';
import type { Call } from '../command.ts';

/** A context of the docker client: a name for a daemon's address, kept in the client's own folder. */
export interface ClientContext {
  readonly name: string;
  readonly description: string;
  readonly host: string;
}

/** The folder of a context's meta.json. */
export const metaFolder = (call: Call, name: string): string =>
  `${configFolder(call.proc, call.globals)}/contexts/meta/${sha256(name)}`;
/** The folder of a context's certificates. */
export const tlsFolder = (call: Call, name: string): string =>
  `${configFolder(call.proc, call.globals)}/contexts/tls/${sha256(name)}`;

function readJson(call: Call, path: string): Record<string, unknown> {
  const text = call.proc.fs.read(path);
  try {
    return text.ok ? (JSON.parse(text.value) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The contexts that are kept, by name; `default` is not among them. */
export function keptContexts(call: Call): ClientContext[] {
  const folder = `${configFolder(call.proc, call.globals)}/contexts/meta`;
  const names = call.proc.fs.list(folder);
  const found = (names.ok ? names.value : []).flatMap((one) => {
    const meta = readJson(call, `${folder}/${one}/meta.json`);
    if (typeof meta['Name'] !== 'string') return [];
    const endpoints = meta['Endpoints'] as { docker?: { Host?: string } } | undefined;
    const metadata = meta['Metadata'] as { Description?: string } | undefined;
    return [{ name: meta['Name'], description: metadata?.Description ?? '', host: endpoints?.docker?.Host ?? '' }];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function makeFolders(call: Call, path: string): void {
  let at = '';
  for (const part of path.split('/').filter((one) => one !== '')) {
    at = `${at}/${part}`;
    if (!call.proc.fs.exists(at)) call.proc.fs.mkdir(at, 0o700);
  }
}

/** Writes a context's meta.json. */
export function keepContext(call: Call, context: ClientContext): void {
  const folder = metaFolder(call, context.name);
  makeFolders(call, folder);
  const meta = {
    Name: context.name,
    Metadata: context.description === '' ? {} : { Description: context.description },
    Endpoints: { docker: { Host: context.host, SkipTLSVerify: false } },
  };
  call.proc.fs.write(`${folder}/meta.json`, JSON.stringify(meta), { mode: 0o644 });
}

/** Takes a context away. */
export function dropContext(call: Call, name: string): void {
  call.proc.fs.removeTree(metaFolder(call, name));
}

/** Writes which context is in use into config.json; undefined: the default one. */
export function useContext(call: Call, name: string | undefined): void {
  const folder = configFolder(call.proc, call.globals);
  const config = readJson(call, `${folder}/config.json`);
  if ((config['currentContext'] ?? undefined) === name) return;
  const { currentContext: _old, ...rest } = config;
  makeFolders(call, folder);
  // the client writes its logins with everything else, also when there are none (cli/config/configfile)
  const { auths = {}, ...others } = rest;
  const changed = { auths, ...others, ...(name !== undefined && { currentContext: name }) };
  call.proc.fs.write(`${folder}/config.json`, JSON.stringify(changed, undefined, '\t'), { mode: 0o600 });
}

/** What the client says of a context that is not there. */
export const contextMissing = (call: Call, name: string): string =>
  `context "${name}": context not found: open ${metaFolder(call, name)}/meta.json: no such file or directory`;
