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
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { newIdentity } from './records.ts';
import type { Vertex } from './vertex.ts';

/** Files to copy, what stands for them in the key of the cache, and what is to do once they are wanted. */
export interface Source {
  readonly layer: Layer;
  readonly key: string;
  readonly load: () => void;
}

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
  readonly source: (from: string | undefined, instruction: Instruction) => Task<Result<Source, BuildFailure>>;
  readonly ledger: Ledger;
  /** '[one 2/3] ' in front of the next step. */
  readonly label: () => string;
}

/** Puts the layer of a step on top, from the cache where it has been made before. */
function* layered(
  job: StageJob,
  instruction: Instruction,
  told: { readonly key: string; readonly history: string; readonly description?: string },
  make: (vertex: Vertex) => Task<Result<Layer, BuildFailure>>,
): Task<Result<void, BuildFailure>> {
  const { ctx, state, progress, noCache, ledger } = job;
  const shown = expandKnown(instruction.original, variablesOf(state));
  const vertex = progress.vertex(`${job.label()}${shown.replace(/^\S+/, (word) => word.toUpperCase())}`);
  const cache = layerCache(ctx);
  state.key = sha256(`${state.key} ${told.key}`);
  const kept = noCache ? undefined : cache[state.key];
  if (kept) {
    vertex.cached();
    ledger.found(state, state.key);
  } else {
    ledger.load(state);
    const made = yield* make(vertex);
    if (!made.ok) return made;
    const layer = keepLayer(ctx, made.value);
    cache[state.key] = layer;
    layerTimes(ctx)[state.key] = ctx.kernel.now;
    ledger.made(state, { key: state.key, description: told.description ?? vertex.name }, layer);
    vertex.done();
  }
  const layer = cache[state.key];
  if (layer) state.work = addLayer(ctx, state.work, layer);
  state.history.push(entry(layerTimes(ctx)[state.key] ?? ctx.kernel.now, told.history, layer?.size ?? 0));
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
  const told = { key: `RUN ${line} ${settingsKey(state)}`, history, description: `mount / from exec ${line}` };
  return yield* layered(job, instruction, told, function* (vertex) {
    const output = (_fd: 1 | 2, text: string): void => vertex.output(text);
    const mounts = [];
    for (const wish of runMountsOf(instruction, state.config.workdir)) {
      const found = wish.type === 'bind' ? yield* job.source(wish.from, instruction) : undefined;
      if (found && !found.ok) return found;
      found?.value.load();
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
    for (const { wish } of mounts) if (wish.type === 'cache') job.ledger.cacheMount(wish, line);
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
  return yield* layered(job, instruction, { key, history }, function* (vertex) {
    yield* ctx.caller.sleep(40);
    found.value.load();
    for (const { name, content } of instruction.heredocs) job.ledger.inline(name, content);
    const layer = copyStep(ctx, state, instruction, found.value.layer);
    if (layer.ok) return layer;
    const text =
      'missing' in layer.error
        ? `failed to calculate checksum of ref ${newIdentity(ctx)}::${newIdentity(ctx)}: "${layer.error.missing}": not found`
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
  return yield* layered(job, instruction, { key: `WORKDIR ${path}`, history: `WORKDIR ${path}` }, function* () {
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

/** How many steps of a stage are counted: what makes layers, and FROM where it names an image. */
export const countedSteps = (instructions: readonly Instruction[], fromImage: boolean): number =>
  (fromImage ? 1 : 0) + instructions.filter(({ name }) => ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(name)).length;

export { closeWork, openWork };
