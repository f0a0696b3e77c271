import type { Proc } from '../../host/proc.ts';
import { byteLength, httpDate, type HttpAnswer, type HttpRequest, REASONS, typeOf } from './answers.ts';
import { argsOf, type Directive, named } from './nginx-conf.ts';

const TAIL = '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';
/** A page that nginx makes itself: ngx_http_special_response.c. */
const page = (status: number): string => {
  const title = `${status} ${REASONS[status]}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n${TAIL}`;
};

type Header = readonly [string, string];

function answer(proc: Proc, status: number, body: string, type: string, more: readonly Header[] = []): HttpAnswer {
  return {
    status,
    body,
    headers: [['Server', 'nginx'], ['Date', httpDate(proc.kernel.now)], ['Content-Type', type], ['Content-Length', String(byteLength(body))], ...more.filter(([name]) => name !== 'Connection'), ['Connection', 'keep-alive'], ...more.filter(([name]) => name === 'Accept-Ranges')].filter(
      ([name], index, all) => all.findIndex(([other]) => other === name) === index,
    ) as Header[],
  };
}
const special = (proc: Proc, status: number, more: readonly Header[] = []): HttpAnswer => answer(proc, status, page(status), 'text/html', more);

/** The location whose prefix fits best; '=' beats all. */
function locationOf(server: Directive, path: string): Directive | undefined {
  let best: Directive | undefined;
  for (const location of named(server.block, 'location')) {
    const prefix = location.args.at(-1) ?? '/';
    if (location.args[0] === '=') {
      if (path === prefix) return location;
      continue;
    }
    if (location.args[0]?.startsWith('~')) {
      if (new RegExp(prefix, location.args[0] === '~*' ? 'i' : '').test(path)) return location;
      continue;
    }
    if (path.startsWith(prefix) && prefix.length >= (best?.args.at(-1)?.length ?? 0)) best = location;
  }
  return best;
}

/** Asks another server for a proxy; 502 where it cannot be reached. */
function proxied(proc: Proc, target: string, request: HttpRequest, prefix: string): HttpAnswer {
  const match = /^http:\/\/([^/:]+)(?::(\d+))?(\/.*)?$/.exec(target);
  const address = match?.[1] === undefined ? undefined : proc.kernel.net.resolve(proc, match[1])?.address;
  const connection = address === undefined ? undefined : proc.kernel.net.connect(proc, address, Number(match?.[2] ?? 80));
  if (!connection?.ok) return special(proc, 502);
  const path = match?.[3] === undefined ? request.target : match[3] + request.target.slice(prefix.length);
  const reply = connection.value.send(`${request.method} ${path} HTTP/1.0\r\nHost: ${match?.[1]}\r\nConnection: close\r\n\r\n${request.body}`);
  if (reply === undefined) return special(proc, 502);
  const [head = '', ...rest] = reply.split('\r\n\r\n');
  const status = Number(/^HTTP\/\d\.\d (\d+)/.exec(head)?.[1] ?? 502);
  const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? 'text/plain';
  return answer(proc, status, rest.join('\r\n\r\n'), type);
}

function fileAnswer(proc: Proc, path: string, defaultType: string): HttpAnswer | undefined {
  const stat = proc.fs.stat(path);
  if (!stat.ok || stat.value.kind !== 'file') return stat.ok || stat.error !== 'EACCES' ? undefined : special(proc, 403);
  const text = proc.fs.read(path);
  if (!text.ok) return special(proc, 403);
  const { mtime } = stat.value;
  const etag = `"${Math.floor(mtime / 1000).toString(16)}-${stat.value.size.toString(16)}"`;
  return answer(proc, 200, text.value, typeOf(path, defaultType), [['Last-Modified', httpDate(mtime)], ['Connection', 'keep-alive'], ['ETag', etag], ['Accept-Ranges', 'bytes']]);
}

function fromFiles(proc: Proc, request: HttpRequest, blocks: readonly (readonly Directive[])[], prefix: string): HttpAnswer {
  const get = (name: string): readonly string[] | undefined => blocks.map((block) => argsOf(block, name)).find((args) => args !== undefined);
  const alias = argsOf(blocks[0] ?? [], 'alias')?.[0];
  const root = get('root')?.[0] ?? '/usr/share/nginx/html';
  const path = alias === undefined ? root.replace(/\/$/, '') + request.path : alias + request.path.slice(prefix.length);
  const type = get('default_type')?.[0] ?? 'text/plain';
  const stat = proc.fs.stat(path.replace(/\/$/, '') || '/');
  if (stat.ok && stat.value.kind === 'dir') {
    if (!request.path.endsWith('/')) return special(proc, 301, [['Location', `http://${request.headers['host'] ?? 'localhost'}${request.path}/`]]);
    for (const name of get('index') ?? ['index.html']) {
      const found = fileAnswer(proc, `${path.replace(/\/$/, '')}/${name}`, type);
      if (found) return found;
    }
    return special(proc, 403);
  }
  return fileAnswer(proc, path, type) ?? special(proc, 404);
}

/** What an nginx server block answers to a request. */
export function nginxAnswer(proc: Proc, request: HttpRequest, server: Directive, http: readonly Directive[]): HttpAnswer {
  if (request.path.includes('..')) return special(proc, 400);
  const location = locationOf(server, request.path);
  const block = location?.block ?? [];
  const prefix = location?.args.at(-1) ?? '/';
  const returned = argsOf(block, 'return') ?? (location ? undefined : argsOf(server.block, 'return')) ?? argsOf(server.block, 'return');
  if (returned) {
    const [code = '200', text = ''] = returned;
    if (['301', '302', '307', '308'].includes(code)) return special(proc, Number(code), [['Location', text]]);
    return answer(proc, Number(code), text.replaceAll('\\n', '\n'), argsOf(block, 'default_type')?.[0] ?? argsOf(http, 'default_type')?.[0] ?? 'text/plain');
  }
  const proxy = argsOf(block, 'proxy_pass');
  if (proxy) return proxied(proc, proxy[0] ?? '', request, prefix);
  if (!['GET', 'HEAD', 'POST'].includes(request.method) || request.method === 'POST') return special(proc, 405);
  return fromFiles(proc, request, [block, server.block, http], prefix);
}
