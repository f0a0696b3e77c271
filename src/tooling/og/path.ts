import { didYouMean } from '../../lib/suggest.ts';
import { library } from '../content/library.ts';
import { wantedImages } from './images.ts';

/**
 * The Open Graph image of a page, from the site's root: `og/one-daemon-or-none.0123456789abcdef.png`.
 *
 * @param id a lesson's id, or `home` for any other page
 * @throws Error with a did-you-mean if there is no such lesson
 */
export function ogImage(id: string): string {
  const images = wantedImages(library());
  const found = images.find((image) => image.id === id);
  if (found === undefined)
    throw new Error(
      `ogImage("${id}"): no lesson has this id${didYouMean(
        id,
        images.map((image) => image.id),
      )}`,
    );
  return `og/${found.file}`;
}
