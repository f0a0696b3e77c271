import { err, ok, type Result } from '../../../lib/result.ts';
import { type Context, contextFromTar, contextSize, emptyContext, readContext } from '../../engine/build/context.ts';
import { type Dockerfile, parseDockerfile } from '../../engine/build/dockerfile.ts';
import {
  type BuildOptions,
  callerPath,
  callerTree,
  contextFolder,
  isRemote,
  stdinText,
} from '../../engine/build/inputs.ts';
import { neededStages, type Plan, planOf, type Stage, stageNamed } from '../../engine/build/stages.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { parseParts } from '../../engine/images/reference.ts';
import type { Image } from '../../engine/types.ts';
import { byteLength, nameOf, parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import { checkDockerfile } from './check.ts';
import { BuildFailure, failureText } from './failure.ts';
import { Ledger } from './ledger.ts';
import { lint, lintText } from './lint.ts';
import { suggestion } from './near.ts';
import { bytesText, Progress } from './progress.ts';
import { solve } from './solve.ts';

/** What a build reads: the Dockerfile, and the files it may copy. */
interface Inputs {
  /** The name of the Dockerfile as messages show it. */
  readonly file: string;
  readonly text: string | undefined;
  readonly context: () => Context;
  /** The name of the context's folder; '' where there is none. */
  readonly shared: string;
  readonly ignore: Context;
}

/** A context of nothing but a file of the caller; without entries where that is missing. */
function onlyFile(ctx: EngineContext, path: string): Context {
  const node = callerTree(ctx).node(path);
  return node?.kind === 'file' ? { [`/${nameOf(path)}`]: node } : {};
}

function ignoreText(ctx: EngineContext, folder: string, file: string): string {
  const tree = callerTree(ctx);
  for (const name of [`${file}.dockerignore`, `${folder === '/' ? '' : folder}/.dockerignore`]) {
    const node = tree.node(name);
    if (node?.kind === 'file') return node.data;
  }
  return '';
}

function* fromStdin(ctx: EngineContext, options: BuildOptions): Task<Inputs> {
  const text = yield* stdinText(ctx);
  const context = contextFromTar(text);
  const nowhere = { shared: '', ignore: {} };
  if (!context) return { file: 'Dockerfile', text, context: emptyContext, ...nowhere };
  const node = context[`/${options.file ?? 'Dockerfile'}`];
  return {
    file: options.file ?? 'Dockerfile',
    text: node?.kind === 'file' ? node.data : undefined,
    context: () => context,
    ...nowhere,
  };
}

/** Finds Dockerfile and context; an error is buildx's, before anything is sent. */
function* inputsOf(ctx: EngineContext, options: BuildOptions): Task<Result<Inputs, string>> {
  const given = options.context ?? '.';
  if (given === '-') return ok(yield* fromStdin(ctx, options));
  const folder = contextFolder(ctx, given);
  if (!folder.ok) {
    if (folder.error === 'missing') return err(`unable to prepare context: path "${given}" not found`);
    return err(
      `unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat ${callerPath(ctx, given)}/Dockerfile: not a directory`,
    );
  }
  const context = (file: string) => (): Context =>
    readContext(callerTree(ctx), folder.value, ignoreText(ctx, folder.value, file));
  const top = folder.value === '/' ? '' : folder.value;
  const where = { shared: nameOf(folder.value), ignore: onlyFile(ctx, `${top}/.dockerignore`) };
  if (options.file === '-')
    return ok({ file: 'Dockerfile', text: yield* stdinText(ctx), context: context(''), ...where });
  const path = options.file === undefined ? `${top}/Dockerfile` : callerPath(ctx, options.file);
  const node =
    callerTree(ctx).node(path) ??
    (options.file === undefined ? callerTree(ctx).node(`${parentOf(path)}/dockerfile`) : undefined);
  const text = node?.kind === 'file' ? node.data : undefined;
  return ok({ file: nameOf(path), text, context: context(path), ...where });
}

interface Read {
  readonly dockerfile: Dockerfile;
  readonly plan: Plan;
  readonly target: Stage;
}

/** Parses what was read and finds the stage to build. */
function readPlan(text: string, options: BuildOptions): Result<Read, BuildFailure> {
  if (text === '') return err(new BuildFailure('the Dockerfile cannot be empty'));
  const dockerfile = parseDockerfile(text);
  if (!dockerfile.ok) return err(new BuildFailure(dockerfile.error.text, dockerfile.error));
  const wrong = checkDockerfile(dockerfile.value);
  if (wrong) return err(wrong);
  const plan = planOf(dockerfile.value, options.args);
  if (!plan.ok) {
    const { instruction } = plan.error;
    return err(new BuildFailure(plan.error.text, instruction ?? dockerfile.value.instructions.at(-1)));
  }
  const { stages } = plan.value;
  const target = options.target === '' ? stages.at(-1) : stageNamed(stages, options.target);
  if (!target) {
    const near = suggestion(
      options.target,
      stages.flatMap(({ name }) => name ?? []),
    );
    return err(new BuildFailure(`target stage "${options.target}" could not be found${near}`));
  }
  return ok({ dockerfile: dockerfile.value, plan: plan.value, target });
}

/** The first tag that is none. */
function badTag(options: BuildOptions): string | undefined {
  for (const tag of options.tags) {
    const parts = parseParts(tag);
    if (!parts.ok) return `invalid tag "${tag}": ${parts.error}`;
  }
  return undefined;
}

function* carryOut(ctx: EngineContext, options: BuildOptions, inputs: Inputs): Task<Result<Image, number>> {
  const progress = new Progress(ctx, options.quiet);
  const definition = progress.vertex(`[internal] load build definition from ${inputs.file}`);
  yield* ctx.caller.sleep(30);
  definition.line(
    `transferring dockerfile: ${bytesText(inputs.text === undefined ? 2 : byteLength(inputs.text) + 31)} done`,
  );
  definition.done();
  const fail = (failure: BuildFailure, dockerfile?: Pick<Dockerfile, 'text'>): Result<never, number> => {
    ctx.caller.err(failureText(inputs.file, dockerfile, failure));
    return err(1);
  };
  if (inputs.text === undefined)
    return fail(
      new BuildFailure(`failed to read dockerfile: open ${options.file ?? inputs.file}: no such file or directory`),
    );
  const ledger = new Ledger(ctx);
  ledger.source('dockerfile', 'dockerfile', inputs.shared, {
    [`/${inputs.file}`]: { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, data: inputs.text },
  });
  const read = readPlan(inputs.text, options);
  if (!read.ok) return fail(read.error, { text: inputs.text });
  const { dockerfile, plan, target } = read.value;
  const stages = neededStages(plan.stages, target);
  let files: Context | undefined;
  const context = (): Context => (files ??= inputs.context());
  const image = yield* solve({
    ctx,
    options,
    plan,
    stages,
    target,
    progress,
    ledger,
    shared: inputs.shared,
    ignore: inputs.ignore,
    context,
    contextBytes: (paths) => contextSize(context(), paths),
  });
  ledger.close();
  if (!image.ok) return fail(image.error, dockerfile);
  if (!options.quiet) ctx.caller.err(lintText(lint(dockerfile, stages)));
  return image;
}

/**
 * docker build: what buildx and BuildKit do together, told on stderr. The caller prints the id for --quiet.
 *
 * @returns the image, or the exit code after the error was printed
 */
export function* build(ctx: EngineContext, options: BuildOptions): Task<Result<Image, number>> {
  const fail = (text: string, code = 1): Result<never, number> => {
    ctx.caller.err(`${text}\n`);
    return err(code);
  };
  const tag = badTag(options);
  if (tag) return fail(`ERROR: failed to build: ${tag}`);
  if (options.context !== undefined && isRemote(options.context))
    return fail('docker build of a remote context is not part of this simulation', 64);
  const inputs = yield* inputsOf(ctx, options);
  if (!inputs.ok) return fail(`ERROR: failed to build: ${inputs.error}`);
  return yield* carryOut(ctx, options, inputs.value);
}
