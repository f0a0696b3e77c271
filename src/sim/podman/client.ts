import { ok } from '../../lib/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { podmanContext } from './context.ts';
import { connectRemote, isRemote, REMOTE_FLAGS } from './remote.ts';
import { podmanTables } from './tables/index.ts';

const RUNTIME = 'OCI runtime error';

/** An error as podman's main prints it (formatError in cmd/podman/root.go): what the runtime said has its class first. */
const errorLine = (text: string): string =>
  text.endsWith(`: ${RUNTIME}`) ? `Error: ${RUNTIME}: ${text.slice(0, -RUNTIME.length - 2)}\n` : `Error: ${text}\n`;

/** The `podman` program: it is the engine, unless it is told to be the client of a service. */
export const podmanClient: EngineClient = {
  engine: 'podman',
  tables: podmanTables,
  offline: (proc) => podmanContext(proc.kernel, proc),
  *connect(proc, { globals }) {
    return isRemote(globals) ? yield* connectRemote(proc, globals) : ok(podmanContext(proc.kernel, proc));
  },
  refuse: (_command, { text, code }) => ({ text: errorLine(text), code: code ?? 125 }),
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
