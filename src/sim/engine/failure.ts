/**
 * What went wrong in an engine, as its error would say it, without the prefix that each client puts in front.
 *
 * `code` is the exit code of `run`, where it is not the usual one: 126 not executable, 127 not found. `client` says
 * that the client found it before anybody was asked.
 */
export interface EngineFailure {
  readonly text: string;
  readonly code?: number;
  readonly client?: boolean;
  /** Found by the client after all flags were read: only `run` frames it. */
  readonly late?: boolean;
  /** Exit code that the container's state keeps of a start that failed, where it is not that of `run`. */
  readonly stateCode?: number;
  /** Printed as it is, without the engine's prefix. */
  readonly bare?: boolean;
}

/** A failure with the usual exit code, or the one given. */
export const failure = (text: string, code?: number): EngineFailure => ({ text, ...(code !== undefined && { code }) });
/** A failure that the client itself finds: a value of a flag that makes no sense. */
export const clientFailure = (text: string, code?: number): EngineFailure => ({ ...failure(text, code), client: true });
