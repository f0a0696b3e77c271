import type { Kernel } from '../../host/kernel.ts';
import type { Serve } from '../../host/program.ts';
import { CATALOGUE_IMAGES } from '../images/catalogue/index.ts';
import { registryTags } from './fetch.ts';
import { REGISTRY_ADDRESS, registryState } from './state.ts';

function reply(status: string, body: string): string {
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    'Docker-Distribution-Api-Version: registry/2.0',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

const NOT_FOUND =
  'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 19\r\n\r\n404 page not found\n';

function unknownName(name: string): string {
  const error = { code: 'NAME_UNKNOWN', message: 'repository name not known to registry', detail: { name } };
  return reply('404 Not Found', `${JSON.stringify({ errors: [error] })}\n`);
}

function tagsOf(kernel: Kernel, path: string): string {
  const tags = registryTags(kernel, { domain: REGISTRY_ADDRESS, path, tag: undefined, digest: undefined });
  return tags.ok ? reply('200 OK', `${JSON.stringify({ name: path, tags: tags.value })}\n`) : unknownName(path);
}

/** Answers HTTP at localhost:5000 as the distribution registry does: version, catalogue, tags of a repository. */
export function serveRegistry(kernel: Kernel): Serve {
  return (data) => {
    const path = /^(?:GET|HEAD) (\S+) HTTP/.exec(data)?.[1]?.replace(/\?.*$/, '');
    if (path === '/') return 'HTTP/1.1 200 OK\r\nCache-Control: no-cache\r\nContent-Length: 0\r\n\r\n';
    if (path === '/v2/') return reply('200 OK', '{}');
    if (path === '/v2/_catalog') {
      const names = [
        ...CATALOGUE_IMAGES.map((image) => `library/${image.name}`),
        ...Object.keys(registryState(kernel).repositories),
      ];
      return reply('200 OK', `${JSON.stringify({ repositories: [...new Set(names)].sort() })}\n`);
    }
    const name = /^\/v2\/(.+)\/tags\/list$/.exec(path ?? '')?.[1];
    return name ? tagsOf(kernel, name) : NOT_FOUND;
  };
}
