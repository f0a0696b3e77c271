import type { Engine } from '../../schema/index.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { Architecture } from './architecture.ts';
import type { Release } from './release.ts';
import type { EngineStore } from './types.ts';
import type { Words } from './words/index.ts';

export type { Architecture } from './architecture.ts';
export type { Release } from './release.ts';
export type { Words } from './words/index.ts';

/**
 * One engine as one caller meets it: its data, its words, how it is built.
 *
 * Made for every call (a client that was let in); shared code never asks which engine it is, it asks the engine.
 */
export interface EngineContext {
  readonly name: Engine;
  /** '29.7.2', '6.1.1'. */
  readonly version: string;
  /** What this release prints or does otherwise than another. */
  readonly release: Release;
  readonly words: Words;
  readonly architecture: Architecture;
  /** Containers, images, … of the owner that the caller ends up at. */
  readonly store: EngineStore;
  readonly kernel: Kernel;
  /** The client's process: whose terminal, folder and environment a command uses. */
  readonly caller: Proc;
}
