import type { EngineContext } from '../../engine/engine.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { CreateSpec } from '../../engine/runtime/create.ts';

/** One thing that is looked at before a container is made; undefined where all is well. */
export type Check = (spec: CreateSpec, ctx: EngineContext) => EngineFailure | undefined;
