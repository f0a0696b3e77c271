import type { Result } from '../../lib/result.ts';
import type { Engine } from '../../schema/index.ts';
import type { EngineTables, Flags } from '../cli/types.ts';
import type { Refused } from '../engine/client.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { EngineFailure } from '../engine/failure.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';

/** One subcommand: what it is called, which flags it honours, and what it does. */
export interface Command {
  /** Canonical: 'run', 'ps', 'volume create', 'pod ps'. */
  readonly name: string;
  readonly engines: readonly Engine[];
  /** Long flags it honours; another flag of the real engine is answered with "not part of this simulation". */
  readonly handles: readonly string[];
  /** Works without the engine's daemon; what needs it asks with `call.connect()`. */
  readonly offline?: boolean;
  run(call: Call): Task<number>;
}

/** One call of a subcommand by one client. */
export interface Call {
  /** The client's process. */
  readonly proc: Proc;
  readonly engine: EngineContext;
  readonly tables: EngineTables;
  readonly flags: Flags;
  /** Flags before the subcommand: --context, --log-level … */
  readonly globals: Flags;
  /** Flags of the group that the command is in: `docker compose -p shop up`. */
  readonly group: Flags;
  readonly args: readonly string[];
  /** Canonical name, and as it was typed: 'ps', 'container ls'. */
  readonly name: string;
  readonly invokedAs: string;
  /** Prints an error as the engine does (behind 'Error response from daemon: ' or 'Error: '); returns the code. */
  fail(text: string, code?: number): number;
  /** Prints a failure in the form of this command; returns the code. */
  refuse(failure: EngineFailure): number;
  /** Reaches the daemon: for commands that are `offline` and want to try. */
  connect(): Task<Result<EngineContext, Refused>>;
}
