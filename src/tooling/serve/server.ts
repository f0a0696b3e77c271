import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lookup } from 'mrmime';
import { cacheControl, SECURITY_HEADERS } from './headers.ts';

export interface ServeOptions {
  /** The path the site was built for, with slashes at both ends. */
  readonly base?: string;
  /** The port to try; another free one is taken if it is in use. 0: any. */
  readonly port?: number;
}

interface Body {
  /** When the file was written: a new build is served at once. */
  readonly written: number;
  readonly plain: Buffer;
  readonly brotli: Buffer | undefined;
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.cast': 'application/x-asciicast',
  '.sh': 'text/plain; charset=utf-8',
};
const PACKED = /^(image\/(?!svg)|font\/|application\/zip)/;

function typeOf(path: string): string {
  const type = TYPES[extname(path)] ?? lookup(path) ?? 'application/octet-stream';
  return /^text\/(html|css|plain|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** The file that a path of the site names; undefined if there is none, or if it lies outside the folder. */
function fileOf(folder: string, path: string): string | undefined {
  const wanted = resolve(join(folder, path));
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return undefined;
  for (const file of [wanted, join(wanted, 'index.html')]) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return undefined;
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** Serves one folder; each file is read and compressed once a build. */
class StaticSite {
  private readonly folder: string;
  private readonly base: string;
  private readonly bodies = new Map<string, Body>();

  constructor(folder: string, base: string) {
    this.folder = resolve(folder);
    this.base = base;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    if (path === undefined) return void response.writeHead(400, SECURITY_HEADERS).end('Bad request');
    if (path === '/' && this.base !== '/') return void response.writeHead(302, { location: this.base }).end();
    const inside = path.startsWith(this.base) ? `/${path.slice(this.base.length)}` : undefined;
    const file = inside === undefined ? undefined : fileOf(this.folder, inside);
    if (file?.endsWith(`${sep}index.html`) && !path.endsWith('/') && !path.endsWith('index.html')) {
      return void response.writeHead(301, { location: `${path}/` }).end();
    }
    const missing = fileOf(this.folder, '/404.html');
    if (file !== undefined) this.send(request, response, 200, file);
    else if (missing !== undefined) this.send(request, response, 404, missing);
    else response.writeHead(404, SECURITY_HEADERS).end('Not found');
  }

  private send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
    const body = this.body(file);
    const packed = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? body.brotli : undefined;
    const headers = {
      ...SECURITY_HEADERS,
      'cache-control': cacheControl(file.replaceAll(sep, '/')),
      'content-type': typeOf(file),
      etag: body.tag,
      vary: 'accept-encoding',
      ...(packed === undefined ? {} : { 'content-encoding': 'br' }),
    };
    if (status === 200 && request.headers['if-none-match'] === body.tag)
      return void response.writeHead(304, headers).end();
    const bytes = packed ?? body.plain;
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  private body(file: string): Body {
    const written = statSync(file).mtimeMs;
    const known = this.bodies.get(file);
    if (known?.written === written) return known;
    const plain = readFileSync(file);
    const isPacked = PACKED.test(typeOf(file)) || plain.length < 200;
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    const body: Body = {
      written,
      plain,
      brotli: isPacked ? undefined : brotliCompressSync(plain, quality),
      tag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
    };
    this.bodies.set(file, body);
    return body;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/**
 * Serves a built site on the loopback interface, as a good static host would: compressed, with security headers,
 * long caching for hashed names, and the site's own page for what is not there.
 *
 * @param folder what `npm run build` wrote
 * @returns the address of the front page, and a function that ends the server
 */
export async function serve(
  folder: string,
  { base = '/', port = 0 }: ServeOptions = {},
): Promise<{ url: string; close: () => void }> {
  const site = new StaticSite(folder, base);
  const server = createServer((request, response) => site.answer(request, response));
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
