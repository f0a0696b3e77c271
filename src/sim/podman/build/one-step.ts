import { ok, type Result } from '../../../lib/result.ts';
import { flagValue, type Instruction } from '../../engine/build/dockerfile.ts';
import type { Stage } from '../../engine/build/stages.ts';
import { variablesOf } from '../../engine/build/steps.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { Task } from '../../host/program.ts';
import { cachedImage, makesLayer } from './commit.ts';
import { filesFrom } from './files-from.ts';
import { createdBy } from './history.ts';
import { type Built, type StageRun, say, sayId } from './job.ts';
import { step } from './stage.ts';
import { adopt, commitCarried, sayCached } from './step-image.ts';

/** An instruction as its step is announced; of a heredoc the first line. */
function summary({ original, heredocs }: Instruction): string {
  const documents = heredocs.map(({ content }) => {
    const lines = content.trim().split('\n');
    return ` (${lines[0] ?? ''}${lines.length > 1 ? '...' : ''})`;
  });
  return `${original}${documents.join('')}`;
}

/** One step: from an earlier image, or carried out and committed. */
export function* oneStep(
  run: StageRun,
  instruction: Instruction,
  at: number,
  done: ReadonlyMap<Stage, Built>,
): Task<Result<void, EngineFailure>> {
  const { job, stage, built } = run;
  const { ctx, options, plan } = job;
  const { state } = built;
  say(job, `${run.prefix}STEP ${at + 2}/${run.total}: ${summary(instruction)}\n`);
  const source = (name: string | undefined) => filesFrom(job, stage, name, done);
  const copies = ['COPY', 'ADD'].includes(instruction.name);
  const from = copies ? yield* source(flagValue(instruction, 'from')) : ok(undefined);
  if (!from.ok) return from;
  const final = run.last && at === run.total - 2;
  const { folder } = job;
  const { format, quiet } = options;
  const stepJob = { ctx, given: options.args, globals: plan.globals, folder, format, quiet, source };
  const by = (): string => createdBy(instruction, state.args, variablesOf(state), from.value);
  const hit =
    run.looking && instruction.name !== 'ARG' ? cachedImage(ctx, state, by(), makesLayer(instruction)) : undefined;
  if (hit) {
    sayCached(run, hit, final);
    if (!makesLayer(instruction)) yield* step(stepJob, state, instruction, from.value);
    adopt(ctx, built, hit);
  } else {
    const carried = yield* step(stepJob, state, instruction, from.value);
    if (!carried.ok) return carried;
    const late = run.looking && instruction.name === 'ARG' ? cachedImage(ctx, state, by(), false) : undefined;
    if (late) {
      sayCached(run, late, final);
      adopt(ctx, built, late);
    } else yield* commitCarried(run, by, carried.value, final);
  }
  run.added++;
  sayId(job, built.image);
  return ok(undefined);
}
