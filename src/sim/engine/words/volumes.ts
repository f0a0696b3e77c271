import type { Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import type { Filters } from '../inspect/filters.ts';
import type { Volume } from '../types.ts';
import type { Listing } from './listing.ts';
import type { Refusal } from './refusal.ts';

/** How an engine keeps volumes, and what it says about them. */
export interface VolumesWords {
  /** Lists show volumes as they were made, not by their names. */
  readonly listedByAge: boolean;
  /** Modes of `root/NAME` and `root/NAME/_data`. */
  readonly modes: { readonly volume: number; readonly data: number };
  /** Labels that a volume without a name gets. */
  readonly anonymousLabels: Readonly<Record<string, string>>;
  /** Why a name cannot be one, or undefined. */
  badName(name: string): string | undefined;
  /** Why a driver cannot be used, or undefined. */
  badDriver(driver: string, name: string): string | undefined;
  /** Why the options of a local volume cannot be used, or undefined. */
  badOptions(options: Readonly<Record<string, string>>): string | undefined;
  /** Options as they are kept: what 'o' holds may be kept by itself. */
  keptOptions(options: Readonly<Record<string, string>>): Record<string, string>;
  /** What `create` says when there is one of that name; undefined where it is simply returned. */
  exists(name: string): string | undefined;
  /** A volume that is not there. */
  missing(name: string, command: 'inspect' | 'rm' | 'other'): Refusal;
  ambiguous(name: string): Refusal;
  /** `volume rm` of one in use, by the ids of its containers. */
  inUse(name: string, containers: readonly string[]): Refusal;
  /** Whether the start of a name is enough. */
  readonly prefixes: boolean;
  /** Whether `rm --force` takes the containers away that use it. */
  readonly forceRemovesContainers: boolean;

  /** What is said when --quiet and --format come together; undefined where that is allowed. */
  readonly quietClash: string | undefined;
  /** What is said when both --all and the filter `all` are given. */
  readonly allTwice: Refusal;

  readonly list: Listing<Volume>;
  select(engine: EngineContext, all: readonly Volume[], filters: Filters): Result<readonly Volume[], Refusal>;
  /** Unused volumes that `prune` takes; `all` stands for --all. */
  prunable(
    engine: EngineContext,
    unused: readonly Volume[],
    filters: Filters,
    all: boolean,
  ): Result<readonly Volume[], Refusal>;
  /** What `prune` asks before; undefined where there is nothing to ask about (what is said then). */
  pruneQuestion(volumes: readonly Volume[], all: boolean): { readonly text: string; readonly asks: boolean };
  pruned(volumes: readonly Volume[], bytes: number): string;
  /** A volume in the words of `volume inspect`. */
  inspect(engine: EngineContext, volume: Volume): unknown;
}
