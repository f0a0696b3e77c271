import type { EngineContext } from '../engine.ts';
import type { Network } from '../types.ts';

/** The networks and bridges that an engine has before anybody makes one: needed when it starts. */
export interface BridgesWords {
  /** The networks that it brings itself. */
  builtIn(engine: EngineContext): readonly Network[];
  /** Whether the bridge is there from the network's creation (else from its first container). */
  readonly atOnce: boolean;
  /** What its bridges and their endpoints are made with: queue and metric, whether IPv6 is on inside, and the MTU. */
  readonly device: {
    readonly queue: number;
    readonly metric?: number;
    readonly linkLocal: boolean;
    /** Where a user's namespace lies between, as pasta's own packets are large. */
    readonly rootlessMtu?: number;
  };
}
