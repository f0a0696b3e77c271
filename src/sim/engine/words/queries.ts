import type { Result } from '../../../lib/result.ts';
import type { Proc } from '../../host/proc.ts';
import type { EngineContext } from '../engine.ts';
import type { Filters } from '../inspect/filters.ts';
import type { Container, ContainerConfig, Image } from '../types.ts';
import type { Listing } from './listing.ts';
import type { Refusal } from './refusal.ts';

/** What an inspection found, and what it could not find. */
export interface Inspected {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** What `top` shows: the header's words, and a row for each process. */
export interface TopTable {
  readonly text: string;
}

/** How an engine answers questions about containers. */
export interface QueriesWords {
  /** What stands before the client's own errors: '' (docker), 'Error: ' (podman). */
  readonly clientPrefix: string;
  /** Exit code of a template that cannot be carried out. */
  readonly clientCode: number;
  /** How documents in lists are indented. */
  readonly listIndent: string;
  /** Exit code when a question finds its input closed; undefined: that means no. */
  readonly answerMissing: number | undefined;

  readonly ps: Listing<Container>;
  /** Options of `ps` that exclude each other; undefined if all is well. */
  psClash(flags: {
    has(name: string): boolean;
    bool(name: string): boolean;
    int(name: string): number;
    text(name: string): string;
  }): Refusal | undefined;
  /** Which containers `ps` lists: filters and what they imply, in the engine's order. */
  psSelect(
    engine: EngineContext,
    filters: Filters,
    options: { readonly all: boolean; readonly last: number; readonly sort: string },
  ): Result<readonly Container[], Refusal>;
  /** Warnings of `ps` (docker: --quiet with --format). */
  psWarning(quiet: boolean, format: string | undefined): string;

  /** A container in the words of `inspect`. */
  inspect(engine: EngineContext, container: Container, size: boolean): unknown;
  /** What `inspect --type` takes, in the order in which a word without a type is tried. */
  readonly inspectTypes: readonly string[];
  readonly inspectOrder: readonly string[];
  unknownType(type: string): Refusal;
  /** Lays documents out, behind each other, with the errors of those that were not found. */
  show(
    documents: readonly unknown[],
    refusals: readonly Refusal[],
    format: string | undefined,
    type: string,
  ): Inspected;

  /** `port` of a container: its published ports, or one of them. */
  port(engine: EngineContext, container: Container, wanted: string | undefined): Result<string, Refusal>;
  /** `top`. */
  top(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal>;
  noContainer(word: string): Refusal;
  /** The same where `top` looks. */
  noContainerToTop(word: string): Refusal;
  /** The same where `stats` looks. */
  noContainerToMeasure(word: string): Refusal;
  /** The same for `container inspect`. */
  noContainerToInspect(word: string): Refusal;
  /** Whether --quiet gives way to --format in `ps` (else --format is ignored). */
  readonly quietYields: boolean;
  /** What --size on something that is no container is answered with. */
  sizeIgnored(type: string): string;

  /** Which moment `logs --since` or `--until` means. */
  logMoment(engine: EngineContext, text: string, flag: 'since' | 'until'): Result<number, Refusal>;
  /** Why a container's log cannot be read, or undefined. */
  logsRefused(container: Container): Refusal | undefined;
  /** How many lines --tail means; undefined: all. */
  logTail(text: string): number | undefined;

  /** A row of `stats`. */
  readonly stats: Listing<Container>;
  /** Whether `stats` without arguments knows stopped containers by --all only, and what a stopped one shows. */
  statsRefused(container: Container): Refusal | undefined;
  /** Whether `diff` takes images as well. */
  readonly diffsImages: boolean;
  /** `diff` of what there is not. */
  noDiff(word: string): Refusal;
  /** `cp`: texts. */
  readonly cp: CpWords;
  /** `commit`: what is wrong with the name of the new image or a change, and what is printed. */
  readonly commit: CommitWords;
  exportRefused(path: string, why: string): Refusal;
  /** What is wrong with the file of `export`, found before the container is looked for. */
  exportProblem(proc: Proc, path: string): Refusal | undefined;
  readonly exportToTerminal: Refusal;
  /** What the engine itself puts into a container's tree, which images lack; folders before what is in them. */
  ownFiles(container: Container): readonly OwnFile[];
}

/** A place in a container's tree that the engine makes to mount something there: a file with mode 755 as a rule. */
export interface OwnFile {
  readonly path: string;
  readonly kind?: 'file' | 'dir' | 'link';
  readonly mode?: number;
  readonly target?: string;
}

/** What `commit` says and does. */
export interface CommitWords {
  badName(name: string, why: string): Refusal;
  /** Whether the client looks at the name before the engine looks for the container. */
  readonly namesFirst: boolean;
  /** What is wrong with --format and what goes with it. */
  wrongFormat(format: string, message: string): Refusal | undefined;
  /** What the container itself adds to the configuration of its image. */
  config(engine: EngineContext, container: Container, config: ContainerConfig): ContainerConfig;
  /** Applies --change; the error is the engine's. */
  change(config: ContainerConfig, changes: readonly string[], container: Container): Result<ContainerConfig, Refusal>;
  /** What --iidfile holds. */
  idInFile(id: string): string;
  /** The id as it is printed, and what goes to stderr before it. */
  done(id: string, layers: readonly string[], config: string): { readonly out: string; readonly err: string };
  /** Who keeps the container still while it is read: docker pauses unless told otherwise. */
  readonly format: 'docker' | 'oci';
  /** What the history says of the new layer; `message` is what --message gave. */
  layer(container: Container, base: Image | undefined, message: string): { createdBy: string; comment: string };
}

/** What `cp` says. */
export interface CpWords {
  noContainer(name: string): Refusal;
  noFile(path: string, container: string): Refusal;
  noSource(path: string): Refusal;
  noTarget(path: string, container: string): Refusal;
  /** An archive that goes into what is no folder. */
  notFolder(path: string, container: string): Refusal;
  /** Why nothing can be written to a place that is read-only. */
  readonly(isVolume: boolean, from: string, to: string): Refusal;
  /** Whether a container that does not run is looked at as well. */
  readonly sealedWhileStopped: boolean;
  readonly bothLocal: Refusal;
  readonly bothRemote: Refusal | undefined;
  /** A folder that would go into a file. */
  intoFile(): Refusal;
  /** All that is printed when a file is to go into a folder that is not there; undefined: as any missing target. */
  readonly noFolder: ((source: string, now: number) => string) | undefined;
  noLocalFolder(path: string): Refusal;
  /** Why the caller's place for what is copied out is none, before anything is asked for. */
  outputProblem(proc: Proc, path: string): Refusal | undefined;
  /** Whether a link in a container is followed without being asked. */
  readonly followsLinks: boolean;
  /** Whether a relative path of a container starts at its working directory (else at /). */
  readonly relativeToWorkdir: boolean;
  /** The lines that a terminal shows, on stderr. */
  done(size: number, target: string): string;
}
