import type { Peer } from '../../host/net.ts';
import type { Proc } from '../../host/proc.ts';
import { parseUrl } from '../net/url.ts';
import {
  bytes,
  decodePath,
  type HttpRequest,
  httpDate,
  parseRequest,
  parseResponse,
  REASONS,
  typeOfName,
  writeResponse,
} from './http.ts';
import { type Location, locationFor, type NginxModel, type Server, type Settings, serverFor } from './nginx-model.ts';

/** An answer before it is written. */
interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** What goes to the error log, if anything. */
  readonly complaint?: string;
}
/** What nginx does with a request: the bytes to send and the lines for its logs. */
export interface Answered {
  readonly text: string;
  readonly access: string | undefined;
  readonly error: string | undefined;
  readonly accessLog: string;
}

/** The page that nginx makes for a status. */
export function errorPage(status: number, product: string): string {
  const title = `${status} ${REASONS[status] ?? 'Error'}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${product}</center>\r\n</body>\r\n</html>\r\n`;
}

const page = (status: number, product: string, more: Partial<Answer> = {}): Answer => ({
  status,
  headers: [['Content-Type', 'text/html']],
  body: errorPage(status, product),
  ...more,
});

/** Everything that an answer is made from. */
interface Call {
  readonly worker: Proc;
  readonly model: NginxModel;
  readonly server: Server;
  readonly request: HttpRequest;
  /** The port that it came in by. */
  readonly port: number;
  readonly path: string;
  readonly product: string;
}

const ERRNO: Readonly<Record<string, string>> = {
  EACCES: '13: Permission denied',
  ENOENT: '2: No such file or directory',
  ENOTDIR: '20: Not a directory',
};

/** A file as an answer. */
function fileAnswer({ worker, product }: Call, path: string): Answer {
  const stat = worker.fs.stat(path);
  const text = worker.fs.read(path);
  if (!stat.ok || !text.ok) {
    const error = stat.ok ? (text.ok ? 'ENOENT' : text.error) : stat.error;
    return page(error === 'EACCES' ? 403 : 404, product, {
      complaint: `open() "${path}" failed (${ERRNO[error] ?? error})`,
    });
  }
  const seconds = Math.floor(stat.value.mtime / 1000);
  const size = bytes(text.value);
  return {
    status: 200,
    headers: [
      ['Content-Type', typeOfName(path, 'application/octet-stream')],
      ['Content-Length', String(size)],
      ['Last-Modified', httpDate(stat.value.mtime)],
      ['ETag', `"${seconds.toString(16)}-${size.toString(16)}"`],
      ['Accept-Ranges', 'bytes'],
    ],
    body: text.value,
  };
}

function listing({ worker, path }: Call, folder: string): Answer {
  const names = worker.fs.list(folder);
  const rows = (names.ok ? names.value : []).map((name) => {
    const stat = worker.fs.stat(`${folder}/${name}`);
    const shown = stat.ok && stat.value.kind === 'dir' ? `${name}/` : name;
    const date = stat.ok
      ? httpDate(stat.value.mtime)
          .slice(5, 22)
          .replace(/ (\w{3}) /, '-$1-')
      : '';
    return `<a href="${shown}">${shown}</a>${' '.repeat(Math.max(1, 51 - shown.length))}${date} ${(stat.ok && stat.value.kind !== 'dir' ? String(stat.value.size) : '-').padStart(19)}\r\n`;
  });
  return {
    status: 200,
    headers: [['Content-Type', 'text/html']],
    body: `<html>\r\n<head><title>Index of ${path}</title></head>\r\n<body>\r\n<h1>Index of ${path}</h1><hr><pre><a href="../">../</a>\r\n${rows.join('')}</pre><hr></body>\r\n</html>\r\n`,
  };
}

function folderAnswer(call: Call, folder: string, settings: Settings): Answer {
  for (const name of settings.index) {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    if (call.worker.fs.stat(path).ok) return fileAnswer(call, path);
  }
  if (settings.autoindex) return listing(call, folder.replace(/\/$/, '') || '/');
  return page(403, call.product, { complaint: `directory index of "${folder}" is forbidden` });
}

/** Static content: the file below the root, tried in the order of try_files. */
function staticAnswer(call: Call, location: Location | undefined, settings: Settings): Answer {
  const { worker, path, product, request } = call;
  const below = (uri: string): string => {
    if (settings.alias === undefined || !location) return `${settings.root.replace(/\/$/, '')}${uri}`;
    return settings.alias + uri.slice(location.path.length);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(405, product);
  const kind = (file: string): string | undefined => {
    const stat = worker.fs.stat(file);
    return stat.ok ? stat.value.kind : undefined;
  };
  const whole = below(path);
  if (settings.tryFiles) return tried(call, settings, below, kind);
  if (path.endsWith('/')) {
    const stat = worker.fs.stat(whole);
    if (!stat.ok)
      return page(404, product, {
        complaint: `"${whole}${settings.index[0] ?? ''}" is not found (${ERRNO[stat.error] ?? stat.error})`,
      });
    return folderAnswer(call, whole, settings);
  }
  return kind(whole) === 'dir' ? moved(call, 301, `${call.path}/`) : fileAnswer(call, whole);
}

function tried(
  call: Call,
  settings: Settings,
  below: (uri: string) => string,
  kind: (file: string) => string | undefined,
): Answer {
  const candidates = (settings.tryFiles ?? []).slice(0, -1);
  const fallback = settings.tryFiles?.at(-1) ?? '=404';
  for (const candidate of candidates) {
    const uri = candidate.replace('$uri', call.path);
    const file = below(uri);
    if (uri.endsWith('/') && kind(file) === 'dir')
      return call.path.endsWith('/') ? folderAnswer(call, file, settings) : moved(call, 301, `${call.path}/`);
    if (!uri.endsWith('/') && kind(file) === 'file') return fileAnswer(call, file);
  }
  const code = /^=(\d+)$/.exec(fallback)?.[1];
  if (code !== undefined) return page(Number(code), call.product);
  const other = fallback.startsWith('@') ? call.server.locations.find(({ path }) => path === fallback) : undefined;
  if (other) return inLocation(call, other, other.settings);
  return fileAnswer(call, below(fallback.replace('$uri', call.path).split('?')[0] ?? fallback));
}

/** A path as a whole URL: with the name that was asked for, and the port that nginx itself listens on. */
const absolute = ({ request, port }: Call, path: string): string =>
  `http://${request.headers['host']?.replace(/:\d+$/, '') ?? 'localhost'}${port === 80 ? '' : `:${port}`}${path}`;

const moved = (call: Call, status: number, location: string): Answer =>
  page(status, call.product, {
    headers: [
      ['Content-Type', 'text/html'],
      ['Location', location.startsWith('/') ? absolute(call, location) : location],
    ],
  });

/** return CODE [text | URL]. */
function returned(call: Call, words: readonly string[]): Answer {
  const { product, request } = call;
  const [code = '200', text] = /^\d+$/.test(words[0] ?? '') ? words : ['302', words[0]];
  const status = Number(code);
  const filled = text?.replace(
    /\$(\w+)/g,
    (_all, name: string) =>
      ({
        host: request.headers['host']?.replace(/:\d+$/, '') ?? '',
        request_uri: request.target,
        hostname: '',
        uri: request.target,
        scheme: 'http',
      })[name] ?? '',
  );
  if (status >= 300 && status < 400 && filled !== undefined) return moved(call, status, filled);
  if (filled === undefined)
    return status >= 300 ? page(status, product) : { status, headers: [['Content-Type', 'text/plain']], body: '' };
  return { status, headers: [['Content-Type', 'application/octet-stream']], body: filled };
}

/** proxy_pass: asks another server in the worker's name. */
function proxied({ worker, model, request, product, path }: Call, location: Location | undefined, to: string): Answer {
  const target = parseUrl(to);
  if (!target) return page(502, product);
  const [member] = model.upstreams.get(target.host) ?? [`${target.host}:${target.port}`];
  const [name = '', port = '80'] = (member ?? '').split(/:(?=\d+$)/);
  const { net } = worker.kernel;
  const address = net.resolve(worker, name)?.address;
  const made = address === undefined ? undefined : net.connect(worker, address, Number(port));
  if (!made?.ok)
    return page(502, product, {
      complaint: `connect() failed (${address === undefined ? '113: Host is unreachable' : '111: Connection refused'}) while connecting to upstream, upstream: "http://${address ?? name}:${port}${request.target}"`,
    });
  const hasPath = /^https?:\/\/[^/]+\//.test(to);
  const uri = hasPath && location ? target.path + path.slice(location.path.length) : request.target;
  const headers = Object.entries(request.headers)
    .filter(([own]) => own !== 'host' && own !== 'connection')
    .map(([own, value]) => `${own}: ${value}\r\n`);
  const answer = made.value.send(
    `${request.method} ${uri} HTTP/1.0\r\nhost: ${target.host}\r\nconnection: close\r\n${headers.join('')}\r\n${request.body}`,
  );
  const response = answer === undefined ? undefined : parseResponse(answer);
  if (!response)
    return page(502, product, {
      complaint: 'upstream prematurely closed connection while reading response header from upstream',
    });
  const skipped = ['server', 'date', 'connection', 'transfer-encoding'];
  return {
    status: response.status,
    headers: response.headers.filter(([own]) => !skipped.includes(own.toLowerCase())),
    body: response.body,
  };
}

/** What the settings of a location make of a request. */
function inLocation(call: Call, location: Location | undefined, settings: Settings): Answer {
  if (settings.returns) return returned(call, settings.returns);
  if (settings.proxy !== undefined) return proxied(call, location, settings.proxy);
  return staticAnswer(call, location, settings);
}

function decide(call: Call): { readonly answer: Answer; readonly settings: Settings } {
  const location = locationFor(call.server, call.path);
  const settings = location?.settings ?? call.server.settings;
  if (settings.denied) return { settings, answer: page(403, call.product, { complaint: 'access forbidden by rule' }) };
  if (call.server.settings.returns) return { settings, answer: returned(call, call.server.settings.returns) };
  const answer = inLocation(call, location, settings);
  const own = settings.errorPages.get(answer.status);
  if (own === undefined || answer.status < 400) return { settings, answer };
  const replaced = fileAnswer(call, `${settings.root.replace(/\/$/, '')}${own}`);
  return { settings, answer: replaced.status === 200 ? { ...replaced, status: answer.status } : answer };
}

/** Statuses that add_header applies to. */
const ADDED = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);
/** Headers that nginx writes before Connection. */
const BEFORE = new Set(['Content-Length', 'Last-Modified', 'Location']);

/** Answers what came in on a port, in the name of a worker process (so with its rights to files). */
export function answer(worker: Proc, model: NginxModel, port: number, data: string, peer: Peer): Answered {
  const now = worker.kernel.now;
  const product = model.tokens ? 'nginx/1.30.6' : 'nginx';
  const request = parseRequest(data);
  const path = request && decodePath(request.target);
  const server = serverFor(model, port, request?.headers['host'] ?? '');
  const noHost = request?.version === '1.1' && request.headers['host'] === undefined;
  const { answer: found, settings } =
    request && server && path !== undefined && !noHost
      ? decide({ worker, model, server, request, port, path, product })
      : { answer: page(400, product), settings: server?.settings };
  const body = request?.method === 'HEAD' ? '' : found.body;
  const has = (name: string): boolean => found.headers.some(([own]) => own === name);
  const connection = found.status === 400 || request?.version === '1.0' ? 'close' : 'keep-alive';
  const [type, ...others] = found.headers;
  const headers = [
    ['Server', product] as const,
    ['Date', httpDate(now)] as const,
    ...(type ? [type] : []),
    ...(has('Content-Length') ? [] : [['Content-Length', String(bytes(found.body))] as const]),
    ...others.filter(([name]) => BEFORE.has(name)),
    ['Connection', connection] as const,
    ...others.filter(([name]) => !BEFORE.has(name) && name !== 'Accept-Ranges'),
    ...(ADDED.has(found.status) ? (settings?.headers ?? []) : []),
    ...others.filter(([name]) => name === 'Accept-Ranges'),
  ];
  const stamp = httpDate(now);
  const day = `${stamp.slice(5, 7)}/${stamp.slice(8, 11)}/${stamp.slice(12, 16)}:${stamp.slice(17, 25)} +0000`;
  const agent = request?.headers['user-agent'] ?? '-';
  const access = `${peer.address} - - [${day}] "${request?.line ?? data.split(/\r?\n/)[0] ?? ''}" ${found.status} ${bytes(body)} "${request?.headers['referer'] ?? '-'}" "${agent}"\n`;
  const log = settings?.accessLog ?? 'off';
  const complaint =
    found.complaint && request
      ? `${found.complaint}, client: ${peer.address}, server: ${server?.names[0] ?? ''}, request: "${request.line}", host: "${request.headers['host'] ?? ''}"`
      : undefined;
  return {
    text: writeResponse(found.status, REASONS[found.status] ?? 'Error', headers, body),
    access: log === 'off' ? undefined : access,
    error: complaint,
    accessLog: log,
  };
}
