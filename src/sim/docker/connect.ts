import { err, ok, type Result } from '../../lib/result.ts';
import { engineBehind, type Refused } from '../engine/client.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Proc } from '../host/proc.ts';
import type { Task } from '../host/program.ts';
import { dockerContext } from './context.ts';
import { endpointOf } from './endpoint.ts';
import { dockerRelease } from './releases.ts';
import type { UnreachedCall } from './requests.ts';
import { tcpFailure } from './tcp.ts';
import { unreached } from './unreached.ts';

/** Why the socket let the client in: what the learner is told. */
function why(proc: Proc, path: string): string {
  const { record, kernel } = proc;
  const name = kernel.users.userName(proc, record.euid);
  if (record.euid === 0) return 'allowed: root may write to any socket';
  const entry = proc.fs.stat(path);
  if (!entry.ok) return 'allowed';
  const group = kernel.users.groupName(proc, entry.value.gid);
  if (entry.value.hostUid === record.euid) return `allowed: ${name} owns the socket`;
  return `allowed: ${name} is in group ${group}, which owns the socket`;
}

/**
 * Connects the `docker` client: to the socket that flags, environment or context name. Whoever may write to the
 * socket is let in, and everything is then done as root by dockerd.
 */
export function* connectDocker(proc: Proc, call: UnreachedCall): Task<Result<EngineContext, Refused>> {
  const { kernel } = proc;
  const release = dockerRelease(kernel.state.versions['docker'] ?? '29');
  const endpoint = endpointOf(proc, call.globals);
  if (endpoint.kind === 'wrong') return err({ text: `${endpoint.text}\n`, code: 1 });
  const cannot = (host: string): string =>
    `Cannot connect to the Docker daemon at ${host}. Is the docker daemon running?`;
  if (endpoint.kind === 'other') {
    const { address } = endpoint;
    const failed = tcpFailure(proc, address, release);
    if (failed === undefined)
      return err({ text: `docker --host ${address.host} is not part of this simulation\n`, code: 64 });
    return err(unreached(call, release, 125, failed === 'refused' ? () => cannot(address.host) : failed));
  }
  const { path } = endpoint;
  const connection = yield* kernel.net.unix.connect(proc, path);
  if (!connection.ok) {
    if (connection.error === 'EACCES') {
      kernel.note({
        source: 'docker',
        kind: 'request-refused',
        what: `docker may not write to ${path}`,
        because: `${kernel.users.userName(proc, proc.record.euid)} is not in the group that owns the socket`,
        lights: ['client', 'socket'],
      });
      return err(unreached(call, release, 126, (request) => release.permissionDenied(path, request)));
    }
    const text =
      connection.error === 'ENOENT' || connection.error === 'ENOTDIR'
        ? release.noSocket(path)
        : cannot(`unix://${path}`);
    return err(unreached(call, release, 125, () => text));
  }
  kernel.note({
    source: 'docker',
    kind: 'request-sent',
    what: `docker wrote a request to ${path.replace('/var/run/', '/run/')}`,
    because: why(proc, path),
    lights: ['client', 'socket', 'dockerd'],
  });
  const behind = engineBehind(kernel, connection.value.pid);
  return ok(behind ? behind(proc) : dockerContext(kernel, proc));
}
