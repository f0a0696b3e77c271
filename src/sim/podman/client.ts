import { ok } from '../../lib/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { podmanContext } from './context.ts';
import { connectRemote, isRemote, REMOTE_FLAGS } from './remote.ts';
import { podmanTables } from './tables/index.ts';

/** The `podman` program: it is the engine, unless it is told to be the client of a service. */
export const podmanClient: EngineClient = {
  engine: 'podman',
  tables: podmanTables,
  offline: (proc) => podmanContext(proc.kernel, proc),
  *connect(proc, { globals }) {
    return isRemote(globals) ? yield* connectRemote(proc, globals) : ok(podmanContext(proc.kernel, proc));
  },
  refuse: (_command, { text, code }) => ({ text: `Error: ${text}\n`, code: code ?? 125 }),
  globals: [
    ...REMOTE_FLAGS,
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
