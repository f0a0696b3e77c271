import type { Container } from '../../engine/types.ts';

/** How far a container is with what is waited for: done, not yet, or why it never will be. */
export type Progress = 'done' | 'waiting' | { readonly error: string };

function healthOf({ name, state, config }: Container, mayJustRun: boolean): Progress {
  if (state.status === 'exited') return { error: `container ${name} exited (${state.exitCode})` };
  const hasCheck = config.healthcheck !== undefined && config.healthcheck.test[0] !== 'NONE';
  if (!hasCheck && mayJustRun) return state.status === 'running' ? 'done' : 'waiting';
  if (!hasCheck || !state.health) return { error: `container ${name} has no healthcheck configured` };
  if (state.health.status === 'unhealthy') return { error: `container ${name} is unhealthy` };
  return state.health.status === 'healthy' ? 'done' : 'waiting';
}

/** How far a service's containers are with a condition of depends_on. */
export function progressOf(condition: string, service: string, containers: readonly Container[]): Progress {
  if (condition === 'service_completed_successfully') {
    const ended = containers.find(({ state }) => state.status === 'exited');
    if (!ended) return 'waiting';
    if (ended.state.exitCode === 0) return 'done';
    return { error: `service ${JSON.stringify(service)} didn't complete successfully: exit ${ended.state.exitCode}` };
  }
  for (const one of containers) {
    const health = healthOf(one, condition === 'running_or_healthy');
    if (health !== 'done') return health;
  }
  return 'done';
}
