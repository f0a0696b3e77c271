import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { fullName, parseNormalized, withDefaultTag } from '../../engine/images/reference.ts';

/** The one name that a word is kept under: docker.io/library/… with the tag latest where it has none. */
export function localNames(_ctx: EngineContext, word: string): Result<readonly string[], string> {
  const parsed = parseNormalized(word);
  if (!parsed.ok) return err(parsed.error);
  const full = withDefaultTag(parsed.value);
  return ok([fullName(full.digest === undefined ? full : { ...full, tag: undefined })]);
}

/** The name that tag, build and commit give. */
export function ownName(word: string): Result<string, string> {
  const parsed = parseNormalized(word);
  if (!parsed.ok) return err(parsed.error);
  if (parsed.value.digest !== undefined) return err('refusing to create a tag with a digest reference');
  return ok(fullName(withDefaultTag(parsed.value)));
}

/** There is no such image, by the name in its short form (images.ErrImageDoesNotExist). */
export function unknown(word: string): string {
  if (/^(sha256:)?[0-9a-f]{64}$/.test(word))
    return `No such image: ${word.startsWith('sha256:') ? word : `sha256:${word}`}`;
  const names = parseNormalized(word);
  if (!names.ok) return names.error;
  const { domain, path, tag, digest } = withDefaultTag(names.value);
  const short = domain === 'docker.io' ? path.replace(/^library\//, '') : `${domain}/${path}`;
  return `No such image: ${short}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
