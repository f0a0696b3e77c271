import type { EngineContext } from '../engine.ts';
import { processesOf } from '../runtime/index.ts';
import type { Container } from '../types.ts';

/** Bytes of memory that the host has. */
export const HOST_MEMORY = 4108152832;

/** What a running container uses: derived from its processes. */
export interface Usage {
  readonly cpu: number;
  readonly memory: number;
  readonly limit: number;
  readonly received: number;
  readonly sent: number;
  readonly read: number;
  readonly written: number;
  readonly pids: number;
  readonly cpuTime: number;
}

/** Reads a container's use of the host; all is 0 for one that does not run. */
export function usageOf(engine: EngineContext, container: Container): Usage {
  const { kernel } = engine;
  const records = processesOf(engine, container).flatMap((pid) => kernel.state.processes[Number(pid)] ?? []);
  const limit = container.host.memory || HOST_MEMORY;
  if (records.length === 0)
    return { cpu: 0, memory: 0, limit: 0, received: 0, sent: 0, read: 0, written: 0, pids: 0, cpuTime: 0 };
  const cpuTime = records.reduce((sum, { cpu }) => sum + cpu, 0);
  const age = Math.max(1000, kernel.now - (container.state.startedAt ?? kernel.now));
  const memory = Math.min(
    limit,
    records.reduce((sum, { rss }) => sum + rss * 1024, 0),
  );
  const plugged = container.endpoints.length > 0;
  return {
    cpu: (100 * cpuTime) / age,
    memory,
    limit,
    received: plugged ? 1046 : 0,
    sent: plugged ? 126 : 0,
    read: 0,
    written: 0,
    pids: records.length,
    cpuTime,
  };
}
