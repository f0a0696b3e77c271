import type { Moment } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import type { HostEvent } from '../host/state.ts';

type Note = Omit<HostEvent, 'at' | 'source'>;

const nameOf = (ctx: EngineContext, uid: number): string => ctx.kernel.users.userName(ctx.architecture.actor(ctx), uid);

const NOTES: Readonly<Record<Moment, (ctx: EngineContext, container: Container) => Note[]>> = {
  request: () => [],
  network: (_ctx, container) =>
    container.helpers.length === 0
      ? []
      : [
          {
            kind: 'port-forwarded',
            what: 'dockerd started docker-proxy for each published port',
            because: 'the port belongs to the host, the server lives in a network namespace of its own',
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
        because:
          who === 'root'
            ? 'no user namespace: root inside is root on the host'
            : 'no user namespace: a number inside is the same number on the host',
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
