import type { Proc } from '../../host/proc.ts';
import { type Directive, readConfig, unknownDirective } from './nginx-config.ts';
import { modelOf, type NginxModel } from './nginx-model.ts';

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
    ? (missingUpstream(proc, directives, model) ?? model)
    : `no "events" section in configuration`;
}

/** Directives and those in their blocks. */
const deep = (directives: readonly Directive[]): readonly Directive[] =>
  directives.flatMap((one) => [one, ...deep(one.block ?? [])]);

/**
 * nginx looks up the names of its upstreams when it starts and fails where one is unknown: those of upstream blocks,
 * then those that only a proxy_pass names. Names with variables are looked up with each request.
 */
function missingUpstream(proc: Proc, directives: readonly Directive[], model: NginxModel): string | undefined {
  const all = deep(directives);
  const listed = all
    .filter(({ words }) => words[0] === 'upstream')
    .flatMap(({ block }) => (block ?? []).filter(({ words }) => words[0] === 'server'))
    .map((one) => ({ one, name: one.words[1] ?? '' }));
  const passed = all
    .filter(({ words }) => words[0] === 'proxy_pass')
    .map((one) => ({ one, name: /^https?:\/\/([^/:]+)/.exec(one.words[1] ?? '')?.[1] ?? '' }))
    .filter(({ name }) => !model.upstreams.has(name));
  for (const { one, name } of [...listed, ...passed]) {
    const host = name.replace(/:\d+$/, '');
    if (host === '' || /[$[]|^unix:/.test(name) || proc.kernel.net.resolve(proc, host)) continue;
    return `host not found in upstream "${name}" in ${one.file}:${one.line}`;
  }
  return undefined;
}
