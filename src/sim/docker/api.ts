import type { EngineContext } from '../engine/engine.ts';
import { findContainer } from '../engine/find.ts';
import type { Container } from '../engine/types.ts';
import type { ServeUnix } from '../host/net.ts';
import { byteLength } from '../host/path.ts';
import { dockerItself } from './context.ts';
import type { DockerSeat } from './seat.ts';

interface Answer {
  readonly status: string;
  readonly type: string;
  readonly body: string;
}

const json = (value: unknown, status = '200 OK'): Answer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

/** A container as GET /containers/json lists it, in short. */
const summary = (ctx: EngineContext, one: Container): unknown => ({
  Id: one.id,
  Names: [`/${one.name}`],
  Image: one.image.ref,
  ImageID: `sha256:${one.image.id}`,
  Command: [...(one.config.entrypoint ?? []), ...(one.config.cmd ?? [])].join(' '),
  Created: Math.floor(one.created / 1000),
  Ports: [],
  Labels: one.config.labels,
  State: one.state.status,
  Status:
    one.state.status === 'running'
      ? `Up ${Math.round((ctx.kernel.now - (one.state.startedAt ?? ctx.kernel.now)) / 1000)} seconds`
      : one.state.status,
});

function version(ctx: EngineContext): unknown {
  const { versions } = ctx.release;
  return {
    Platform: { Name: '' },
    Version: versions['docker'],
    ApiVersion: versions['api'],
    MinAPIVersion: ctx.release.line === '28' ? '1.24' : '1.40',
    Os: 'linux',
    Arch: 'amd64',
    GoVersion: versions['go'],
  };
}

function answer(ctx: EngineContext, method: string, target: string): Answer {
  const url = target.replace(/^https?:\/\/[^/]*/, '');
  const path = (url.split('?')[0] ?? '').replace(/^\/v\d+\.\d+/, '');
  if (path === '/_ping')
    return { status: '200 OK', type: 'text/plain; charset=utf-8', body: method === 'HEAD' ? '' : 'OK' };
  if (method !== 'GET') return json({ message: 'page not found' }, '404 Not Found');
  if (path === '/version') return json(version(ctx));
  if (path === '/containers/json') {
    const all = /[?&]all=(1|true)/.test(url);
    return json(
      Object.values(ctx.store.containers)
        .filter((one) => all || one.state.pid !== 0)
        .map((one) => summary(ctx, one)),
    );
  }
  const named = /^\/containers\/([^/]+)\/json$/.exec(path)?.[1];
  if (named === undefined) return json({ message: 'page not found' }, '404 Not Found');
  const found = findContainer(ctx.store, named);
  return found.ok ? json(summary(ctx, found.value)) : json({ message: `No such container: ${named}` }, '404 Not Found');
}

/** What a dockerd answers to HTTP on its socket: the few requests that people make by hand. */
export const serveApi = (seat: DockerSeat): ServeUnix =>
  function* serve(data, from) {
    return reply(dockerItself(from.kernel, seat), data);
  };

function reply(ctx: EngineContext, data: string): string {
  const [method = 'GET', target = '/'] = (data.split('\r\n')[0] ?? '').split(' ');
  const { status, type, body } = answer(ctx, method, target);
  const head = [
    `HTTP/1.1 ${status}`,
    `Api-Version: ${ctx.release.versions['api']}`,
    `Content-Type: ${type}`,
    'Docker-Experimental: false',
    'Ostype: linux',
    `Server: Docker/${ctx.version} (linux)`,
    `Date: ${new Date(ctx.kernel.now).toUTCString()}`,
    `Content-Length: ${byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
