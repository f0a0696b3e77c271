import { err, ok, type Result } from '../../../lib/result.ts';
import { argsOf, type Stage } from '../../engine/build/stages.ts';
import { closeWork } from '../../engine/build/work.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { giveTag } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { buildStage } from './build-stage.ts';
import type { Built, Solve } from './job.ts';

/** Remarks about --build-arg that no ARG took. */
function unusedArgs({ options, stages, plan, ctx }: Solve): void {
  const declared = new Set(Object.keys(plan.globals));
  for (const stage of stages) {
    for (const { name, rest } of stage.instructions)
      if (name === 'ARG') for (const [arg] of argsOf(rest, {})) declared.add(arg);
  }
  const unused = Object.keys(options.args)
    .filter((name) => !declared.has(name))
    .sort();
  if (unused.length > 0 && !options.quiet)
    ctx.caller.err(`[Warning] one or more build args were not consumed: [${unused.join(' ')}]\n`);
}

/** Carries a plan out, and names the image. */
export function* carryOut(job: Solve): Task<Result<Image, EngineFailure>> {
  const { ctx, options, stages, needed } = job;
  const done = new Map<Stage, Built>();
  try {
    for (const stage of stages) {
      if (!needed.includes(stage)) continue;
      const built = yield* buildStage(job, stage, done);
      if (!built.ok) return built;
    }
  } finally {
    for (const { state } of done.values()) closeWork(ctx, state.work);
  }
  const target = stages.at(-1);
  const image = target && done.get(target)?.image;
  if (!image) return err(failure('no FROM statement found'));
  for (const tag of [...options.tags].reverse()) {
    const full = ctx.words.images.ownName(tag);
    if (full.ok) giveTag(ctx, image, full.value);
  }
  if (!options.quiet)
    ctx.caller.out(
      image.tags
        .filter(() => options.tags.length > 0)
        .map((tag) => `Successfully tagged ${tag}\n`)
        .join(''),
    );
  unusedArgs(job);
  return ok(image);
}
