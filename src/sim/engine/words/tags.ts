import type { EngineContext } from '../engine.ts';

/** What the engines do otherwise with the names of an image: needed wherever an image is kept. */
export interface TagsWords {
  /** In which order lists show the tags of one image: the one given last first, or by name. */
  readonly newestFirst: boolean;
  /** Whether each repository that names an image also knows it by its digest; else only where it was pulled from. */
  digestsFollow(ctx: EngineContext): boolean;
}
