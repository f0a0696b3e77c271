import { byteLength } from '../../host/path.ts';
import { strftime } from '../host/times.ts';
import { httpDate, parseRequest, REASONS, writeResponse } from './http.ts';

/** A request as a server reads it: the path without its query, percent signs decoded. */
export interface HttpRequest {
  readonly method: string;
  readonly target: string;
  readonly path: string;
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads the bytes of a request; undefined where they are none. */
export function readRequest(data: string): HttpRequest | undefined {
  const request = parseRequest(data);
  if (!request) return undefined;
  return { ...request, version: `HTTP/${request.version}`, path: decode(request.target.split('?')[0] ?? '/') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A time in an access log: '21/Nov/2026:09:16:00 +0000'. */
export const logDate = (time: number): string => strftime('%d/%b/%Y:%T +0000', time);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  xml: 'text/xml',
};
/** The media type of a file by its name's end. */
export const typeOf = (path: string, fallback = 'application/octet-stream'): string =>
  TYPES[path.split('.').at(-1) ?? ''] ?? fallback;

/** An answer before it is bytes. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** The bytes of an answer; HEAD gets none of the body. */
export const writeAnswer = (answer: HttpAnswer, method: string, version = 'HTTP/1.1'): string =>
  writeResponse(
    answer.status,
    REASONS[answer.status] ?? 'OK',
    answer.headers,
    method === 'HEAD' ? '' : answer.body,
    version.replace('HTTP/', ''),
  );

export { byteLength, httpDate, REASONS };
