import type { Proc } from '../../host/proc.ts';
import { pattern } from '../files/find-tests.ts';

/** A directive of nginx's configuration, with what its braces hold. */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly block: readonly Directive[];
  readonly file: string;
  readonly line: number;
}

interface Token {
  readonly text: string;
  readonly line: number;
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let line = 1;
  for (const [part] of text.matchAll(/#[^\n]*|\n|[{};]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s{};]+/g)) {
    if (part === '\n') line++;
    else if (!part.startsWith('#')) found.push({ text: /^["']/.test(part) ? part.slice(1, -1) : part, line });
  }
  return found;
}

/** What is wrong with a configuration, as `nginx -t` says it. */
export class ConfigError extends Error {}

const KNOWN = new Set([
  'user', 'worker_processes', 'worker_cpu_affinity', 'pid', 'error_log', 'include', 'events', 'worker_connections', 'multi_accept', 'http', 'sendfile', 'tcp_nopush', 'tcp_nodelay', 'types_hash_max_size', 'server_tokens',
  'server_names_hash_bucket_size', 'default_type', 'types', 'ssl_protocols', 'ssl_prefer_server_ciphers', 'access_log', 'gzip', 'server', 'listen', 'root', 'index', 'server_name', 'location', 'return', 'proxy_pass', 'try_files',
  'autoindex', 'alias', 'error_page', 'keepalive_timeout', 'add_header', 'proxy_set_header', 'upstream', 'daemon', 'log_format', 'client_max_body_size', 'master_process', 'expires', 'deny', 'allow', 'resolver', 'set', 'rewrite', 'load_module',
]);

function parseBlock(stream: Token[], file: string, depth: number): Directive[] {
  const directives: Directive[] = [];
  for (;;) {
    const first = stream.shift();
    if (first === undefined) {
      if (depth > 0) throw new ConfigError(`unexpected end of file, expecting "}" in ${file}`);
      return directives;
    }
    if (first.text === '}') {
      if (depth === 0) throw new ConfigError(`unexpected "}" in ${file}:${first.line}`);
      return directives;
    }
    const args: string[] = [];
    let next = stream.shift();
    while (next && !['{', ';', '}'].includes(next.text)) {
      args.push(next.text);
      next = stream.shift();
    }
    if (!next) throw new ConfigError(`unexpected end of file, expecting ";" or "}" in ${file}:${first.line}`);
    if (next.text === '}') throw new ConfigError(`unexpected "}" in ${file}:${next.line}`);
    const block = next.text === '{' ? parseBlock(stream, file, depth + 1) : [];
    directives.push({ name: first.text, args, block, file, line: first.line });
  }
}

function included(proc: Proc, path: string): string[] {
  if (!/[*?[]/.test(path)) return [path];
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  const names = proc.fs.list(folder);
  const name = pattern(path.slice(path.lastIndexOf('/') + 1));
  return names.ok ? names.value.filter((one) => name.test(one)).map((one) => `${folder}/${one}`) : [];
}

function resolveIncludes(proc: Proc, directives: readonly Directive[], inTypes: boolean): Directive[] {
  return directives.flatMap((directive): Directive[] => {
    if (directive.name === 'include' && !inTypes) {
      const [path = ''] = directive.args;
      const whole = path.startsWith('/') ? path : `/etc/nginx/${path}`;
      return included(proc, whole).flatMap((file) => readConfig(proc, file));
    }
    if (!inTypes && !KNOWN.has(directive.name)) throw new ConfigError(`unknown directive "${directive.name}" in ${directive.file}:${directive.line}`);
    return [{ ...directive, block: resolveIncludes(proc, directive.block, directive.name === 'types') }];
  });
}

/**
 * Reads a configuration of nginx with all that it includes.
 *
 * @throws ConfigError with nginx's own words
 */
export function readConfig(proc: Proc, file: string): Directive[] {
  const text = proc.fs.read(file);
  if (!text.ok) {
    const code = text.error === 'EACCES' ? '13: Permission denied' : '2: No such file or directory';
    throw new ConfigError(`open() "${file}" failed (${code})`);
  }
  return resolveIncludes(proc, parseBlock(tokens(text.value), file, 0), false);
}

/** The directives of a name in a block. */
export const named = (block: readonly Directive[], name: string): Directive[] => block.filter((one) => one.name === name);
/** The arguments of the last directive of a name. */
export const argsOf = (block: readonly Directive[], name: string): readonly string[] | undefined => named(block, name).at(-1)?.args;
