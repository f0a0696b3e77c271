import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { parseParts } from '../../engine/images/reference.ts';
import type { Image } from '../../engine/types.ts';
import { referenceTest, type Test, testFor } from './filter-tests.ts';

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
