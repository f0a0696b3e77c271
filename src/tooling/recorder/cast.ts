import {
  type CastHeader,
  castHeaderSchema,
  type Engine,
  type RecordingHost,
  type SessionScript,
} from '../../schema/index.ts';
import { MAX_WAIT_MS } from './assemble.ts';
import type { HostFacts } from './facts.ts';
import { versionOf } from './facts.ts';
import { COLUMNS, ROWS } from './shell.ts';

export interface Origin {
  readonly session: string;
  readonly hostId: string;
  readonly engine: Engine;
  readonly script: SessionScript;
  readonly host: RecordingHost;
}

/** The header of a lane that was recorded here, or imported from the file `imported`. */
export function castHeader(origin: Origin, shortened: Readonly<Record<string, number>>, made: Made): CastHeader {
  const { session, hostId, engine, script, host } = origin;
  return castHeaderSchema.parse({
    version: 3,
    term: { cols: made.cols ?? COLUMNS, rows: made.rows ?? ROWS, type: 'xterm-256color' },
    ...(made.epoch === undefined ? {} : { timestamp: made.epoch }),
    title: script.title,
    idle_time_limit: MAX_WAIT_MS / 1000,
    provenance: {
      ...{ session, engine, engineVersion: versionOf(host, engine), host: hostId, user: script.lanes[engine].user },
      ...{ os: host.os, kernel: host.kernel, date: made.date, shortened },
      ...(made.imported === undefined ? {} : { imported: made.imported }),
    },
  });
}

/** When and from what a recording was made. */
export interface Made {
  readonly date: string;
  readonly epoch?: HostFacts['epoch'];
  readonly cols?: number;
  readonly rows?: number;
  readonly imported?: string;
}
