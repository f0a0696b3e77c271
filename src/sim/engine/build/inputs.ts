import { err, ok, type Result } from '../../../lib/result.ts';
import { mountsIn } from '../../host/mounts.ts';
import { absolute } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { EngineContext } from '../engine.ts';
import { Tree } from '../volumes/index.ts';
import type { Variables } from './words.ts';

/** What a build was asked for on the command line. */
export interface BuildOptions {
  /** A folder, '-' for stdin, or a URL; undefined where none was given. */
  readonly context: string | undefined;
  readonly file: string | undefined;
  readonly tags: readonly string[];
  readonly args: Variables;
  readonly labels: Readonly<Record<string, string>>;
  readonly target: string;
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly quiet: boolean;
  readonly iidfile: string;
  /** Podman: one layer for everything, or none kept in between. */
  readonly squash: boolean;
  readonly layers: boolean;
  readonly format: 'docker' | 'oci';
}

/** Values of --build-arg: 'A=1', or 'A' for what the environment says. */
export function buildArgs(ctx: EngineContext, words: readonly string[]): Variables {
  const args: Record<string, string> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    const name = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? ctx.caller.env[name] : word.slice(at + 1);
    if (value !== undefined) args[name] = value;
  }
  return args;
}

/** The file tree that the caller sees. */
export function callerTree(ctx: EngineContext): Tree {
  const { kernel, caller } = ctx;
  return new Tree(kernel, mountsIn(kernel.state, caller.record.ns.mnt));
}

/** A path of the caller as an absolute one. */
export const callerPath = (ctx: EngineContext, path: string): string => absolute(ctx.caller.cwd, path);

/** Everything that comes on stdin. */
export function* stdinText(ctx: EngineContext): Task<string> {
  return yield* ctx.caller.readAll(0);
}

/** Whether a context is fetched from somewhere else: this machine has no way out. */
export const isRemote = (context: string): boolean => /^(https?|git|ssh):\/\/|^git@|^github\.com\//.test(context);

/** The folder of a context, or 'missing', or 'file' where it is none. */
export function contextFolder(ctx: EngineContext, context: string): Result<string, 'missing' | 'file'> {
  const path = callerPath(ctx, context);
  const node = callerTree(ctx).node(path);
  if (!node) return err('missing');
  return node.kind === 'dir' ? ok(path) : err('file');
}
