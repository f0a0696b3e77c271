import type { EngineContext } from '../../engine/engine.ts';
import { SHORTNAMES_CONF } from './shortnames-table.ts';

const FOLDER = '/etc/containers/registries.conf.d';
const SHORTNAMES = `${FOLDER}/shortnames.conf`;

/** What registries.conf(5) says about names without a registry, and in which file it stands. */
export interface Registries {
  /** Short name → repository, and the file that says so. */
  readonly aliases: ReadonlyMap<string, { readonly repository: string; readonly file: string }>;
  readonly search: readonly string[];
  readonly searchFile: string;
  /** Registries that may be reached without TLS. */
  readonly insecure: ReadonlySet<string>;
}

interface Reading {
  readonly aliases: Map<string, { readonly repository: string; readonly file: string }>;
  readonly insecure: Set<string>;
  search: readonly string[];
  searchFile: string;
}

function readConf(text: string, file: string, into: Reading): void {
  let section = '';
  let location = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const header = /^\[+([^\]]+)\]+/.exec(line)?.[1];
    if (header !== undefined) {
      section = header.trim();
      continue;
    }
    const search = /^unqualified-search-registries\s*=\s*\[(.*)\]/.exec(line)?.[1];
    if (search !== undefined) {
      into.search = [...search.matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? '');
      into.searchFile = file;
    }
    const pair = /^"?([^"=\s]+)"?\s*=\s*"?([^"]*)"?$/.exec(line);
    if (section === 'aliases' && pair) into.aliases.set(pair[1] ?? '', { repository: pair[2] ?? '', file });
    if (section === 'registry' && pair && /^(location|prefix)$/.test(pair[1] ?? '')) location = pair[2] ?? '';
    if (section === 'registry' && /^insecure\s*=\s*true/.test(line)) into.insecure.add(location);
  }
}

/** Reads the registry configuration of the host and of the caller, in the order in which the files count. */
export function readRegistries(ctx: EngineContext): Registries {
  const { fs, env } = ctx.caller;
  const reading: Reading = { aliases: new Map(), insecure: new Set(), search: [], searchFile: '' };
  const files = ['/etc/containers/registries.conf'];
  const listed = fs.list(FOLDER);
  const own = listed.ok ? listed.value.filter((name) => name.endsWith('.conf')).map((name) => `${FOLDER}/${name}`) : [];
  for (const file of [...files, ...own, `${env['HOME'] ?? '/root'}/.config/containers/registries.conf`]) {
    const text = fs.read(file);
    if (text.ok) readConf(text.value, file, reading);
  }
  if (reading.aliases.size === 0) readConf(SHORTNAMES_CONF, SHORTNAMES, reading);
  return reading;
}
