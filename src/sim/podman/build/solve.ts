import { err, ok, type Result } from '../../../lib/result.ts';
import type { Context } from '../../engine/build/context.ts';
import { flagValue, type Instruction, parseDockerfile } from '../../engine/build/dockerfile.ts';
import type { BuildOptions } from '../../engine/build/inputs.ts';
import { argsOf, type Plan, type Stage, stageNamed } from '../../engine/build/stages.ts';
import { type StageState, variablesOf } from '../../engine/build/steps.ts';
import { closeWork, flatten, openWork } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { EMPTY_CONFIG } from '../../engine/images/content.ts';
import { giveTag, type ImageContent } from '../../engine/images/store.ts';
import type { Image } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';
import { ensureImage } from '../images/pull.ts';
import { cachedImage, commitStep, makesLayer } from './commit.ts';
import { createdBy } from './history.ts';
import { step } from './stage.ts';
import { lostSettings, warn } from './warnings.ts';

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

interface Built {
  readonly state: StageState;
  image: Image | undefined;
  /** The full name of the base, for the history; none where it was a stage or an id. */
  readonly fromName: string | undefined;
}

const VERSION_LABEL = { 'io.buildah.version': '1.43.2' };

/** The id of an image behind its step; not where a file takes the id. */
const sayId = ({ ctx, options }: Solve, image: Image | undefined): void => {
  if (!options.quiet && options.iidfile === '') ctx.caller.out(`--> ${image?.id.slice(0, 12) ?? ''}\n`);
};

const say = ({ ctx, options }: Solve, text: string): void => {
  if (!options.quiet) ctx.caller.out(text);
};

function* beginning(job: Solve, stage: Stage, done: ReadonlyMap<Stage, Built>): Task<Result<Built, EngineFailure>> {
  const { ctx, plan } = job;
  const parent = stageNamed(plan.stages, stage.base, stage.index);
  const other = parent && done.get(parent);
  if (other) {
    const { config, author, work, history, key } = other.state;
    return ok({
      state: { config, author, cmdSet: false, args: {}, work: openWork(ctx, work.layers), history: [...history], key },
      image: other.image,
      fromName: undefined,
    });
  }
  if (stage.base === 'scratch') {
    return ok({
      state: {
        config: EMPTY_CONFIG,
        author: '',
        cmdSet: false,
        args: {},
        work: openWork(ctx, []),
        history: [],
        key: '',
      },
      image: undefined,
      fromName: undefined,
    });
  }
  const found = yield* ensureImage(ctx, stage.base, job.options.pull ? 'always' : 'missing', {
    quiet: job.options.quiet,
  });
  if (!found.ok) return err(failure(`creating build container: ${found.error.text}`));
  const { image, full } = found.value;
  const content: ImageContent = image;
  const state: StageState = {
    config: content.config,
    author: content.author,
    cmdSet: false,
    args: {},
    work: openWork(ctx, content.layers),
    history: [...content.history],
    key: image.id,
  };
  return ok({ state, image, fromName: full });
}

/** Files of the context, of an earlier stage, or of an image. */
function* filesFrom(
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

function summary({ original, heredocs }: Instruction): string {
  const documents = heredocs.map(({ content }) => {
    const lines = content.trim().split('\n');
    return ` (${lines[0] ?? ''}${lines.length > 1 ? '...' : ''})`;
  });
  return `${original}${documents.join('')}`;
}

interface StageRun {
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

/** One step: from an earlier image, or carried out and committed. */
function* one(
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
  const commit = final ? `${run.prefix}COMMIT${options.tags[0] === undefined ? '' : ` ${options.tags[0]}`}\n` : '';
  const reused = options.tags[0] === undefined ? '' : commit;
  const { folder } = job;
  const { format, quiet } = options;
  const stepJob = { ctx, given: options.args, globals: plan.globals, folder, format, quiet, source };
  const by = (): string => createdBy(instruction, state.args, variablesOf(state), from.value);
  const hit =
    run.looking && instruction.name !== 'ARG' ? cachedImage(ctx, state, by(), makesLayer(instruction)) : undefined;
  if (hit) {
    say(job, `--> Using cache ${hit.id}\n${reused}`);
    if (!makesLayer(instruction)) yield* step(stepJob, state, instruction, from.value);
    adopt(ctx, built, hit);
  } else {
    const carried = yield* step(stepJob, state, instruction, from.value);
    if (!carried.ok) return carried;
    const late = run.looking && instruction.name === 'ARG' ? cachedImage(ctx, state, by(), false) : undefined;
    if (late) {
      say(job, `--> Using cache ${late.id}\n${reused}`);
      adopt(ctx, built, late);
    } else {
      run.looking = false;
      say(job, commit);
      yield* ctx.caller.sleep(40);
      if (format === 'oci') warn(ctx, lostSettings(state.config));
      const image = commitStep(ctx, state, {
        createdBy: by(),
        layer: carried.value.layer,
        fromName: run.added === 0 ? built.fromName : undefined,
        format: options.format,
        labels: { ...VERSION_LABEL, ...(final && options.labels) },
      });
      built.image = image;
    }
  }
  run.added++;
  sayId(job, built.image);
  return ok(undefined);
}

function adopt(ctx: EngineContext, built: Built, image: Image): void {
  const { state } = built;
  closeWork(ctx, state.work);
  state.work = openWork(ctx, image.layers);
  state.history = [...image.history];
  built.image = image;
}

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

function* buildStage(job: Solve, stage: Stage, done: Map<Stage, Built>): Task<Result<void, EngineFailure>> {
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
    const carried = yield* one(run, instruction, at, done);
    if (!carried.ok) return carried;
  }
  if (steps.length === 0) {
    say(job, last ? `${prefix}COMMIT${options.tags[0] === undefined ? '' : ` ${options.tags[0]}`}\n` : '');
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
  if (unused.length > 0) ctx.caller.err(`[Warning] one or more build args were not consumed: [${unused.join(' ')}]\n`);
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
