import type { Peer } from '../../host/net.ts';
import type { Proc } from '../../host/proc.ts';
import { bytes, decodePath, httpDate, parseRequest, REASONS, writeResponse } from './http.ts';
import { type Answer, type Answered, type Call, page } from './nginx-call.ts';
import { fileAnswer } from './nginx-files.ts';
import { inLocation } from './nginx-location.ts';
import { locationFor, type NginxModel, type Settings, serverFor } from './nginx-model.ts';
import { returned } from './nginx-returned.ts';

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
