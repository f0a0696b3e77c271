/**
 * Open Graph images: what a link to a page looks like elsewhere. One 1200 × 630 PNG a lesson and one for all other
 * pages, committed as `public/og/<id>.<key>.png`; the key changes with the words and with the drawing.
 */
import { createHash } from 'node:crypto';
import { namesIn } from '../content/folder.ts';
import type { Library } from '../content/library.ts';
import type { Problem } from '../content/problem.ts';

/** Raised whenever template.ts draws otherwise. */
const TEMPLATE = 1;
/** The image of every page that is no lesson. */
export const HOME = 'home';
/** Where the images are, from the project's top. */
export const OG_FOLDER = 'public/og';
/** Larger ones are refused: some readers of links do not load them. */
export const MAX_BYTES = 60 * 1024;

export interface OgImage {
  readonly id: string;
  readonly title: string;
  /** What stands above the title. */
  readonly kicker: string;
  /** Name of the file in public/og. */
  readonly file: string;
}

const image = (id: string, title: string, kicker: string): OgImage => {
  const key = createHash('sha256').update([TEMPLATE, title, kicker].join('\n')).digest('hex').slice(0, 16);
  return { id, title, kicker, file: `${id}.${key}.png` };
};

/** The images that the site needs: one for all pages that are no lesson, then one a lesson. */
export const wantedImages = ({ lessons }: Pick<Library, 'lessons'>): OgImage[] => [
  image(HOME, 'Same command, different parents.', 'Docker and Podman, side by side'),
  ...lessons.map(({ id, part, frontmatter }) => image(id, frontmatter.title.replaceAll('`', ''), part.title)),
];

/** Images that are missing or stale, and files that no page asks for. */
export function checkImages(wanted: readonly OgImage[], folder: string = OG_FOLDER): Problem[] {
  const there = namesIn(folder, '.png');
  const files = new Set(wanted.map(({ file }) => file));
  const missing = wanted.filter(({ file }) => !there.includes(file));
  const orphans = there.filter((name) => !files.has(name));
  return [
    ...missing.map(({ file }) => ({
      file: `${folder}/${file}`,
      message: 'this image is missing; run: npm run diagrams',
    })),
    ...orphans.map((name) => ({ file: `${folder}/${name}`, message: 'no page has this image; run: npm run diagrams' })),
  ];
}
