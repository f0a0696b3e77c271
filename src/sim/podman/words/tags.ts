import type { TagsWords } from '../../engine/words/tags.ts';

/** What Podman does with the names of an image. */
export const tagsWords: TagsWords = { newestFirst: true, digestsFollow: () => true };
