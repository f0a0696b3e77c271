import { parseUrl } from '../net/url.ts';
import { parseResponse } from './http.ts';
import { type Answer, type Call, page } from './nginx-call.ts';
import type { Location } from './nginx-model.ts';

/** proxy_pass: asks another server in the worker's name. */
export function proxied(
  { worker, model, request, product, path }: Call,
  location: Location | undefined,
  to: string,
): Answer {
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
