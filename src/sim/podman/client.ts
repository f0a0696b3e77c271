import { err, ok } from '../../lib/result.ts';
import type { Flags } from '../cli/index.ts';
import type { EngineClient, Refused } from '../engine/client.ts';
import { podmanContext } from './context.ts';
import { connectRemote, isRemote, REMOTE_FLAGS } from './remote.ts';
import { podmanTables } from './tables/index.ts';

const RUNTIME = 'OCI runtime error';

/** An error as podman's main prints it (formatError in cmd/podman/root.go): what the runtime said has its class first. */
const errorLine = (text: string): string =>
  text.endsWith(`: ${RUNTIME}`) ? `Error: ${RUNTIME}: ${text.slice(0, -RUNTIME.length - 2)}\n` : `Error: ${text}\n`;

const LEVELS = 'trace, debug, info, warn, warning, error, fatal, panic';

/** What is said of flags before the subcommand that make no sense (cmd/podman/root.go, persistentPreRunE). */
function badGlobal(globals: Flags): Refused | undefined {
  const level = globals.maybe('log-level');
  if (level !== undefined && !LEVELS.split(', ').includes(level.toLowerCase()))
    return { text: `Log Level ${JSON.stringify(level)} is not supported, choose from: ${LEVELS}\n`, code: 1 };
  const manager = globals.maybe('cgroup-manager');
  return manager === undefined || ['cgroupfs', 'systemd'].includes(manager)
    ? undefined
    : {
        text: 'Error: configuring runtime: cgroup manager must be one of cgroupfs and systemd: invalid argument\n',
        code: 125,
      };
}

/** The `podman` program: it is the engine, unless it is told to be the client of a service. */
export const podmanClient: EngineClient = {
  engine: 'podman',
  tables: podmanTables,
  offline: (proc) => podmanContext(proc.kernel, proc),
  *connect(proc, { globals }) {
    const wrong = badGlobal(globals);
    if (wrong) return err(wrong);
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
