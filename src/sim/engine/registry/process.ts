import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { serveRegistry } from './serve.ts';

/**
 * Starts the machine's own registry: a process that listens on 127.0.0.1:5000.
 *
 * @returns its number, undefined where it could not be started
 */
export function startRegistry(kernel: Kernel, parent: HostPid): HostPid | undefined {
  const started = kernel.spawn({
    parent,
    argv: ['/usr/bin/docker-registry', 'serve', '/etc/docker/registry.yml'],
    comm: 'docker-registry',
    exe: '/usr/bin/docker-registry',
    cgroup: '/system.slice/local-registry.service',
    passive: true,
    session: true,
    rss: 31_000,
  });
  if (!started.ok) return undefined;
  const proc = kernel.proc(started.value);
  kernel.net.listen(proc, {
    proto: 'tcp',
    address: '127.0.0.1',
    port: 5000,
    comm: 'docker-registry',
    serve: serveRegistry(kernel),
  });
  return started.value;
}
