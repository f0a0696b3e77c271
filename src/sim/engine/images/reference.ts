import { err, ok, type Result } from '../../../lib/result.ts';

/** An image's name in full: where, what, which. */
export interface Reference {
  /** 'docker.io', 'localhost:5000', 'localhost'. */
  readonly domain: string;
  /** 'library/nginx'. */
  readonly path: string;
  readonly tag: string | undefined;
  /** 'sha256:…' */
  readonly digest: string | undefined;
}

const HOST = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${HOST}(?:\\.${HOST})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^(?:(${DOMAIN})/)?(${PART}(?:/${PART})*)(?::(\\w[\\w.-]{0,127}))?(?:@(${DIGEST}))?$`);
const HEX64 = /^[a-f0-9]{64}$/;

/** Why a text is no reference, in the words of the reference library. */
export type ReferenceError =
  | 'invalid reference format'
  | 'repository name must be lowercase'
  | 'repository name must have at least one component'
  | 'repository name must not be more than 255 characters';

/** The parts of a text that is a reference as it stands, without names being completed (reference.Parse). */
export function parseParts(
  text: string,
): Result<
  { readonly domain: string; readonly path: string; readonly tag?: string; readonly digest?: string },
  ReferenceError
> {
  const match = REFERENCE.exec(text);
  if (!match) {
    if (text === '') return err('repository name must have at least one component');
    return err(REFERENCE.test(text.toLowerCase()) ? 'repository name must be lowercase' : 'invalid reference format');
  }
  const [, domain = '', path = '', tag, digest] = match;
  if (path.length > 255) return err('repository name must not be more than 255 characters');
  return ok({ domain, path, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) });
}

/** Splits a registry's address off a name: what has a dot, a colon or capitals before the first slash, or localhost. */
export function splitDomain(name: string): readonly [domain: string, rest: string] {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(0, slash));
  const isDomain = slash > 0 && (first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first);
  let domain = isDomain ? first : 'docker.io';
  const rest = isDomain ? name.slice(slash + 1) : name;
  if (domain === 'index.docker.io') domain = 'docker.io';
  return [domain, domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest];
}

/**
 * Completes a name as Docker does: docker.io for the registry, library/ for official images.
 *
 * Errors are the texts of distribution/reference (ParseNormalizedNamed).
 */
export function parseNormalized(text: string): Result<Reference, string> {
  if (HEX64.test(text)) return err(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  const [domain, rest] = splitDomain(text);
  const colon = rest.indexOf(':');
  const remote = colon < 0 ? rest : rest.slice(0, colon);
  if (remote.toLowerCase() !== remote)
    return err(`invalid reference format: repository name (${remote}) must be lowercase`);
  const parts = parseParts(`${domain}/${rest}`);
  if (!parts.ok)
    return err(parts.error.startsWith('invalid') ? parts.error : `invalid reference format: ${parts.error}`);
  return ok({ domain, path: parts.value.path, tag: parts.value.tag, digest: parts.value.digest });
}

/** The same reference with the tag latest where it has neither tag nor digest. */
export const withDefaultTag = (ref: Reference): Reference =>
  ref.tag === undefined && ref.digest === undefined ? { ...ref, tag: 'latest' } : ref;

/** 'docker.io/library/nginx' */
export const repositoryOf = (ref: Reference): string => `${ref.domain}/${ref.path}`;

const suffix = (ref: Reference): string =>
  `${ref.tag === undefined ? '' : `:${ref.tag}`}${ref.digest === undefined ? '' : `@${ref.digest}`}`;

/** 'docker.io/library/nginx:latest' */
export const fullName = (ref: Reference): string => `${repositoryOf(ref)}${suffix(ref)}`;

/** A repository as Docker shows it: without docker.io and library/. */
export function familiarRepository(repository: string): string {
  if (repository.startsWith('docker.io/library/')) return repository.slice('docker.io/library/'.length);
  return repository.startsWith('docker.io/') ? repository.slice('docker.io/'.length) : repository;
}

/** A reference as Docker shows it: 'nginx:latest', 'localhost:5000/a/b:1'. */
export const familiarName = (ref: Reference): string => `${familiarRepository(repositoryOf(ref))}${suffix(ref)}`;

/** A full reference as Docker shows it. */
export const familiar = (full: string): string => familiarRepository(full);

/** Repository and tag (or digest) of a full reference: 'a.b/c:1' → ['a.b/c', '1']. */
export function splitTag(full: string): readonly [repository: string, tag: string] {
  const at = full.indexOf('@');
  if (at >= 0) return [full.slice(0, at), full.slice(at + 1)];
  const colon = full.lastIndexOf(':');
  return colon > full.lastIndexOf('/') ? [full.slice(0, colon), full.slice(colon + 1)] : [full, 'latest'];
}

/** Whether a name says no registry: 'nginx', 'ana/tool', but not 'localhost/x' or 'quay.io/x'. */
export function isShortName(name: string): boolean {
  const slash = name.indexOf('/');
  if (slash < 0) return true;
  const first = name.slice(0, slash);
  return first !== 'localhost' && !/[.:]/.test(first);
}
