import { boundedRegex } from '../../../lib/regex/index.ts';
import type { Proc } from '../../host/proc.ts';

/** A directive of nginx's configuration: its words and, for a block, what is in it. */
export interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[] | undefined;
  readonly file: string;
  readonly line: number;
}
/** Why a configuration cannot be used: what nginx prints behind 'nginx: [emerg] '. */
export interface ConfigFault {
  readonly fault: string;
}

/** Splits a configuration into words and signs, with the line each stands in. */
function tokens(text: string): { readonly text: string; readonly line: number; readonly quoted: boolean }[] {
  const found: { text: string; line: number; quoted: boolean }[] = [];
  let line = 1;
  for (const [piece = ''] of text.matchAll(
    /\s+|#[^\n]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|(?:\$\{[^}]*\}|\\.|[^\s{};])+/gs,
  )) {
    const quoted = /^["']/.test(piece);
    if (!/^\s|^#/.test(piece))
      found.push({ text: quoted ? piece.slice(1, -1).replace(/\\(["'\\])/g, '$1') : piece, line, quoted });
    line += piece.split('\n').length - 1;
  }
  return found;
}

/** Paths that an include names: one, or all that fit a pattern in the last part. */
function included(proc: Proc, pattern: string): string[] {
  const path = pattern.startsWith('/') ? pattern : `/etc/nginx/${pattern}`;
  if (!/[*?]/.test(path)) return [path];
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  const expression = boundedRegex(
    `^${path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );
  const names = proc.fs.list(folder);
  return names.ok ? names.value.filter((name) => expression.test(name)).map((name) => `${folder}/${name}`) : [];
}

/** Reads a configuration file with its includes. */
export function readConfig(proc: Proc, file: string, depth = 0): readonly Directive[] | ConfigFault {
  const text = proc.fs.read(file);
  if (!text.ok) {
    const why = text.error === 'EACCES' ? '13: Permission denied' : '2: No such file or directory';
    return { fault: `open() "${file}" failed (${why})` };
  }
  const all = tokens(text.value);
  let at = 0;
  const block = (inner: boolean): readonly Directive[] | ConfigFault => {
    const found: Directive[] = [];
    let words: string[] = [];
    let line = 0;
    for (; at < all.length; ) {
      const token = all[at++];
      if (!token) break;
      if (words.length === 0) line = token.line;
      if (token.quoted || !/^[{};]$/.test(token.text)) {
        words.push(token.text);
        continue;
      }
      if (token.text === '}') {
        if (!inner || words.length > 0) return { fault: `unexpected "}" in ${file}:${token.line}` };
        return found;
      }
      if (words.length === 0) return { fault: `unexpected "${token.text}" in ${file}:${token.line}` };
      if (token.text === '{') {
        const below = block(true);
        if ('fault' in below) return below;
        found.push({ words, block: below, file, line });
      } else if (words[0] === 'include') {
        const more = include(proc, words[1] ?? '', depth);
        if ('fault' in more)
          return { fault: `${more.fault}${more.fault.startsWith('open()') ? ` in ${file}:${line}` : ''}` };
        found.push(...more);
      } else found.push({ words, block: undefined, file, line });
      words = [];
    }
    const end = all.at(-1)?.line ?? 1;
    if (words.length > 0) return { fault: `unexpected end of file, expecting ";" or "}" in ${file}:${end + 1}` };
    return inner ? { fault: `unexpected end of file, expecting "}" in ${file}:${end + 1}` } : found;
  };
  return block(false);
}

function include(proc: Proc, pattern: string, depth: number): readonly Directive[] | ConfigFault {
  const found: Directive[] = [];
  if (depth > 8) return found;
  for (const path of included(proc, pattern)) {
    if (path.endsWith('/mime.types')) continue;
    const more = readConfig(proc, path, depth + 1);
    if ('fault' in more) return more;
    found.push(...more);
  }
  return found;
}

/** Directives that nginx has: what is none of them is a fault of the configuration. */
const KNOWN = new Set(
  `user worker_processes worker_cpu_affinity pid error_log events worker_connections multi_accept http sendfile tcp_nopush tcp_nodelay
 types_hash_max_size server_tokens server_names_hash_bucket_size server_name_in_redirect default_type types ssl_protocols ssl_prefer_server_ciphers
 access_log log_format gzip gzip_vary gzip_proxied gzip_comp_level gzip_buffers gzip_http_version gzip_types server listen server_name root index
 location try_files return alias autoindex proxy_pass proxy_set_header proxy_http_version proxy_redirect proxy_read_timeout proxy_connect_timeout
 proxy_buffering error_page add_header expires deny allow rewrite if set map upstream keepalive_timeout keepalive client_max_body_size client_body_temp_path
 proxy_temp_path fastcgi_temp_path uwsgi_temp_path scgi_temp_path load_module daemon master_process env worker_rlimit_nofile stub_status internal
 charset resolver absolute_redirect port_in_redirect etag limit_except ssl_certificate ssl_certificate_key include stream mail auth_basic auth_basic_user_file
 default_server least_conn ip_hash fastcgi_pass fastcgi_param fastcgi_index sub_filter sub_filter_once real_ip_header set_real_ip_from break large_client_header_buffers
 client_body_timeout client_header_timeout send_timeout reset_timedout_connection open_file_cache log_not_found merge_slashes underscores_in_headers limit_req limit_req_zone limit_conn limit_conn_zone`.split(
    /\s+/,
  ),
);

/** The first directive that nginx would not know; undefined where all are fine. */
export function unknownDirective(directives: readonly Directive[], inside = ''): string | undefined {
  for (const one of directives) {
    const [name = ''] = one.words;
    const free = ['types', 'map', 'upstream'].includes(inside);
    if (!free && !KNOWN.has(name)) return `unknown directive "${name}" in ${one.file}:${one.line}`;
    const below = one.block && unknownDirective(one.block, name);
    if (below) return below;
  }
  return undefined;
}
