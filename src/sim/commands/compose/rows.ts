import { ellipsis, type GoStruct, goStruct, humanDuration } from '../../cli/index.ts';
import type { Container } from '../../engine/types.ts';
import { labelOf } from './containers.ts';

const ago = (ms: number): string => `${humanDuration(ms / 1000)} ago`;

/** What a list says of a container's state, in Docker's words. */
export function statusOf({ state, created }: Container, now: number): string {
  const since = humanDuration((now - (state.startedAt ?? created)) / 1000);
  if (state.status === 'paused') return `Up ${since} (Paused)`;
  if (state.pid !== 0)
    return `Up ${since}${state.health ? ` (${state.health.status === 'starting' ? 'health: starting' : state.health.status})` : ''}`;
  if (state.status === 'created') return 'Created';
  return `Exited (${state.exitCode}) ${ago(now - (state.finishedAt ?? now))}`;
}

/** Published and exposed ports of a running container. */
export function portsOf({ host, config, state }: Container): string {
  if (state.pid === 0) return '';
  const published = host.portBindings.flatMap(({ hostIp, hostPort, containerPort, proto }) =>
    (hostIp === '' ? ['0.0.0.0', '[::]'] : [hostIp]).map((ip) => `${ip}:${hostPort}->${containerPort}/${proto}`),
  );
  const bound = host.portBindings.map(({ containerPort, proto }) => `${containerPort}/${proto}`);
  return [
    ...published,
    ...config.exposed
      .map((port) => (port.includes('/') ? port : `${port}/tcp`))
      .filter((port) => !bound.includes(port)),
  ].join(', ');
}

/** A row of `compose ps`: cmd/formatter/container.go of docker/compose. */
export function rowOf(container: Container, now: number, noTrunc: boolean): GoStruct {
  const command = `"${[...(container.config.entrypoint ?? []), ...(container.config.cmd ?? [])].join(' ')}"`;
  return goStruct('formatter.ContainerContext', {
    ID: noTrunc ? container.id : container.id.slice(0, 12),
    Name: container.name,
    Names: container.name,
    Image: container.image.ref,
    Service: labelOf(container, 'service'),
    Project: labelOf(container, 'project'),
    Command: noTrunc ? command : `"${ellipsis(command.slice(1, -1), 20)}"`,
    State: container.state.status,
    Status: statusOf(container, now),
    Health: container.state.health?.status ?? '',
    ExitCode: container.state.exitCode,
    Ports: portsOf(container),
    RunningFor: ago(now - container.created),
    CreatedAt: ago(now - container.created),
    Label: (name: string) => container.config.labels[name] ?? '',
    Labels: Object.entries(container.config.labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(','),
  });
}
