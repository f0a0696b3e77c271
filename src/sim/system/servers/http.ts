import { byteLength } from '../../host/path.ts';
import { strftime } from '../host/times.ts';

/** A request of HTTP/1.x. Header names in small letters. */
export interface HttpRequest {
  readonly method: string;
  /** As it was sent: '/a?b=c'. */
  readonly target: string;
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The first line. */
  readonly line: string;
}
export interface HttpResponse {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
  /** In their order, as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly head: string;
  readonly body: string;
}

function headersOf(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const cut = line.indexOf(':');
    return cut > 0 ? [[line.slice(0, cut).trim(), line.slice(cut + 1).trim()] as [string, string]] : [];
  });
}

function split(text: string): { readonly head: string; readonly lines: readonly string[]; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  return { head, lines: head.split(/\r?\n/), body: end ? text.slice(end.index + end[0].length) : '' };
}

/** Reads a request; undefined for what is none. */
export function parseRequest(text: string): HttpRequest | undefined {
  const { lines, body } = split(text);
  const [line = '', ...rest] = lines;
  const match = /^([A-Z]+) (\S+) HTTP\/(1\.[01])$/.exec(line.trim());
  if (!match) return undefined;
  const headers = Object.fromEntries(headersOf(rest).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: match[1] ?? '',
    target: match[2] ?? '',
    version: match[3] ?? '1.1',
    headers,
    body,
    line: line.trim(),
  };
}

/** Reads a response; undefined for what is none (HTTP/0.9). */
export function parseResponse(text: string): HttpResponse | undefined {
  const { head, lines, body } = split(text);
  const [line = '', ...rest] = lines;
  const match = /^HTTP\/(\d\.\d) (\d{3}) ?(.*)$/.exec(line.trim());
  if (!match) return undefined;
  const headers = headersOf(rest);
  const chunked = headers.some(
    ([name, value]) => name.toLowerCase() === 'transfer-encoding' && value.includes('chunked'),
  );
  return {
    version: match[1] ?? '1.1',
    status: Number(match[2]),
    reason: match[3] ?? '',
    headers,
    head,
    body: chunked ? unchunk(body) : body,
  };
}

function unchunk(text: string): string {
  let rest = text;
  let body = '';
  for (;;) {
    const match = /^([0-9a-fA-F]+)[^\r\n]*\r?\n/.exec(rest);
    if (!match) return body;
    const size = parseInt(match[1] ?? '0', 16);
    if (size === 0) return body;
    body += rest.slice(match[0].length, match[0].length + size);
    rest = rest.slice(match[0].length + size).replace(/^\r?\n/, '');
  }
}

/** Reasons by status code, as servers write them. */
export const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
  408: 'Request Timeout',
  410: 'Gone',
  413: 'Request Entity Too Large',
  418: "I'm a teapot",
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A date as HTTP has it. */
export const httpDate = (ms: number): string => strftime('%a, %d %b %Y %T GMT', ms);

/** Writes a response. */
export function writeResponse(
  status: number,
  reason: string,
  headers: readonly (readonly [string, string])[],
  body: string,
  version = '1.1',
): string {
  return `HTTP/${version} ${status} ${reason}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

/** Types of files by the end of their names (mime.types). */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  xml: 'text/xml',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  txt: 'text/plain',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  ico: 'image/x-icon',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  wasm: 'application/wasm',
};
/** The type of a file by the end of its name. */
export const typeOfName = (name: string, otherwise: string): string =>
  TYPES[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? otherwise;

/** A path of a request without query, %-escapes and '..'; undefined where it leads out of the root. */
export function decodePath(target: string): string | undefined {
  const [path = '/'] = target.split(/[?#]/);
  let text: string;
  try {
    text = decodeURIComponent(path);
  } catch {
    text = path;
  }
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return `/${parts.join('/')}${text.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

/** How many bytes a body has. */
export const bytes = (text: string): number => byteLength(text);
