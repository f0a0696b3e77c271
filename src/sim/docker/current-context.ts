import type { Flags } from '../cli/types.ts';
import type { Proc } from '../host/proc.ts';

function readJson(proc: Proc, path: string): Record<string, unknown> | undefined {
  const text = proc.fs.read(path);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The folder of the client's own configuration. */
export const configFolder = (proc: Proc, globals: Flags): string =>
  globals.maybe('config') ?? proc.env['DOCKER_CONFIG'] ?? `${proc.env['HOME'] ?? '/root'}/.docker`;

/** The name of the context in use: --context, DOCKER_CONTEXT, `docker context use`; a given host means 'default'. */
export function currentContext(proc: Proc, globals: Flags): string {
  const given = globals.maybe('context');
  if (given) return given;
  if (globals.list('host').length > 0 || proc.env['DOCKER_HOST']) return 'default';
  if (proc.env['DOCKER_CONTEXT']) return proc.env['DOCKER_CONTEXT'];
  const config = readJson(proc, `${configFolder(proc, globals)}/config.json`);
  return typeof config?.['currentContext'] === 'string' ? config['currentContext'] : 'default';
}

/** The host text of a context, as its meta.json keeps it; undefined where there is no such context. */
export function hostOfContext(proc: Proc, globals: Flags, name: string): string | undefined {
  const folder = `${configFolder(proc, globals)}/contexts/meta`;
  const names = proc.fs.list(folder);
  for (const one of names.ok ? names.value : []) {
    const meta = readJson(proc, `${folder}/${one}/meta.json`);
    if (meta?.['Name'] !== name) continue;
    const endpoints = meta['Endpoints'] as { docker?: { Host?: string } } | undefined;
    return endpoints?.docker?.Host ?? '';
  }
  return undefined;
}
