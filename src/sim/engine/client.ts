import type { Result } from '../../lib/result.ts';
import type { Engine } from '../../schema/index.ts';
import type { EngineTables, Call as ParsedCall } from '../cli/types.ts';
import type { Kernel } from '../host/kernel.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import type { EngineContext } from './engine.ts';
import type { EngineFailure } from './failure.ts';

/** A text for stderr and the exit code that goes with it. */
export interface Refused {
  readonly text: string;
  readonly code: number;
  /** What has come out on stdout all the same. */
  readonly out?: string;
}

/** The program that a user types: how it reads its words, reaches its engine and says what went wrong. */
export interface EngineClient {
  readonly engine: Engine;
  tables(version: string): EngineTables;
  /** The engine without asking its daemon: for commands that work without one. */
  offline(proc: Proc): EngineContext;
  /** Reaches the engine: dockerd through its socket, Podman by being it. */
  connect(
    proc: Proc,
    call: Pick<ParsedCall, 'command' | 'args' | 'flags' | 'globals'>,
  ): Task<Result<EngineContext, Refused>>;
  /** A failure in the form of a command: prefix, pointer to the help, exit code. Ends in a newline. */
  refuse(command: string, failure: EngineFailure): Refused;
  /** Flags of the program itself (before the subcommand) that are honoured. */
  readonly globals: readonly string[];
}

/** What a socket in the file tree leads to: the engine of the process that holds it. */
export type EngineBehind = (caller: Proc) => EngineContext;

const KEY = 'engine-endpoints';

/** Says that a process answers an engine's API on the sockets it holds. */
export function offerEngine(kernel: Kernel, pid: number, engine: EngineBehind): void {
  const known = kernel.extensions.get(KEY) as Map<number, EngineBehind> | undefined;
  if (known) known.set(pid, engine);
  else kernel.extensions.set(KEY, new Map([[pid, engine]]));
}

/** The engine that a process offers on its sockets, or undefined. */
export const engineBehind = (kernel: Kernel, pid: number): EngineBehind | undefined =>
  (kernel.extensions.get(KEY) as Map<number, EngineBehind> | undefined)?.get(pid);
