import type { Result } from '../../../lib/result.ts';
import type { Task } from '../../host/program.ts';
import type { EngineContext } from '../engine.ts';
import type { EngineFailure } from '../failure.ts';
import type { FoundImage } from '../images/store.ts';
import type { Image } from '../types.ts';

/** How an image is fetched. */
export interface PullOptions {
  readonly quiet?: boolean;
  /** 'linux/arm64' */
  readonly platform?: string;
  readonly allTags?: boolean;
  /** Whether to check certificates; Podman's --tls-verify. */
  readonly tlsVerify?: boolean;
  /** Where the progress goes: 1 or 2. */
  readonly fd?: 1 | 2;
  /** user:password */
  readonly creds?: string;
  /** Told of each image that came, where all tags of a name are pulled. */
  readonly onImage?: (image: Image) => void;
}

/** What the engines do or word differently about images, where shared code needs it. */
export interface ImagesWords {
  /** Full names under which a word may be kept locally, the likeliest first; an error where it is no reference. */
  localNames(ctx: EngineContext, word: string): Result<readonly string[], string>;
  /** The full name that an image gets from `tag`, `build -t` or `commit`; an error where it is no reference. */
  ownName(word: string): Result<string, string>;
  /** Whether 'tool:1' also finds 'registry.example.com/team/tool:1'. */
  readonly matchesEndings: boolean;
  /** There is no such image. */
  unknown(word: string): string;
  /** Fetches an image and tells of it; the last of several. */
  pull(ctx: EngineContext, word: string, options: PullOptions): Task<Result<Image, EngineFailure>>;
  /** The image of a container to be made: fetched by policy ('always', 'missing', 'newer', 'never'). */
  ensure(
    ctx: EngineContext,
    word: string,
    policy: string,
    options: PullOptions,
  ): Task<Result<FoundImage, EngineFailure>>;
  /** `inspect` of an image: the fields in the engine's order. */
  document(ctx: EngineContext, image: Image): unknown;
}
