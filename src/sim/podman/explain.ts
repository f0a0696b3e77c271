import type { Moment } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { hostTree } from '../engine/volumes/index.ts';
import type { HostEvent } from '../host/state.ts';
import { usesPasta } from './pasta/network.ts';

type Note = Omit<HostEvent, 'at' | 'source'>;

/** The name that the host has for a number; the number itself where it has none. */
function hostName(ctx: EngineContext, uid: number): string {
  const passwd = hostTree(ctx.kernel).node('/etc/passwd');
  const line =
    passwd?.kind === 'file' ? passwd.data.split('\n').find((one) => one.split(':')[2] === String(uid)) : undefined;
  return line?.split(':')[0] ?? String(uid);
}

function network(ctx: EngineContext, container: Container): Note[] {
  if (usesPasta(container)) {
    return [
      {
        kind: 'network-made',
        what: 'podman started pasta for the network',
        because: ctx.architecture.rootless ? 'a user may not create a bridge' : 'it was asked for with --network',
        lights: ['podman', 'pasta'],
        pids: container.helpers.slice(),
      },
    ];
  }
  if (container.endpoints.length === 0) return [];
  const names = container.endpoints.map((one) => one.network).join(', ');
  return [
    {
      kind: 'network-made',
      what: `netavark plugged the container into ${names}`,
      because: ctx.architecture.rootless
        ? "the bridge lies in a namespace of the user's, not on the host"
        : 'root may create bridges on the host',
      lights: ['podman'],
    },
  ];
}

function running(ctx: EngineContext, container: Container): Note[] {
  const record = ctx.kernel.process(container.state.pid);
  if (!record) return [];
  const inside = record.uid === Number(ctx.architecture.owner) ? 'root inside' : 'the user inside';
  const because = ctx.architecture.rootless
    ? `${inside} is uid ${record.uid} on the host`
    : 'podman was called by root: there is no user namespace';
  return [
    {
      kind: 'process-started',
      what: `${record.comm} runs as ${hostName(ctx, record.uid)}`,
      because,
      lights: ['container'],
      pids: [record.pid],
    },
  ];
}

const NOTES: Readonly<Record<Moment, (ctx: EngineContext, container: Container) => Note[]>> = {
  request: () => [],
  network,
  monitor: (_ctx, container) => [
    {
      kind: 'monitor-started',
      what: 'podman forked conmon, conmon ran crun',
      because: 'crun set up namespaces and ended; conmon owns the container, so podman can end',
      lights: ['podman', 'conmon', 'crun'],
      pids: [container.monitor],
    },
  ],
  running,
  exec: (_ctx, container) => [
    {
      kind: 'namespace-entered',
      what: `another process joined the namespaces of ${container.name}`,
      because: 'podman started a second conmon for it, and crun put it beside the first process',
      lights: ['podman', 'conmon', 'crun', 'container'],
    },
  ],
  exited: (_ctx, container) => [
    {
      kind: 'container-ended',
      what: `${container.name} ended with exit code ${container.state.exitCode}`,
      because: container.state.stoppedByUser
        ? 'it was told to stop'
        : 'its first process ended; conmon wrote the exit code down and called podman to clean up',
      lights: ['conmon', 'container'],
    },
  ],
};

/** What a moment of a container's life means in Podman's architecture. */
export function explain(ctx: EngineContext, container: Container, moment: Moment): void {
  for (const note of NOTES[moment](ctx, container)) ctx.kernel.note({ source: 'podman', ...note });
}
