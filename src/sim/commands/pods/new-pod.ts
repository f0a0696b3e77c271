import type { Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { createPod } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { connections } from '../containers/spec/networks.ts';
import { publishedPorts } from '../containers/spec/ports.ts';
import { DEFAULT_SHARED } from './shared-namespaces.ts';

/** What `run --pod new:NAME` makes: an ordinary pod that has the ports and networks of the call. */
export function* newPod(call: Call, name: string): Task<Result<Pod, EngineFailure>> {
  const ports = publishedPorts(call);
  if (!ports.ok) return ports;
  const connected = connections(call);
  if (!connected.ok) return connected;
  return createPod(call.engine, {
    name,
    infra: true,
    infraCommand: undefined,
    infraName: undefined,
    infraPidFile: undefined,
    hostname: '',
    labels: {},
    shared: DEFAULT_SHARED,
    ports: ports.value,
    networks: connected.value.networks,
    networkMode: connected.value.mode,
    exitPolicy: 'continue',
    restart: '',
    host: {},
    mounts: [],
    command: call.proc.argv,
  });
}
