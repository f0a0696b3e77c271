import type { Context } from '../../engine/build/context.ts';
import type { BuildOptions } from '../../engine/build/inputs.ts';
import type { Plan, Stage } from '../../engine/build/stages.ts';
import type { StageState } from '../../engine/build/steps.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Image } from '../../engine/types.ts';

/** Everything that carrying a plan out needs. */
export interface Solve {
  readonly ctx: EngineContext;
  readonly options: BuildOptions;
  readonly plan: Plan;
  /** Stages up to the target, and those of them that it needs. */
  readonly stages: readonly Stage[];
  readonly needed: readonly Stage[];
  readonly folder: string;
  readonly context: () => Context;
}

/** A stage that has begun. */
export interface Built {
  readonly state: StageState;
  image: Image | undefined;
  /** The full name of the base, for the history; none where it was a stage or an id. */
  readonly fromName: string | undefined;
}

/** The label that buildah puts on what it makes. */
export const VERSION_LABEL = { 'io.buildah.version': '1.43.2' };

/** The id of an image behind its step; not where a file takes the id. */
export const sayId = ({ ctx, options }: Solve, image: Image | undefined): void => {
  if (!options.quiet && options.iidfile === '') ctx.caller.out(`--> ${image?.id.slice(0, 12) ?? ''}\n`);
};

/** Prints what the build tells, unless it is quiet. */
export const say = ({ ctx, options }: Solve, text: string): void => {
  if (!options.quiet) ctx.caller.out(text);
};

/** How far a stage is. */
export interface StageRun {
  readonly job: Solve;
  readonly stage: Stage;
  readonly built: Built;
  readonly prefix: string;
  readonly last: boolean;
  readonly total: number;
  /** Whether earlier images may still stand in for steps. */
  looking: boolean;
  added: number;
}
