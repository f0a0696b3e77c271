import { err, ok, type Result } from '../../../lib/result.ts';
import { applySetting } from '../../engine/build/apply.ts';
import { copyStep } from '../../engine/build/copy-step.ts';
import { flagValue, INSTRUCTIONS, type Instruction } from '../../engine/build/dockerfile.ts';
import { ownerOf } from '../../engine/build/owner.ts';
import { runMountsOf } from '../../engine/build/run-mounts.ts';
import { runInWork } from '../../engine/build/run-process.ts';
import { declareArgs, folderLayer, runCommand, type StageState, variablesOf } from '../../engine/build/steps.ts';
import type { Variables } from '../../engine/build/words.ts';
import { diffOf } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { ContainerConfig } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';
import { stepProblem } from './check.ts';
import { PODMAN_SETTINGS } from './settings.ts';

/** What an instruction needs beside the state of its stage. */
export interface StepJob {
  readonly ctx: EngineContext;
  readonly given: Variables;
  readonly globals: Variables;
  /** The context's folder, as errors name it. */
  readonly folder: string;
  readonly format: 'docker' | 'oci';
  /** Files of the context, of a stage or of an image, by what `from` names. */
  readonly source: (from: string | undefined) => Task<Result<Layer, EngineFailure>>;
  /** Whether what commands print on stdout is dropped. */
  readonly quiet: boolean;
}

/** What an instruction did to the file system: the entries of its layer, if it makes one. */
export interface Changed {
  readonly layer: Layer | undefined;
}

const atStep = (instruction: Instruction, text: string, code?: number): EngineFailure =>
  failure(`building at STEP "${instruction.original}": ${text}`, code);

/** What chrootuser says of a user that the image's passwd does not have. */
const userProblem = (text: string): string =>
  text.replace(
    /^unable to find user (.*): no matching.*$/s,
    'determining run uid: user: unknown user error looking up user "$1"',
  );

/** The configuration that a command runs with: images in OCI format know no SHELL. */
function runConfig({ format }: StepJob, { config }: StageState): ContainerConfig {
  const { shell, ...plain } = config;
  return format === 'docker' && shell ? config : plain;
}

function* run(job: StepJob, state: StageState, instruction: Instruction): Task<Result<Changed, EngineFailure>> {
  const { ctx } = job;
  const config = runConfig(job, state);
  const argv = runCommand(instruction, config);
  const output = (fd: 1 | 2, text: string): void => {
    if (fd === 2 || !job.quiet) ctx.caller.write(fd, text);
  };
  const hostname = ctx.kernel.hex(12);
  const mounts = [];
  for (const one of runMountsOf(instruction, config.workdir)) {
    const found = one.type === 'bind' ? yield* job.source(one.from) : undefined;
    if (found && !found.ok) return found;
    mounts.push({ wish: one, layer: found?.value });
  }
  const wish = { argv, config, args: state.args, hostname, output, ownsFolder: true, mounts };
  const done = yield* runInWork(ctx, state.work, wish);
  if (done.ok && done.value === 0) return ok({ layer: diffOf(ctx, state.work.fs, state.work.idmap) });
  if (done.ok) return err(atStep(instruction, `while running runtime: exit status ${done.value}`, done.value));
  if (done.error.errno === undefined) return err(atStep(instruction, userProblem(done.error.text)));
  const why =
    done.error.errno === 'ENOENT'
      ? `executable file \`${argv[0] ?? ''}\` not found in $PATH: No such file or directory`
      : `open executable: Permission denied`;
  ctx.caller.err(`${why}\n`);
  return err(atStep(instruction, 'while running runtime: exit status 1', 1));
}

/** The working directory as COPY makes it beside its files where it is missing; WORKDIR itself makes no layer. */
function workFolder({ ctx }: StepJob, { config, work }: StageState): Layer {
  if (config.workdir === '' || config.workdir === '/') return {};
  const owner = config.user === '' ? undefined : ownerOf(ctx, work, config.user);
  return folderLayer(ctx, work, config.workdir, owner?.ok ? owner.value : undefined);
}

function copy(job: StepJob, state: StageState, instruction: Instruction, from: Layer): Result<Changed, EngineFailure> {
  const layer = copyStep(job.ctx, state, instruction, from);
  if (layer.ok) return ok({ layer: { ...workFolder(job, state), ...layer.value } });
  if ('text' in layer.error) return err(atStep(instruction, layer.error.text));
  const where =
    flagValue(instruction, 'from') === undefined
      ? job.folder
      : `${job.ctx.architecture.dataRoot}/overlay/${job.ctx.kernel.hex(64)}/merged`;
  return err(
    atStep(
      instruction,
      `checking on sources under "${where}": copier: stat: "${layer.error.missing}": no such file or directory`,
    ),
  );
}

function setting(job: StepJob, state: StageState, instruction: Instruction): Result<Changed, EngineFailure> {
  const { name } = instruction;
  if (name === 'ARG') {
    declareArgs(state, instruction, job.given, job.globals);
    return ok({ layer: undefined });
  }
  const changed = applySetting(state, instruction, variablesOf(state), PODMAN_SETTINGS);
  return changed.ok ? ok({ layer: undefined }) : err(atStep(instruction, changed.error));
}

/** A step that no instruction is, as Go prints the struct; the parser keeps none of its arguments. */
function dumpOf({ name, original }: Instruction, env: readonly string[]): string {
  const list = env.map((line) => JSON.stringify(line)).join(', ');
  return `&imagebuilder.Step{Env:[]string{${list}}, Command:"${name.toLowerCase()}", Args:[]string{""}, Flags:[]string{}, Attrs:map[string]bool(nil), Message:"${name} ", Heredocs:[]parser.Heredoc(nil), Original:${JSON.stringify(original)}}`;
}

/** Carries one instruction out: what it changed in the files becomes a layer when the step is committed. */
export function* step(
  job: StepJob,
  state: StageState,
  instruction: Instruction,
  from: Layer | undefined,
): Task<Result<Changed, EngineFailure>> {
  const { name } = instruction;
  if (!INSTRUCTIONS.includes(name)) {
    const text = `Build error: Unknown instruction: "${name}" ${dumpOf(instruction, state.config.env)}`;
    return err(atStep({ ...instruction, original: `${name} ` }, text));
  }
  const wrong = stepProblem(instruction);
  if (wrong) return err(atStep(instruction, wrong));
  if (name === 'RUN') return yield* run(job, state, instruction);
  if (name === 'COPY' || name === 'ADD') return copy(job, state, instruction, from ?? {});
  return setting(job, state, instruction);
}
