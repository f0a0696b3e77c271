import type { Moment } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { hostPid } from '../host/ids.ts';
import type { HostEvent } from '../host/state.ts';

type Note = Omit<HostEvent, 'at' | 'source'>;

const nameOf = ({ kernel }: EngineContext, uid: number): string => kernel.users.userName(kernel.proc(hostPid(1)), uid);

/** Why a container's process is who it is on the host. */
function whoInside({ architecture, kernel }: EngineContext, who: string): string {
  if (architecture.rootless)
    return `the daemon lives in a user namespace of ${kernel.users.userName(kernel.proc(hostPid(1)), architecture.owner)}: root inside is that user on the host, others are subordinate ids`;
  return who === 'root'
    ? 'no user namespace: root inside is root on the host'
    : 'no user namespace: a number inside is the same number on the host';
}

const NOTES: Readonly<Record<Moment, (ctx: EngineContext, container: Container) => Note[]>> = {
  request: () => [],
  network: (ctx, container) =>
    container.helpers.length === 0
      ? []
      : [
          {
            kind: 'port-forwarded',
            what: 'dockerd started docker-proxy for each published port',
            because: ctx.architecture.rootless
              ? 'RootlessKit listens on the host, as the user; docker-proxy waits inside the namespaces of the daemon'
              : 'the port belongs to the host, the server lives in a network namespace of its own',
            lights: ['dockerd'],
            pids: container.helpers.slice(),
          },
        ],
  monitor: (_ctx, container) => [
    {
      kind: 'container-requested',
      what: 'dockerd asked containerd for a container',
      because: 'dockerd does not start processes itself',
      lights: ['dockerd', 'containerd'],
    },
    {
      kind: 'monitor-started',
      what: 'containerd started a shim, the shim ran runc',
      because: 'runc set up namespaces and ended; the shim stays and owns the container',
      lights: ['containerd', 'shim', 'runc'],
      pids: [container.monitor],
    },
  ],
  running: (ctx, container) => {
    const record = ctx.kernel.process(container.state.pid);
    const who = nameOf(ctx, record?.uid ?? 0);
    return [
      {
        kind: 'process-started',
        what: `${record?.comm ?? 'the command'} runs as ${who}`,
        because: whoInside(ctx, who),
        lights: ['container'],
        pids: [container.state.pid],
      },
    ];
  },
  exec: (_ctx, container) => [
    {
      kind: 'namespace-entered',
      what: `another process joined the namespaces of ${container.name}`,
      because: 'dockerd asked the shim, and runc put it beside the first process',
      lights: ['dockerd', 'containerd', 'shim', 'container'],
    },
  ],
  exited: (_ctx, container) => [
    {
      kind: 'container-ended',
      what: `${container.name} ended with exit code ${container.state.exitCode}`,
      because: container.state.stoppedByUser
        ? 'it was told to stop'
        : 'its first process ended, and the container is that process',
      lights: ['shim', 'container'],
    },
  ],
};

/** What a moment of a container's life means in Docker's architecture. */
export function explain(ctx: EngineContext, container: Container, moment: Moment): void {
  for (const note of NOTES[moment](ctx, container)) ctx.kernel.note({ source: 'docker', ...note });
}
