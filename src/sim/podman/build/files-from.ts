import { err, ok, type Result } from '../../../lib/result.ts';
import { type Stage, stageNamed } from '../../engine/build/stages.ts';
import { flatten } from '../../engine/build/work.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';
import { ensureImage } from '../images/pull.ts';
import type { Built, Solve } from './job.ts';

/** Files of the context, of an earlier stage, or of an image. */
export function* filesFrom(
  job: Solve,
  stage: Stage,
  from: string | undefined,
  done: ReadonlyMap<Stage, Built>,
): Task<Result<Layer, EngineFailure>> {
  if (from === undefined) return ok(job.context());
  const other = stageNamed(job.plan.stages, from, stage.index);
  const built = other && done.get(other);
  if (built) return ok(flatten(job.ctx, built.state.work.layers));
  const found = yield* ensureImage(job.ctx, from, 'missing', { quiet: job.options.quiet });
  if (!found.ok) return err(failure(`COPY --from=${from}: no stage or image found with that name`));
  return ok(flatten(job.ctx, found.value.image.layers));
}
