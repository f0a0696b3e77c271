import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { nameForms, pathMatch } from '../../engine/images/match.ts';
import { containersOf, isDangling, resolveImage, shownId } from '../../engine/images/store.ts';
import { hasLabelPatterns, parseMoment } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import { childrenOf } from './layers.ts';

export type Test = (image: Image) => boolean;

const BOOL = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
const isTrue = (value: string): boolean => /^(1|t|true)$/i.test(value);

/** Whether an image is dangling: no name, and nothing was made from it. */
export const isIdle = (ctx: EngineContext, image: Image): boolean =>
  image.tags.length === 0 && (isDangling(image) || image.tags.length === 0) && childrenOf(ctx, image).length === 0;

/** --filter reference: by a name, or by a pattern of names. */
export function referenceTest(ctx: EngineContext, pattern: string): Test {
  const named = resolveImage(ctx, pattern);
  return (image) => {
    if (named.ok && named.value.id === image.id) return true;
    return [...image.tags, ...image.digests].some((full) => nameForms(full).some((form) => pathMatch(pattern, form)));
  };
}

function boolTest(key: string, value: string, test: Test): Result<Test, string> {
  if (!BOOL.test(value))
    return err(`non-boolean value "${value}" for ${key} filter: strconv.ParseBool: parsing "${value}": invalid syntax`);
  return ok((image) => test(image) === isTrue(value));
}

function timeTest(ctx: EngineContext, key: string, value: string): Result<Test, string> {
  const image = resolveImage(ctx, value);
  if (!image.ok) return err(`could not find local image for filter "${key}"="${value}": ${image.error.text}`);
  const { created } = image.value;
  return ok(key === 'before' ? (other) => other.created < created : (other) => other.created > created);
}

/** What a filter asks of an image. Error: a filter or value that is none. */
export function testFor(ctx: EngineContext, key: string, value: string): Result<Test, string> {
  switch (key) {
    case 'after':
    case 'since':
    case 'before':
      return timeTest(ctx, key, value);
    case 'containers':
      if (!['true', 'false', 'external'].includes(value))
        return err(`unsupported value "${value}" for containers filter`);
      return ok((image) => containersOf(ctx, image).length > 0 === (value === 'true'));
    case 'dangling':
      return boolTest(key, value, (image) => isIdle(ctx, image));
    case 'intermediate':
      return boolTest(key, value, (image) => image.tags.length === 0 && childrenOf(ctx, image).length > 0);
    case 'readonly':
    case 'manifest':
      return boolTest(key, value, () => false);
    case 'id':
      return ok((image) => shownId(ctx, image).startsWith(value));
    case 'digest':
      return ok((image) => `sha256:${image.manifest}`.startsWith(value));
    case 'label':
      return ok((image) => hasLabelPatterns([value], image.config.labels));
    case 'until': {
      const moment = parseMoment(value, ctx.kernel.now);
      if (moment === undefined)
        return err(`parsing time "${value}" as "2006-01-02": cannot parse "${value}" as "2006"`);
      return ok((image) => image.created < moment);
    }
    default:
      return err(`invalid image filter "${key}": must be in the format "filter=value or filter!=value"`);
  }
}
