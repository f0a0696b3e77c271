import type { Proc } from '../../host/proc.ts';
import { type Directive, readConfig, unknownDirective } from './nginx-config.ts';
import { modelOf, type NginxModel } from './nginx-model.ts';
import { CONFIG } from './nginx-say.ts';

/** Reads the configuration and -g; gives the model or what is wrong with it. */
export function load(proc: Proc, file: string, extra: string): NginxModel | string {
  const directives = readConfig(proc, file);
  if ('fault' in directives) return directives.fault;
  const unknown = unknownDirective(directives);
  if (unknown !== undefined) return unknown;
  const global: Directive[] = extra
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({ words: one.split(/\s+/), block: undefined, file: 'command line', line: 0 }));
  const model = modelOf([...directives, ...global], 2);
  return directives.some((one) => one.words[0] === 'events')
    ? (missingUpstream(proc, model) ?? model)
    : `no "events" section in configuration`;
}

/** nginx looks up the names of its upstreams when it starts and fails where one is unknown. */
function missingUpstream(proc: Proc, model: NginxModel): string | undefined {
  for (const server of model.servers) {
    for (const { settings } of server.locations) {
      const host = /^https?:\/\/([^/:]+)/.exec(settings.proxy ?? '')?.[1];
      if (host === undefined || host.includes('$') || model.upstreams.has(host)) continue;
      if (!proc.kernel.net.resolve(proc, host)) return `host not found in upstream "${host}" in ${CONFIG}`;
    }
  }
  return undefined;
}
