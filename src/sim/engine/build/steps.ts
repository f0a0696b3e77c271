import { absolute } from '../../host/path.ts';
import type { Layer } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { ContainerConfig, HistoryEntry } from '../types.ts';
import type { Settled } from './apply.ts';
import type { Instruction } from './dockerfile.ts';
import { argsOf } from './stages.ts';
import type { Variables } from './words.ts';
import { type Work, workTree } from './work.ts';

/** Where a stage has got to. */
export interface StageState extends Settled {
  /** Arguments that were declared, with their values. */
  args: Record<string, string>;
  work: Work;
  history: HistoryEntry[];
  /** Steps so far as one key: what the cache is asked with. */
  key: string;
}

/** What variables stand for in the instructions of a stage: the environment before the arguments. */
export function variablesOf(state: StageState): Variables {
  const env = state.config.env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return { ...state.args, ...Object.fromEntries(env) };
}

/** Declares the arguments of an ARG; gives them as they are noted in the history. */
export function declareArgs(
  state: StageState,
  instruction: Instruction,
  given: Variables,
  globals: Variables,
): string[] {
  return argsOf(instruction.rest, variablesOf(state)).map(([name, fallback]) => {
    const value = given[name] ?? fallback ?? globals[name];
    if (value !== undefined) state.args[name] = value;
    return value === undefined ? name : `${name}=${value}`;
  });
}

/** The command line of a RUN: its words, or its line for the shell, here-documents behind it. */
export function runCommand(instruction: Instruction, config: ContainerConfig): readonly string[] {
  if (instruction.json) return instruction.json;
  const shell = config.shell ?? ['/bin/sh', '-c'];
  const [first] = instruction.heredocs;
  if (first && /^<<-?["']?\w+["']?$/.test(instruction.rest)) return [...shell, first.content];
  const documents = instruction.heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
  return [...shell, `${instruction.rest}${documents}`];
}

/** The layer that WORKDIR makes where its folder is not there; without entries where it is. */
export function folderLayer(ctx: EngineContext, work: Work, path: string, owner = { uid: 0, gid: 0 }): Layer {
  const tree = workTree(ctx, work);
  const layer: Layer = {};
  const parts = absolute('/', path).split('/').slice(1);
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = `/${parts.slice(0, depth).join('/')}`;
    if (folder !== '/' && !tree.node(folder))
      layer[folder] = { kind: 'dir', mode: 0o755, ...owner, mtime: ctx.kernel.now };
  }
  return layer;
}
