import { ok } from '../../lib/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { podmanContext } from './context.ts';
import { podmanTables } from './tables/index.ts';

/** The `podman` program: it is the engine, there is nobody to connect to. */
export const podmanClient: EngineClient = {
  engine: 'podman',
  tables: podmanTables,
  offline: (proc) => podmanContext(proc.kernel, proc),
  // biome-ignore lint/correctness/useYield: answered at once
  *connect(proc) {
    return ok(podmanContext(proc.kernel, proc));
  },
  refuse: (_command, { text, code }) => ({ text: `Error: ${text}\n`, code: code ?? 125 }),
  globals: [
    'log-level',
    'cgroup-manager',
    'events-backend',
    'runtime',
    'syslog',
    'help',
    'version',
    'tmpdir',
    'storage-driver',
    'network-cmd-path',
    'conmon',
    'noout',
    'transient-store',
  ],
};
