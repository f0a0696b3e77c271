import { err, ok, type Result } from '../../../lib/result.ts';
import { sha256 } from '../../../lib/sha256.ts';
import { applySetting } from '../../engine/build/apply.ts';
import { sourceDigest } from '../../engine/build/copy.ts';
import { copyStep, copyWords } from '../../engine/build/copy-step.ts';
import { flagValue, INSTRUCTIONS, type Instruction } from '../../engine/build/dockerfile.ts';
import { runMountsOf } from '../../engine/build/run-mounts.ts';
import { runInWork } from '../../engine/build/run-process.ts';
import type { Stage } from '../../engine/build/stages.ts';
import { declareArgs, folderLayer, runCommand, type StageState, variablesOf } from '../../engine/build/steps.ts';
import { expandKnown, type Variables } from '../../engine/build/words.ts';
import { addLayer, closeWork, diffOf, keepLayer, openWork } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';
import { layerCache, layerTimes, UNDATED } from './cache.ts';
import { type BuildFailure, failAt } from './failure.ts';
import { entry, settingText } from './history.ts';
import type { Progress } from './progress.ts';
import type { Vertex } from './vertex.ts';

/** What the steps of a stage share. */
export interface StageJob {
  readonly ctx: EngineContext;
  readonly stage: Stage;
  readonly state: StageState;
  readonly progress: Progress;
  readonly given: Variables;
  readonly globals: Variables;
  readonly noCache: boolean;
  /** Files of the context, of a stage, or of an image, by what --from names. */
  readonly source: (
    from: string | undefined,
    instruction: Instruction,
  ) => Task<Result<{ readonly layer: Layer; readonly key: string }, BuildFailure>>;
  /** '[one 2/3] ' in front of the next step. */
  readonly label: () => string;
}

/** Puts the layer of a step on top, from the cache where it has been made before. */
function* layered(
  job: StageJob,
  instruction: Instruction,
  key: string,
  history: string,
  make: (vertex: Vertex) => Task<Result<Layer, BuildFailure>>,
): Task<Result<void, BuildFailure>> {
  const { ctx, state, progress, noCache } = job;
  const shown = expandKnown(instruction.original, variablesOf(state));
  const vertex = progress.vertex(`${job.label()}${shown.replace(/^\S+/, (word) => word.toUpperCase())}`);
  const cache = layerCache(ctx);
  state.key = sha256(`${state.key} ${key}`);
  const kept = noCache ? undefined : cache[state.key];
  if (kept) vertex.cached();
  else {
    const made = yield* make(vertex);
    if (!made.ok) return made;
    cache[state.key] = keepLayer(ctx, made.value);
    layerTimes(ctx)[state.key] = ctx.kernel.now;
    vertex.done();
  }
  const layer = cache[state.key];
  if (layer) state.work = addLayer(ctx, state.work, layer);
  state.history.push(entry(layerTimes(ctx)[state.key] ?? ctx.kernel.now, history, layer?.size ?? 0));
  return ok(undefined);
}

const settingsKey = ({ config, args }: StageState): string =>
  JSON.stringify([config.env, config.user, config.workdir, config.shell ?? [], args]);

function* run(job: StageJob, instruction: Instruction): Task<Result<void, BuildFailure>> {
  const { ctx, state } = job;
  const argv = runCommand(instruction, state.config);
  const line = argv.join(' ');
  const args = Object.entries(state.args).map(([name, value]) => `${name}=${value}`);
  const history = `RUN ${args.length > 0 ? `|${args.length} ${args.join(' ')} ` : ''}${line} # buildkit`;
  return yield* layered(job, instruction, `RUN ${line} ${settingsKey(state)}`, history, function* (vertex) {
    const output = (_fd: 1 | 2, text: string): void => vertex.output(text);
    const mounts = [];
    for (const wish of runMountsOf(instruction, state.config.workdir)) {
      const found = wish.type === 'bind' ? yield* job.source(wish.from, instruction) : undefined;
      if (found && !found.ok) return found;
      mounts.push({ wish, layer: found?.value.layer });
    }
    const done = yield* runInWork(ctx, state.work, {
      argv,
      mounts,
      config: state.config,
      args: state.args,
      hostname: 'buildkitsandbox',
      output,
    });
    const layer = done.ok && done.value === 0 ? diffOf(ctx, state.work.fs, state.work.idmap) : undefined;
    if (layer) return ok(layer);
    const code = done.ok ? done.value : 127;
    const what = !done.ok && done.error.errno === undefined ? done.error.text : undefined;
    if (!done.ok && done.error.errno)
      vertex.output(
        `runc run failed: unable to start container process: error during container init: exec: "${argv[0] ?? ''}": executable file not found in $PATH\n`,
      );
    const text = what ?? `process "${line}" did not complete successfully: exit code: ${code}`;
    vertex.failed(text);
    return err(failAt(instruction, text));
  });
}

function* copy(job: StageJob, instruction: Instruction): Task<Result<void, BuildFailure>> {
  const { ctx, state } = job;
  const from = flagValue(instruction, 'from');
  const found = yield* job.source(from, instruction);
  if (!found.ok) return found;
  const { sources, destination } = copyWords(instruction, variablesOf(state));
  const words = [
    ...instruction.flags.filter((flag) => /^--(chown|chmod|parents)/.test(flag)),
    ...sources,
    ...instruction.heredocs.map(({ name }) => `<<${name}`),
    destination,
  ];
  const history = `${instruction.name} ${words.join(' ')} # buildkit`;
  const key = `${history} ${found.value.key} ${sourceDigest(found.value.layer, sources)} ${JSON.stringify(instruction.heredocs)} ${state.config.workdir}`;
  return yield* layered(job, instruction, key, history, function* (vertex) {
    yield* ctx.caller.sleep(40);
    const layer = copyStep(ctx, state, instruction, found.value.layer);
    if (layer.ok) return layer;
    const id = (): string =>
      Array.from({ length: 25 }, () => Math.floor(ctx.kernel.random() * 36).toString(36)).join('');
    const text =
      'missing' in layer.error
        ? `failed to calculate checksum of ref ${id()}::${id()}: "${layer.error.missing}": not found`
        : layer.error.text;
    vertex.failed(text);
    return err(failAt(instruction, 'missing' in layer.error ? `failed to compute cache key: ${text}` : text));
  });
}

function* workdir(job: StageJob, instruction: Instruction): Task<Result<void, BuildFailure>> {
  const { ctx, state } = job;
  const changed = applySetting(state, instruction, variablesOf(state));
  if (!changed.ok) return err(failAt(instruction, changed.error));
  const path = state.config.workdir;
  if (path === '/') {
    state.history.push(entry(UNDATED, `WORKDIR ${path}`, undefined));
    return ok(undefined);
  }
  return yield* layered(job, instruction, `WORKDIR ${path}`, `WORKDIR ${path}`, function* () {
    return ok(folderLayer(ctx, state.work, path));
  });
}

function setting(job: StageJob, instruction: Instruction): Result<void, BuildFailure> {
  const { state, given, globals } = job;
  const { name } = instruction;
  if (name === 'ARG') {
    const declared = declareArgs(state, instruction, given, globals);
    state.history.push(entry(UNDATED, `ARG ${declared.join(' ')}`, undefined));
    return ok(undefined);
  }
  const variables = variablesOf(state);
  const changed = applySetting(state, instruction, variables);
  if (!changed.ok) return err(failAt(instruction, changed.error));
  if (name !== 'ONBUILD')
    state.history.push(entry(UNDATED, settingText(instruction, state.config, variables), undefined));
  return ok(undefined);
}

/** Carries one instruction of a stage out. */
export function* step(job: StageJob, instruction: Instruction): Task<Result<void, BuildFailure>> {
  if (!INSTRUCTIONS.includes(instruction.name))
    return err(failAt(instruction, `unknown instruction: ${instruction.name}`));
  if (instruction.name === 'RUN') return yield* run(job, instruction);
  if (instruction.name === 'COPY' || instruction.name === 'ADD') return yield* copy(job, instruction);
  if (instruction.name === 'WORKDIR') return yield* workdir(job, instruction);
  return setting(job, instruction);
}

/** How many steps of a stage are counted: FROM and what makes layers. */
export const countedSteps = (instructions: readonly Instruction[]): number =>
  1 + instructions.filter(({ name }) => ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(name)).length;

export { closeWork, openWork };
