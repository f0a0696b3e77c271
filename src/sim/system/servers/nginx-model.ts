import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Directive } from './nginx-config.ts';

/** A location of a server: how a path is answered. */
export interface Location {
  readonly kind: 'prefix' | 'exact' | 'regex';
  readonly path: string;
  readonly expression: RegExp | undefined;
  readonly settings: Settings;
}
/** What applies to a request: settings of http, server and location, the inner ones first. */
export interface Settings {
  readonly root: string;
  readonly alias: string | undefined;
  readonly index: readonly string[];
  readonly tryFiles: readonly string[] | undefined;
  readonly returns: readonly string[] | undefined;
  readonly proxy: string | undefined;
  readonly autoindex: boolean;
  readonly denied: boolean;
  readonly headers: readonly (readonly [string, string])[];
  readonly errorPages: ReadonlyMap<number, string>;
  readonly accessLog: string;
}
export interface Listen {
  readonly address: string;
  readonly port: number;
  readonly isDefault: boolean;
}
export interface Server {
  readonly listens: readonly Listen[];
  readonly names: readonly string[];
  readonly settings: Settings;
  readonly locations: readonly Location[];
}
export interface NginxModel {
  readonly user: string;
  readonly workers: number;
  readonly pidFile: string;
  readonly errorLog: string;
  readonly servers: readonly Server[];
  readonly upstreams: ReadonlyMap<string, readonly string[]>;
  readonly tokens: boolean;
}

const named = (directives: readonly Directive[], name: string): readonly Directive[] =>
  directives.filter((one) => one.words[0] === name);
const last = (directives: readonly Directive[], name: string): readonly string[] | undefined =>
  named(directives, name).at(-1)?.words.slice(1);

const DEFAULTS: Settings = {
  root: '/usr/share/nginx/html',
  alias: undefined,
  index: ['index.html'],
  tryFiles: undefined,
  returns: undefined,
  proxy: undefined,
  autoindex: false,
  denied: false,
  headers: [],
  errorPages: new Map(),
  accessLog: '/var/log/nginx/access.log',
};

function settingsOf(directives: readonly Directive[], outer: Settings): Settings {
  const pages = new Map(outer.errorPages);
  for (const { words } of named(directives, 'error_page'))
    for (const code of words.slice(1, -1)) pages.set(Number(code), words.at(-1) ?? '');
  const added = named(directives, 'add_header').map(({ words }) => [words[1] ?? '', words[2] ?? ''] as const);
  return {
    root: last(directives, 'root')?.[0] ?? outer.root,
    alias: last(directives, 'alias')?.[0],
    index: last(directives, 'index') ?? outer.index,
    tryFiles: last(directives, 'try_files') ?? outer.tryFiles,
    returns: last(directives, 'return'),
    proxy: last(directives, 'proxy_pass')?.[0],
    autoindex: (last(directives, 'autoindex')?.[0] ?? (outer.autoindex ? 'on' : 'off')) === 'on',
    denied: named(directives, 'deny').some(({ words }) => words[1] === 'all') || outer.denied,
    headers: added.length > 0 ? added : outer.headers,
    errorPages: pages,
    accessLog: last(directives, 'access_log')?.[0] ?? outer.accessLog,
  };
}

function listenOf(words: readonly string[]): Listen {
  const [where = '80', ...flags] = words.slice(1);
  const match = /^(?:(\[[^\]]*\]|[^:\s]+):)?(\d+)$/.exec(where);
  const address = (match?.[1] ?? (match ? '0.0.0.0' : where)).replace(/^\[|\]$/g, '').replace(/^\*$/, '0.0.0.0');
  return {
    address: address === 'localhost' ? '127.0.0.1' : address,
    port: Number(match?.[2] ?? 80),
    isDefault: flags.includes('default_server'),
  };
}

function locationOf(directive: Directive, outer: Settings): Location {
  const [first = '/', second] = directive.words.slice(1);
  const settings = settingsOf(directive.block ?? [], { ...outer, tryFiles: outer.tryFiles });
  if (first === '=') return { kind: 'exact', path: second ?? '/', expression: undefined, settings };
  if (first === '~' || first === '~*') {
    let expression: RegExp | undefined;
    try {
      expression = boundedRegex(second ?? '', first === '~*' ? 'i' : '');
    } catch {
      expression = undefined;
    }
    return { kind: 'regex', path: second ?? '', expression, settings };
  }
  return { kind: 'prefix', path: first === '^~' ? (second ?? '/') : first, expression: undefined, settings };
}

function serverOf(directive: Directive, outer: Settings): Server {
  const inner = directive.block ?? [];
  const settings = settingsOf(inner, outer);
  const listens = named(inner, 'listen').map(({ words }) => listenOf(words));
  return {
    listens: listens.length > 0 ? listens : [{ address: '0.0.0.0', port: 80, isDefault: false }],
    names: named(inner, 'server_name').flatMap(({ words }) => words.slice(1)),
    settings: { ...settings, tryFiles: settings.tryFiles },
    locations: named(inner, 'location').map((one) => locationOf(one, { ...settings, returns: undefined })),
  };
}

/** Makes the model that requests are answered by out of the directives; `extra` are those of -g. */
export function modelOf(directives: readonly Directive[], cpus: number): NginxModel {
  const http = named(directives, 'http').flatMap((one) => one.block ?? []);
  const outer = settingsOf(http, DEFAULTS);
  const workers = last(directives, 'worker_processes')?.[0] ?? '1';
  return {
    user: last(directives, 'user')?.[0] ?? 'www-data',
    workers: workers === 'auto' ? cpus : Math.max(1, Math.min(16, Number(workers) || 1)),
    pidFile: last(directives, 'pid')?.[0] ?? '/run/nginx.pid',
    errorLog: last(directives, 'error_log')?.[0] ?? '/var/log/nginx/error.log',
    servers: named(http, 'server').map((one) => serverOf(one, outer)),
    upstreams: new Map(
      named(http, 'upstream').map((one) => [
        one.words[1] ?? '',
        named(one.block ?? [], 'server').map(({ words }) => words[1] ?? ''),
      ]),
    ),
    tokens: last(http, 'server_tokens')?.[0] !== 'off',
  };
}

/** The server for a request: by port and Host, else the default one of that port. */
export function serverFor(model: NginxModel, port: number, host: string): Server | undefined {
  const there = model.servers.filter((one) => one.listens.some((listen) => listen.port === port));
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return (
    there.find((one) => one.names.includes(name)) ??
    there.find((one) => one.listens.some((listen) => listen.port === port && listen.isDefault)) ??
    there[0]
  );
}

/** The location for a path: an exact one, else the first regex, else the longest prefix. */
export function locationFor(server: Server, path: string): Location | undefined {
  const exact = server.locations.find((one) => one.kind === 'exact' && one.path === path);
  if (exact) return exact;
  const prefix = server.locations
    .filter((one) => one.kind === 'prefix' && path.startsWith(one.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return server.locations.find((one) => one.kind === 'regex' && one.expression?.test(path)) ?? prefix;
}
