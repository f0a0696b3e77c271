import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { isShortName, parseParts, splitDomain, splitTag } from '../../engine/images/reference.ts';
import { readRegistries } from './registries.ts';

/** Removes the tag of a reference that also has a digest: only the digest counts. */
const withoutIdleTag = (word: string): string => word.replace(/^(.+):[\w][\w.-]*@/, '$1@');

const complete = (name: string): string => {
  if (name.includes('@')) return name;
  const [repository, tag] = splitTag(name);
  return `${repository}:${tag}`;
};

/** docker.io/library/… for what has no registry. */
export function dockerName(name: string): string {
  const [domain, path] = splitDomain(name);
  return `${domain}/${path}`;
}

/**
 * Full names that a word may be kept under, in the order in which Podman tries them: the alias, localhost/, the
 * registries that are searched, docker.io.
 *
 * Mirrors shortnames.ResolveLocally and libimage's LookupImage.
 */
export function localNames(ctx: EngineContext, word: string): Result<readonly string[], string> {
  const name = withoutIdleTag(word);
  const parts = parseParts(name);
  if (!parts.ok) return err(`parsing reference "${word}": ${parts.error}`);
  if (!isShortName(name)) return ok([complete(dockerName(name))]);
  const registries = readRegistries(ctx);
  const [repository] = splitTag(name);
  const rest = name.slice(repository.length);
  const alias = registries.aliases.get(repository);
  const found = [
    ...(alias ? [`${alias.repository}${rest}`] : []),
    `localhost/${name}`,
    ...registries.search.map((registry) => (registry === 'docker.io' ? dockerName(name) : `${registry}/${name}`)),
    dockerName(name),
  ];
  return ok([...new Set(found.map(complete))]);
}

/** The name that tag, build and commit give: localhost/ in front of what has no registry. */
export function ownName(word: string): Result<string, string> {
  const parts = parseParts(word);
  if (!parts.ok) return err(`normalizing name "${word}": ${parts.error}`);
  if (word.includes('@')) return err(`normalizing name "${word}": ${word} is a digested reference`);
  if (isShortName(word)) return ok(complete(`localhost/${word}`));
  return ok(complete(dockerName(word)));
}
