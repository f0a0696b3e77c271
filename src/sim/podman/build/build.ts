import { err, ok, type Result } from '../../../lib/result.ts';
import { type Context, contextFromTar, emptyContext, readContext } from '../../engine/build/context.ts';
import { parseDockerfile } from '../../engine/build/dockerfile.ts';
import {
  type BuildOptions,
  callerPath,
  callerTree,
  contextFolder,
  isRemote,
  stdinText,
} from '../../engine/build/inputs.ts';
import { neededStages, planOf, stageNamed } from '../../engine/build/stages.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { parseParts } from '../../engine/images/reference.ts';
import type { Image } from '../../engine/types.ts';
import { parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import { fileProblem } from './check.ts';
import { carryOut } from './solve.ts';

interface Inputs {
  /** Where the Containerfile lies. */
  readonly file: string;
  readonly text: string;
  readonly folder: string;
  readonly context: () => Context;
}

function ignoreText(ctx: EngineContext, folder: string): string {
  for (const name of ['.containerignore', '.dockerignore']) {
    const node = callerTree(ctx).node(`${folder === '/' ? '' : folder}/${name}`);
    if (node?.kind === 'file') return node.data;
  }
  return '';
}

/** The Containerfile of a folder, or the one that -f names. */
function findFile(ctx: EngineContext, folder: string, options: BuildOptions): Result<string, EngineFailure> {
  const tree = callerTree(ctx);
  const inside = (name: string): string => `${folder === '/' ? '' : folder}/${name}`;
  if (options.file !== undefined) {
    const { file } = options;
    const found = [file.startsWith('/') ? file : inside(file), callerPath(ctx, file)].find((path) => tree.node(path));
    if (found === undefined)
      return err(
        failure(`the specified Containerfile or Dockerfile does not exist, ${file}: no such file or directory`),
      );
    if (tree.node(found)?.kind === 'dir')
      return err(failure(`containerfile: "${found}" cannot be path to a directory`));
    return ok(found);
  }
  const found = ['Containerfile', 'Dockerfile'].map(inside).find((path) => tree.node(path)?.kind === 'file');
  if (found !== undefined) return ok(found);
  return err(
    failure(
      `no Containerfile or Dockerfile specified or found in context directory, ${folder}: no such file or directory`,
    ),
  );
}

function contextOf(ctx: EngineContext, options: BuildOptions): Result<string, EngineFailure> {
  const given =
    options.context ??
    (options.file !== undefined && options.file !== '-' ? parentOf(callerPath(ctx, options.file)) : '.');
  const folder = contextFolder(ctx, given);
  return folder.ok ? folder : err(failure(`context must be a directory: "${callerPath(ctx, given)}"`));
}

function* inputsOf(ctx: EngineContext, options: BuildOptions): Task<Result<Inputs, EngineFailure>> {
  if (options.context === undefined && options.file === undefined)
    return err(failure('no context directory and no Containerfile specified'));
  if (options.context === '-') {
    const text = yield* stdinText(ctx);
    const context = contextFromTar(text);
    const node = context?.[`/${options.file ?? 'Containerfile'}`] ?? context?.['/Dockerfile'];
    if (context)
      return node?.kind === 'file'
        ? ok({ file: '/var/tmp/Containerfile', text: node.data, folder: '/', context: () => context })
        : err(failure('no Containerfile or Dockerfile specified or found in context directory'));
    return ok({ file: '/var/tmp/Containerfile', text, folder: '/var/tmp', context: emptyContext });
  }
  const folder = contextOf(ctx, options);
  if (!folder.ok) return folder;
  const context = (): Context => readContext(callerTree(ctx), folder.value, ignoreText(ctx, folder.value));
  if (options.file === '-')
    return ok({ file: '/dev/stdin', text: yield* stdinText(ctx), folder: folder.value, context });
  const path = findFile(ctx, folder.value, options);
  if (!path.ok) return path;
  const node = callerTree(ctx).node(path.value);
  const text = node?.kind === 'file' ? node.data : '';
  if (text === '') return err(failure(`no contents in "${path.value}"`));
  return ok({ file: path.value, text, folder: folder.value, context });
}

/**
 * podman build: what buildah does, step by step, told on stdout. The caller prints the id.
 *
 * @returns the image, or what went wrong
 */
export function* build(ctx: EngineContext, options: BuildOptions): Task<Result<Image, EngineFailure>> {
  if (options.context !== undefined && isRemote(options.context))
    return err(failure('podman build of a remote context is not part of this simulation', 64));
  const inputs = yield* inputsOf(ctx, options);
  if (!inputs.ok) return inputs;
  for (const tag of options.tags) {
    const parts = parseParts(tag);
    if (!parts.ok) return err(failure(`tag ${tag}: ${parts.error}`));
  }
  const { text, folder, context } = inputs.value;
  const dockerfile = parseDockerfile(text);
  if (!dockerfile.ok) {
    const empty = dockerfile.error.text === 'file with no instructions';
    return err(
      failure(
        empty
          ? 'building: no stages to build'
          : `parsing main Dockerfile: ${inputs.value.file}: ${dockerfile.error.text}`,
      ),
    );
  }
  const wrong = fileProblem(dockerfile.value, inputs.value.file);
  if (wrong) return err(failure(wrong));
  const plan = planOf(dockerfile.value, options.args);
  if (!plan.ok)
    return err(
      failure(
        'determining starting point for build: FROM requires either one argument, or three: FROM <source> [AS <name>]',
      ),
    );
  const { stages } = plan.value;
  const target = options.target === '' ? stages.at(-1) : stageNamed(stages, options.target);
  if (!target) return err(failure(`the target "${options.target}" was not found in the provided Dockerfile`));
  const upTo = stages.slice(0, target.index + 1);
  let files: Context | undefined;
  return yield* carryOut({
    ctx,
    options,
    plan: plan.value,
    stages: upTo,
    needed: neededStages(stages, target),
    folder,
    context: () => (files ??= context()),
  });
}
