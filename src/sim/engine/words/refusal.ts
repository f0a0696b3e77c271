/** What an engine says when it refuses. `plain`: the client's own words, without what the engine puts in front. */
export interface Refusal {
  readonly text: string;
  readonly code?: number;
  readonly plain?: boolean;
}

/** A refusal that the engine's server prints: `Error response from daemon: …`, `Error: …`. */
export const refusal = (text: string, code?: number): Refusal => ({ text, ...(code !== undefined && { code }) });
/** A refusal that the client prints on its own. */
export const plainRefusal = (text: string, code = 1): Refusal => ({ text, code, plain: true });
