import type { TagsWords } from '../../engine/words/tags.ts';

/** What Docker does with the names of an image. */
export const tagsWords: TagsWords = { newestFirst: false, digestsFollow: ({ release }) => release.manifestIds };
