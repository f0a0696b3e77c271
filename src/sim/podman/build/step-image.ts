import { closeWork, openWork } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { commitStep } from './commit.ts';
import { type Built, type StageRun, say, VERSION_LABEL } from './job.ts';
import type { Changed } from './stage.ts';
import { lostSettings, warn } from './warnings.ts';

/** The line that names a stage's image when it is made. */
export const commitLine = ({ prefix, job }: StageRun): string =>
  `${prefix}COMMIT${job.options.tags[0] === undefined ? '' : ` ${job.options.tags[0]}`}\n`;

/** Tells that an earlier image stands in for a step. */
export function sayCached(run: StageRun, image: Image, final: boolean): void {
  const isNamed = final && run.job.options.tags[0] !== undefined;
  say(run.job, `--> Using cache ${image.id}\n${isNamed ? commitLine(run) : ''}`);
}

/** Makes an image of a step that was carried out; from here on no earlier image stands in for one. */
export function* commitCarried(run: StageRun, createdBy: () => string, { layer }: Changed, final: boolean): Task<void> {
  const { job, built } = run;
  const { ctx, options } = job;
  const { state } = built;
  run.looking = false;
  say(job, final ? commitLine(run) : '');
  yield* ctx.caller.sleep(40);
  if (options.format === 'oci') warn(ctx, lostSettings(state.config));
  built.image = commitStep(ctx, state, {
    createdBy: createdBy(),
    layer,
    fromName: run.added === 0 ? built.fromName : undefined,
    format: options.format,
    labels: { ...VERSION_LABEL, ...(final && options.labels) },
  });
}

/** Goes on from an earlier image. */
export function adopt(ctx: EngineContext, built: Built, image: Image): void {
  const { state } = built;
  closeWork(ctx, state.work);
  state.work = openWork(ctx, image.layers);
  state.history = [...image.history];
  built.image = image;
}
