import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';

/** A service: what is to run, and how often. */
export interface Service {
  readonly id: string;
  readonly name: string;
  mode: 'replicated' | 'global';
  replicas: number;
  image: string;
  command: readonly string[];
  env: readonly string[];
  labels: Record<string, string>;
  ports: readonly string[];
  /** Words for `create` that each task's container gets. */
  options: readonly string[];
  readonly created: number;
  updated: number;
  version: number;
}

export interface SwarmSecret {
  readonly id: string;
  readonly name: string;
  readonly created: number;
}

/** What a manager knows; lives in the store of the engine while the swarm does. */
export interface Swarm {
  readonly id: string;
  readonly nodeId: string;
  readonly address: string;
  readonly created: number;
  availability: string;
  services: Record<string, Service>;
  secrets: Record<string, SwarmSecret>;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id of swarm mode: 25 digits of base 36. */
export const swarmId = ({ kernel }: EngineContext): string =>
  Array.from({ length: 25 }, () => DIGITS[Math.floor(kernel.random() * 36)]).join('');

/** The swarm of an engine, or undefined outside of one. */
export const swarmOf = ({ store }: EngineContext): Swarm | undefined => store.extra['swarm'] as Swarm | undefined;

const SERVICE = 'com.docker.swarm.service.name';

/** Containers of a service's tasks, by slot. */
export const tasksOf = ({ store }: EngineContext, service: string): Container[] =>
  Object.values(store.containers)
    .filter((one) => one.config.labels[SERVICE] === service)
    .sort((a, b) => slotOf(a) - slotOf(b));

/** Which of a service's tasks a container is. */
export const slotOf = (container: Container): number => Number(container.name.split('.')[1]);

/** A service by name, id or start of id. */
export const findService = (swarm: Swarm, word: string): Service | undefined =>
  swarm.services[word] ?? Object.values(swarm.services).find(({ id }) => id.startsWith(word));

export const NOT_MANAGER =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';
