import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { nameForms, pathMatch } from '../../engine/images/match.ts';
import { parseParts } from '../../engine/images/reference.ts';
import { containersOf, isDangling, resolveImage, shownId } from '../../engine/images/store.ts';
import { hasLabelPatterns, parseMoment } from '../../engine/inspect/index.ts';
import type { Image } from '../../engine/types.ts';
import { childrenOf } from './layers.ts';

type Test = (image: Image) => boolean;

const BOOL = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
const isTrue = (value: string): boolean => /^(1|t|true)$/i.test(value);

/** Whether an image is dangling: no name, and nothing was made from it. */
export const isIdle = (ctx: EngineContext, image: Image): boolean =>
  image.tags.length === 0 && (isDangling(image) || image.tags.length === 0) && childrenOf(ctx, image).length === 0;

function referenceTest(ctx: EngineContext, pattern: string): Test {
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

function testFor(ctx: EngineContext, key: string, value: string): Result<Test, string> {
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

/** An image that fits, with the names a list shows of it. */
export interface Shown {
  readonly image: Image;
  readonly tags: readonly string[];
}

/**
 * Images that fit filters such as 'label=a' or 'reference!=b*' (libimage/filters.go): all filters of a kind must fit,
 * of the wanted references one. A whole name as the only reference also chooses which names are shown.
 */
export function filterImages(
  ctx: EngineContext,
  images: readonly Image[],
  filters: readonly string[],
): Result<readonly Shown[], string> {
  const tests: Test[] = [];
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const filter of filters) {
    const [, key = '', not = '', value = ''] = /^(.*?)(!?)=(.*)$/s.exec(filter) ?? [];
    if (key === '')
      return err(`invalid image filter "${filter}": must be in the format "filter=value or filter!=value"`);
    if (key === 'reference') (not ? unwanted : wanted).push(value);
    else {
      const test = testFor(ctx, key, value);
      if (!test.ok) return test;
      tests.push(not ? (image) => !test.value(image) : test.value);
    }
  }
  if (wanted.length > 0) {
    const any = wanted.map((pattern) => referenceTest(ctx, pattern));
    tests.push((image) => any.some((test) => test(image)));
  }
  for (const pattern of unwanted) {
    const test = referenceTest(ctx, pattern);
    tests.push((image) => !test(image));
  }
  const exact = wanted.length === 1 && unwanted.length === 0 ? wholeName(wanted[0] ?? '') : undefined;
  const fitting = images.filter((image) => tests.every((test) => test(image)));
  return ok(
    fitting.map((image) => ({
      image,
      tags: exact === undefined ? image.tags : image.tags.filter((tag) => tag === exact),
    })),
  );
}

/** A pattern that is a full name with registry and tag. */
function wholeName(pattern: string): string | undefined {
  const parts = parseParts(pattern);
  return parts.ok &&
    parts.value.domain !== '' &&
    /[.:]|^localhost$/.test(parts.value.domain) &&
    parts.value.tag !== undefined
    ? pattern
    : undefined;
}
