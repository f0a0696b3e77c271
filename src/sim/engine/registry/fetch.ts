import { err, ok, type Result } from '../../../lib/result.ts';
import type { Kernel } from '../../host/kernel.ts';
import { CATALOGUE_IMAGES, catalogueImage } from '../images/catalogue/index.ts';
import { catalogueContent } from '../images/content.ts';
import type { Reference } from '../images/reference.ts';
import type { ImageContent } from '../images/store.ts';
import { lookupFailure } from './lookup-failure.ts';
import { isLocalRegistry, registryState } from './state.ts';

/** Why a registry does not hand out an image. */
export type RegistryFailure =
  /** It says neither that it is there nor that it is not: Docker Hub for what is missing or private. */
  | { readonly kind: 'denied' }
  /** No such tag or digest. */
  | { readonly kind: 'unknown' }
  /** Nobody listens at the address. */
  | { readonly kind: 'refused'; readonly address: string }
  /** The name of the host does not resolve: there is no way out of this machine. */
  | { readonly kind: 'no-host'; readonly host: string; readonly detail: string };

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Who could not be reached, for a domain without a registry. */
export function unreachable(kernel: Kernel, domain: string): RegistryFailure {
  if (LOOPBACK.test(domain)) {
    const [host = '', port] = domain.split(/:(?=\d+$)/);
    const address = host === 'localhost' ? '127.0.0.1' : host;
    return { kind: 'refused', address: `${address}:${port ?? '443'}` };
  }
  const host = domain.replace(/:\d+$/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    return {
      kind: 'no-host',
      host,
      detail: `dial tcp ${domain.includes(':') ? domain : `${domain}:443`}: connect: network is unreachable`,
    };
  }
  return { kind: 'no-host', host, detail: `dial tcp: ${lookupFailure(kernel, host)}` };
}

function pushed(kernel: Kernel, path: string): Record<string, ImageContent> | undefined {
  return registryState(kernel).repositories[path];
}

function fromCatalogue(ref: Reference): ImageContent | 'no-tag' | undefined {
  const name = ref.path.replace(/^library\//, '');
  if (ref.path !== `library/${name}`) return undefined;
  if (ref.digest !== undefined) {
    const image = CATALOGUE_IMAGES.find((one) => one.name === name);
    if (!image) return undefined;
    return ref.digest === `sha256:${image.manifest}` ? catalogueContent(image) : 'no-tag';
  }
  const image = catalogueImage(name, ref.tag ?? 'latest');
  return typeof image === 'object' ? catalogueContent(image) : image;
}

/**
 * Asks a registry for an image.
 *
 * docker.io answers as Docker Hub does, localhost:5000 hands out the same and what was pushed; nothing else is reached.
 */
export function fetchImage(kernel: Kernel, ref: Reference): Result<ImageContent, RegistryFailure> {
  const own = isLocalRegistry(ref.domain);
  if (!own && ref.domain !== 'docker.io') return err(unreachable(kernel, ref.domain));
  const tags = own ? pushed(kernel, ref.path) : undefined;
  const found =
    tags &&
    (ref.digest === undefined
      ? tags[ref.tag ?? 'latest']
      : Object.values(tags).find((one) => `sha256:${one.manifest}` === ref.digest));
  if (found) return ok(found);
  const known = fromCatalogue(ref);
  if (typeof known === 'object') return ok(known);
  return err({ kind: own || known === 'no-tag' ? 'unknown' : 'denied' });
}

/** All tags of a repository, sorted; or why the registry does not tell. */
export function registryTags(kernel: Kernel, ref: Reference): Result<readonly string[], RegistryFailure> {
  const own = isLocalRegistry(ref.domain);
  if (!own && ref.domain !== 'docker.io') return err(unreachable(kernel, ref.domain));
  const image = CATALOGUE_IMAGES.find((one) => ref.path === `library/${one.name}`);
  const tags = [...(image?.tags ?? []), ...Object.keys((own ? pushed(kernel, ref.path) : undefined) ?? {})];
  if (tags.length > 0) return ok([...new Set(tags)].sort());
  return err({ kind: own ? 'unknown' : 'denied' });
}
