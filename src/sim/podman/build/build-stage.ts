import { ok, type Result } from '../../../lib/result.ts';
import { type Instruction, parseDockerfile } from '../../engine/build/dockerfile.ts';
import type { BuildOptions } from '../../engine/build/inputs.ts';
import type { Stage } from '../../engine/build/stages.ts';
import type { StageState } from '../../engine/build/steps.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { Task } from '../../host/program.ts';
import { beginning } from './beginning.ts';
import { commitStep } from './commit.ts';
import { type Built, type Solve, type StageRun, say, sayId, VERSION_LABEL } from './job.ts';
import { oneStep } from './one-step.ts';
import { commitLine } from './step-image.ts';

/** Instructions that ONBUILD of the base has in store for this stage. */
function triggersOf(state: StageState): readonly Instruction[] {
  const triggers = parseDockerfile((state.config.onBuild ?? []).join('\n'));
  if (!triggers.ok) return [];
  state.config = { ...state.config, onBuild: [] };
  return triggers.value.instructions;
}

/** --label as the step that buildah adds at the end. */
function labelSteps({ labels }: BuildOptions): readonly Instruction[] {
  const pairs = Object.entries(labels).map(([key, value]) => `"${key}"="${value}"`);
  const parsed = parseDockerfile(`LABEL ${pairs.join(' ')}`);
  return parsed.ok ? parsed.value.instructions : [];
}

/** Builds a stage, step by step. */
export function* buildStage(job: Solve, stage: Stage, done: Map<Stage, Built>): Task<Result<void, EngineFailure>> {
  const { ctx, options, stages } = job;
  const prefix = stages.length > 1 ? `[${stage.index + 1}/${stages.length}] ` : '';
  const extra = stage === stages.at(-1) ? Object.keys(options.labels).length : 0;
  const total = stage.instructions.length + 1 + (extra > 0 ? 1 : 0);
  const as = stage.name === undefined ? '' : ` AS ${stage.name}`;
  say(job, `${prefix}STEP 1/${total}: FROM ${stage.base}${as}\n`);
  const start = yield* beginning(job, stage, done);
  if (!start.ok) return start;
  const built = start.value;
  done.set(stage, built);
  const steps = [...triggersOf(built.state), ...stage.instructions, ...(extra > 0 ? labelSteps(options) : [])];
  const last = stage === stages.at(-1);
  const run: StageRun = {
    job,
    stage,
    built,
    prefix,
    last,
    total,
    looking: !options.noCache && options.layers,
    added: 0,
  };
  for (const [at, instruction] of steps.entries()) {
    const carried = yield* oneStep(run, instruction, at, done);
    if (!carried.ok) return carried;
  }
  if (steps.length === 0) {
    say(job, last ? commitLine(run) : '');
    built.image ??= commitStep(ctx, built.state, {
      createdBy: '/bin/sh',
      layer: undefined,
      fromName: undefined,
      format: options.format,
      labels: VERSION_LABEL,
    });
    sayId(job, built.image);
  }
  return ok(undefined);
}
