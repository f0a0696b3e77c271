import { err, ok, type Result } from '../../../lib/result.ts';
import { sha256 } from '../../../lib/sha256.ts';
import type { Context } from '../../engine/build/context.ts';
import { copyWords } from '../../engine/build/copy-step.ts';
import { flagValue, type Instruction, parseDockerfile } from '../../engine/build/dockerfile.ts';
import type { BuildOptions } from '../../engine/build/inputs.ts';
import { type Plan, type Stage, stageNamed } from '../../engine/build/stages.ts';
import type { StageState } from '../../engine/build/steps.ts';
import { closeWork, flatten, openWork } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Image } from '../../engine/types.ts';
import { isWithin } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';
import { type Base, fetchBase, resolveBase, SCRATCH } from './base.ts';
import { exportImage } from './export.ts';
import type { BuildFailure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import { bytesText, type Progress } from './progress.ts';
import { countedSteps, type StageJob, step } from './stage.ts';

/** Everything that carrying a plan out needs. */
export interface Solve {
  readonly ctx: EngineContext;
  readonly options: BuildOptions;
  readonly plan: Plan;
  /** The stages that are needed, in order; the target is among them. */
  readonly stages: readonly Stage[];
  readonly target: Stage;
  readonly progress: Progress;
  readonly ledger: Ledger;
  /** What tells this context from others: the name of its folder. */
  readonly shared: string;
  /** The file .dockerignore of the context, if there is one. */
  readonly ignore: Context;
  readonly context: () => Context;
  readonly contextBytes: (paths: readonly string[]) => number;
}

type Sources = StageJob['source'];
const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const copiesContext = (stage: Stage): Instruction[] =>
  stage.instructions.filter(
    (one) =>
      (one.name === 'COPY' || one.name === 'ADD') && flagValue(one, 'from') === undefined && one.heredocs.length === 0,
  );

/** Images that stages start from, looked up once each. */
function* bases(job: Solve): Task<Result<ReadonlyMap<string, Base>, BuildFailure>> {
  const found = new Map<string, Base>();
  for (const stage of job.stages) {
    if (stageNamed(job.plan.stages, stage.base, stage.index) || found.has(stage.base)) continue;
    const base = yield* resolveBase(job.ctx, stage.base, stage, job.progress, job.options);
    if (!base.ok) return base;
    found.set(stage.base, base.value);
  }
  return ok(found);
}

function* loadContext(job: Solve): Task<void> {
  const wanted = job.stages.flatMap(copiesContext);
  if (wanted.length === 0) return;
  const vertex = job.progress.vertex('[internal] load build context');
  yield* job.ctx.caller.sleep(30);
  const tops = wanted.flatMap((one) =>
    copyWords(one, {}).sources.map(
      (source) =>
        `/${source
          .replace(/^(\.?\/)+/, '')
          .replace(/[*?].*$/, '')
          .replace(/\/$/, '')}`,
    ),
  );
  const paths = Object.keys(job.context()).filter(
    (path) => path === '/' || tops.some((top) => top === '/.' || isWithin(top === '/' ? '/' : top, path)),
  );
  const files = Object.entries(job.context()).filter(([path]) => paths.includes(path));
  job.ledger.source('context', 'context', job.shared, Object.fromEntries(files));
  vertex.line(`transferring context: ${bytesText(job.contextBytes(paths))} done`);
  vertex.done();
}

/** Where COPY takes its files from. */
function sourcesFor(job: Solve, stage: Stage, done: ReadonlyMap<Stage, StageState>): Sources {
  return function* (from, instruction) {
    if (from === undefined) return ok({ layer: job.context() as Layer, key: 'context', load: () => undefined });
    const other = stageNamed(job.plan.stages, from, stage.index);
    const state = other && done.get(other);
    if (state)
      return ok({
        layer: flatten(job.ctx, state.work.layers),
        key: state.key,
        load: () => void job.ledger.load(state),
      });
    const base = yield* resolveBase(job.ctx, from, { ...stage, from: instruction }, job.progress, { pull: false });
    if (!base.ok) return base;
    const { layers, manifest } = base.value.content;
    const load = (): void => void job.ledger.loadBase(base.value);
    return ok({ layer: flatten(job.ctx, layers), key: manifest, load });
  };
}

/** The state that a stage starts in: of the stage it names, or of an image. */
function beginning(job: Solve, base: Base | StageState): StageState {
  if ('content' in base) {
    const { config, layers, history, manifest } = base.content;
    const env = config.env.some((line) => line.startsWith('PATH=')) ? config.env : [...config.env, PATH];
    return {
      config: { ...config, env, workdir: config.workdir },
      author: base.content.author,
      cmdSet: false,
      args: {},
      work: openWork(job.ctx, layers),
      history: [...history],
      key: sha256(manifest),
    };
  }
  return { ...base, cmdSet: false, args: {}, history: [...base.history], work: openWork(job.ctx, base.work.layers) };
}

/** Instructions that ONBUILD of the base has in store for this stage. */
function triggers(state: StageState): readonly Instruction[] {
  const lines = state.config.onBuild ?? [];
  if (lines.length === 0) return [];
  state.config = { ...state.config, onBuild: [] };
  const parsed = parseDockerfile(lines.join('\n'));
  return parsed.ok ? parsed.value.instructions : [];
}

function* buildStage(
  job: Solve,
  stage: Stage,
  done: Map<Stage, StageState>,
  found: ReadonlyMap<string, Base>,
  shown: Set<string>,
): Task<Result<void, BuildFailure>> {
  const parent = stageNamed(job.plan.stages, stage.base, stage.index);
  const origin = (parent && done.get(parent)) ?? found.get(stage.base) ?? SCRATCH;
  const state = beginning(job, origin);
  job.ledger.begin(state, origin);
  done.set(stage, state);
  const instructions = [...triggers(state), ...stage.instructions];
  const fromImage = 'content' in origin && origin.full !== 'scratch';
  const total = countedSteps(instructions, fromImage);
  let index = 0;
  const named = stage.name ?? (job.plan.stages.length > 1 ? `stage-${stage.index}` : undefined);
  const label = (): string => {
    index++;
    return `[${named === undefined ? '' : `${named} `}${String(index).padStart(String(total).length)}/${total}] `;
  };
  if (fromImage && shown.has(origin.full)) index++;
  else if (fromImage) {
    shown.add(origin.full);
    const digest = job.ctx.release.manifestIds ? `@sha256:${origin.content.manifest}` : '';
    const vertex = job.progress.vertex(`${label()}FROM ${origin.full}${digest}`);
    yield* fetchBase(job.ctx, origin, (text) => vertex.line(text));
    vertex.done();
  }
  const { ctx, progress, options, plan } = job;
  const work: StageJob = {
    ctx,
    stage,
    state,
    progress,
    given: options.args,
    globals: plan.globals,
    noCache: options.noCache,
    label,
    ledger: job.ledger,
    source: sourcesFor(job, stage, done),
  };
  for (const instruction of instructions) {
    const carried = yield* step(work, instruction);
    if (!carried.ok) return carried;
  }
  return ok(undefined);
}

/** Carries a plan out: images, context, stages, the image at the end. */
export function* solve(job: Solve): Task<Result<Image, BuildFailure>> {
  const found = yield* bases(job);
  if (!found.ok) return found;
  const ignore = job.progress.vertex('[internal] load .dockerignore');
  yield* job.ctx.caller.sleep(20);
  ignore.line('transferring context: 2B done');
  ignore.done();
  job.ledger.source('context', 'context-.dockerignore', job.shared, job.ignore);
  yield* loadContext(job);
  const done = new Map<Stage, StageState>();
  const shown = new Set<string>();
  try {
    for (const stage of job.stages) {
      const built = yield* buildStage(job, stage, done, found.value, shown);
      if (!built.ok) return built;
    }
    const state = done.get(job.target);
    if (!state) return err({ text: 'no build stage in current context', at: undefined });
    job.ledger.exported(state);
    return ok(yield* exportImage(job, state));
  } finally {
    for (const state of done.values()) closeWork(job.ctx, state.work);
  }
}
