import type { Result } from '../../../lib/result.ts';
import type { EngineContext } from '../engine.ts';
import type { Filters } from '../inspect/filters.ts';
import type { EngineEvent } from '../types.ts';
import type { Refusal } from './refusal.ts';

/** What a command prints: text for both streams and the exit code. */
export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** What the client knows when it asks for a version or for info. */
export interface Asking {
  /** The engine that answered; undefined where there is none (then `refused` says why). */
  readonly server: EngineContext | undefined;
  readonly refused: string;
  readonly context: string;
  readonly format: string | undefined;
}

/** How an engine tells about itself. */
export interface SystemWords {
  /** `--version`. */
  versionLine(client: EngineContext): string;
  version(client: EngineContext, asking: Asking): Printed;
  info(client: EngineContext, asking: Asking): Printed;
  /** `system df`. */
  diskUsage(engine: EngineContext, verbose: boolean, format: string | undefined): Printed;

  /** What `system prune` asks before. */
  pruneQuestion(options: {
    readonly all: boolean;
    readonly volumes: boolean;
    readonly builds: boolean;
    readonly filters: readonly string[];
  }): string;
  /** Titles of what `system prune` took away, by kind; and the line about space. */
  readonly pruneTitles: Readonly<Record<'containers' | 'networks' | 'volumes' | 'pods' | 'images' | 'cache', string>>;
  prunedSpace(bytes: number): string;
  /** What stands behind each list. */
  readonly pruneGap: string;
  /** In which order things are taken away and told. */
  readonly pruneOrder: readonly ('containers' | 'networks' | 'volumes' | 'pods' | 'images' | 'cache')[];
  readonly pruneUntilWithVolumes: Refusal | undefined;

  /** A line of `events`, or what is wrong with the template. */
  event(
    engine: EngineContext,
    event: EngineEvent,
    look: { readonly format: string | undefined; readonly noTrunc: boolean },
  ): Result<string, Refusal>;
  /** Whether the engine tells this event at all, and whether it fits filters. */
  tells(event: EngineEvent): boolean;
  eventFits(event: EngineEvent, filters: Filters): boolean;
  wrongEventFilter(filters: Filters): Refusal | undefined;
  wrongEventFormat(format: string): Refusal | undefined;
  wrongMoment(flag: 'since' | 'until', text: string): Refusal;
}
