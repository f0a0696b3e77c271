import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call } from '../command.ts';

/** What `podman wait --condition` waits for. */
export const CONDITIONS: Readonly<Record<string, (container: Container) => boolean>> = {
  stopped: (one) => !isUp(one),
  exited: (one) => !isUp(one),
  running: (one) => one.state.status === 'running',
  paused: (one) => one.state.status === 'paused',
  created: (one) => one.state.status === 'created',
  configured: (one) => one.state.status === 'created',
  initialized: (one) => one.state.status === 'initialized',
  removing: (one) => one.state.status === 'removing',
  unhealthy: (one) => one.state.health?.status === 'unhealthy',
  healthy: (one) => one.state.health?.status === 'healthy',
  stopping: (one) => one.state.status === 'stopping',
};

/** A condition that there is not, or that a container without a health check cannot meet. */
export function badCondition({ engine }: Call, container: Container, names: readonly string[]): string | undefined {
  const words = engine.words.containers;
  const isHealth = (name: string): boolean => name === 'healthy' || name === 'unhealthy';
  const bad = names.find((name) => !CONDITIONS[name] || (isHealth(name) && !container.config.healthcheck));
  if (bad === undefined) return undefined;
  return CONDITIONS[bad] ? words.noHealthcheck?.(bad, container) : words.badCondition(bad);
}
