/**
 * What the page and the worker that holds the simulated hosts say to each other. Plain JSON both ways.
 *
 *     page → worker   {"id":1,"kind":"open","lanes":[{"engine":"docker","scenario":{…},"user":"ana","versions":{…},"columns":80}]}
 *     worker → page   {"id":1,"lanes":{"docker":{"output":"…","next":{"kind":"prompt","prompt":"ana@containerhost:~$ "},…}}}
 *
 * Every request is answered once, in order; `fetching` may come before an answer. A request that fails is answered with
 * `failed`, or with `unfetched` where only the network is to blame.
 */
import type { LabStanding } from '../../assess/index.ts';
import type { Engine, HostProcess, Lab } from '../../schema/index.ts';
import type { HostEvent, Input, MachineStart, Next } from '../../sim/index.ts';

/** A lane's part of an answer. */
export interface LaneReply {
  /** Bytes for its terminal. */
  readonly output: string;
  readonly events: readonly HostEvent[];
  readonly next: Next;
  /** The processes that matter on its host now. */
  readonly processes: readonly HostProcess[];
  /** The host's clock, in milliseconds since 1970. */
  readonly now: number;
  /** Who is logged in, and as what: 'ana is in group docker', 'ana, rootless'. */
  readonly standing: string;
}

export type LaneReplies = Partial<Record<Engine, LaneReply>>;
/** Inputs by lane: what each of them is given. */
export type LaneInputs = Partial<Record<Engine, Input>>;

export type Request =
  | {
      readonly kind: 'open';
      readonly lanes: readonly MachineStart[];
      readonly inputs: readonly LaneInputs[];
      readonly lab?: Lab;
    }
  /** Somebody begins to type: what the first command will need is worth fetching. */
  | { readonly kind: 'wake' }
  | { readonly kind: 'input'; readonly inputs: LaneInputs }
  | { readonly kind: 'complete'; readonly engine: Engine; readonly line: string; readonly cursor: number }
  | { readonly kind: 'read'; readonly engine: Engine; readonly path: string };

export type Reply =
  | {
      readonly kind: 'lanes';
      readonly lanes: LaneReplies;
      readonly history?: readonly LaneReplies[];
      readonly lab?: LabStanding;
    }
  | { readonly kind: 'awake' }
  | { readonly kind: 'candidates'; readonly values: readonly string[] }
  | { readonly kind: 'file'; readonly text: string | undefined; readonly error?: string }
  /** Comes before the answer: it takes as long as the network takes. */
  | { readonly kind: 'fetching' }
  /** What was asked needs something that could not be fetched: nothing was done. */
  | { readonly kind: 'unfetched'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface Envelope<T> {
  readonly id: number;
  readonly body: T;
}

export type { LabStanding };
