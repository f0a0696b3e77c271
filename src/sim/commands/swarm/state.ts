import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';

/** What a service is to be: an update makes another one, and the one before is kept for a rollback. */
export interface ServiceSpec {
  replicas: number;
  image: string;
  command: readonly string[];
  env: readonly string[];
  labels: Readonly<Record<string, string>>;
  ports: readonly string[];
  /** Flags of `service create` by name, with their values: what shapes tasks and updates besides the fields above. */
  settings: Readonly<Record<string, readonly string[]>>;
  /** How often its tasks were renewed by --force. */
  forced: number;
}

/** How far an update or a rollback is (swarmkit, api.UpdateStatus). */
export interface UpdateStatus {
  state: string;
  message: string;
  readonly started: number;
  completed?: number;
}

/** One attempt to run a service's container in a slot. */
export interface SwarmTask {
  readonly id: string;
  readonly slot: number;
  readonly spec: ServiceSpec;
  desired: 'Running' | 'Shutdown';
  state: 'Pending' | 'Preparing' | 'Starting' | 'Running' | 'Shutdown' | 'Failed' | 'Complete' | 'Rejected';
  since: number;
  error: string;
  /** Its container. */
  container?: string;
}

/** A service: what is to run, and what does. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** A job's tasks are over when they have ended well. */
  readonly mode: 'replicated' | 'global' | 'replicated-job';
  spec: ServiceSpec;
  previous: ServiceSpec | undefined;
  status: UpdateStatus | undefined;
  tasks: SwarmTask[];
  readonly created: number;
  updated: number;
  version: number;
  /** Which update is under way: a newer one ends it. */
  round: number;
  /** An update is under way. */
  busy: boolean;
}

/** A secret or a config. */
export interface SwarmObject {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What a manager knows; lives in the store of the engine while the swarm does. */
export interface Swarm {
  readonly id: string;
  readonly nodeId: string;
  readonly address: string;
  readonly created: number;
  availability: string;
  nodeLabels: Record<string, string>;
  services: Record<string, Service>;
  secrets: Record<string, SwarmObject>;
  configs: Record<string, SwarmObject>;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id of swarm mode: 25 digits of base 36. */
export const swarmId = ({ kernel }: EngineContext): string =>
  Array.from({ length: 25 }, () => DIGITS[Math.floor(kernel.random() * 36)]).join('');

/** The swarm of an engine, or undefined outside of one. */
export const swarmOf = ({ store }: EngineContext): Swarm | undefined => store.extra['swarm'] as Swarm | undefined;

/** How many tasks a service is to have. */
export const wantedOf = (service: Service): number => (service.mode === 'global' ? 1 : service.spec.replicas);

/** Tasks that are to run, by slot. */
export const liveTasks = (service: Service): SwarmTask[] =>
  service.tasks.filter(({ desired }) => desired === 'Running').sort((a, b) => a.slot - b.slot);

/** What a task is called: by its slot, or in a global service by its node. */
export const taskName = (swarm: Swarm, service: Service, task: SwarmTask): string =>
  `${service.name}.${service.mode === 'global' ? swarm.nodeId : task.slot}`;

/** The container of a task. */
export const containerOf = ({ store }: EngineContext, task: SwarmTask): Container | undefined =>
  task.container === undefined ? undefined : store.containers[task.container];

/** A service by name, id or start of id. */
export const findService = (swarm: Swarm, word: string): Service | undefined =>
  swarm.services[word] ?? Object.values(swarm.services).find(({ id }) => id.startsWith(word));

/** A secret or config by name, id or start of id. */
export const findObject = (objects: Readonly<Record<string, SwarmObject>>, word: string): SwarmObject | undefined =>
  Object.values(objects).find(({ id, name }) => name === word || id.startsWith(word));

export const NOT_MANAGER =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';
