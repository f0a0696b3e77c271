import { err, ok, type Result } from '../../../lib/result.ts';
import { flagValue, INSTRUCTIONS, type Instruction } from '../../engine/build/dockerfile.ts';
import { SETTINGS } from '../../engine/build/settings.ts';
import { copyStep, declareArgs, runCommand, type StageState, variablesOf } from '../../engine/build/steps.ts';
import type { Variables } from '../../engine/build/words.ts';
import { diffOf, runInWork } from '../../engine/build/work.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { Task } from '../../host/program.ts';
import type { Layer } from '../../host/state.ts';

/** What an instruction needs beside the state of its stage. */
export interface StepJob {
  readonly ctx: EngineContext;
  readonly given: Variables;
  readonly globals: Variables;
  /** The context's folder, as errors name it. */
  readonly folder: string;
}

/** What an instruction did to the file system: the entries of its layer, if it makes one. */
export interface Changed {
  readonly layer: Layer | undefined;
}

const atStep = (instruction: Instruction, text: string, code?: number): EngineFailure =>
  failure(`building at STEP "${instruction.original}": ${text}`, code);

function* run({ ctx }: StepJob, state: StageState, instruction: Instruction): Task<Result<Changed, EngineFailure>> {
  const argv = runCommand(instruction, state.config);
  const output = (fd: 1 | 2, text: string): void => ctx.caller.write(fd, text);
  const hostname = ctx.kernel.hex(12);
  const done = yield* runInWork(ctx, state.work, { argv, config: state.config, args: state.args, hostname, output });
  if (done.ok && done.value === 0) return ok({ layer: diffOf(ctx, state.work.fs, state.work.idmap) });
  if (done.ok) return err(atStep(instruction, `while running runtime: exit status ${done.value}`, done.value));
  if (done.error.errno === undefined) return err(atStep(instruction, done.error.text));
  const why =
    done.error.errno === 'ENOENT'
      ? `executable file \`${argv[0] ?? ''}\` not found in $PATH: No such file or directory`
      : `open executable: Permission denied`;
  ctx.caller.err(`${why}\n`);
  return err(atStep(instruction, 'while running runtime: exit status 1', 1));
}

function copy(job: StepJob, state: StageState, instruction: Instruction, from: Layer): Result<Changed, EngineFailure> {
  const layer = copyStep(job.ctx, state, instruction, from);
  if (layer.ok) return ok({ layer: layer.value });
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
  const changed = SETTINGS[name]?.(state.config, instruction, variablesOf(state));
  if (!changed?.ok) return err(atStep(instruction, changed?.error ?? name));
  state.config = changed.value;
  return ok({ layer: undefined });
}

/** Carries one instruction out: what it changed in the files becomes a layer when the step is committed. */
export function* step(
  job: StepJob,
  state: StageState,
  instruction: Instruction,
  from: Layer | undefined,
): Task<Result<Changed, EngineFailure>> {
  const { name, rest, original } = instruction;
  if (!INSTRUCTIONS.includes(name)) {
    const dump = `&imagebuilder.Step{Env:[]string(nil), Command:"${name.toLowerCase()}", Args:[]string{${rest
      .split(/\s+/)
      .map((word) => JSON.stringify(word))
      .join(
        ', ',
      )}}, Flags:[]string{}, Attrs:map[string]bool(nil), Message:${JSON.stringify(`${name} ${rest}`)}, Heredocs:[]parser.Heredoc(nil), Original:${JSON.stringify(original)}}`;
    return err(
      atStep({ ...instruction, original: `${name} ${rest}` }, `Build error: Unknown instruction: "${name}" ${dump}`),
    );
  }
  if (name === 'RUN') return yield* run(job, state, instruction);
  if (name === 'COPY' || name === 'ADD') return copy(job, state, instruction, from ?? {});
  return setting(job, state, instruction);
}
