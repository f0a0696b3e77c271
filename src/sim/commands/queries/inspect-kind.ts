import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { inspectContainers, inspectImages } from './inspect-finders.ts';
import { inspectThings } from './inspect-things.ts';

/** The id of the newest container, as --latest means it. */
export const newest = ({ engine }: Call): string[] =>
  Object.values(engine.store.containers)
    .sort((a, b) => b.created - a.created)
    .slice(0, 1)
    .map(({ id }) => id);

/** docker image inspect, podman image inspect. */
export const imageInspect: Command = {
  name: 'image inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'platform'],
  run: atOnce((call) => inspectThings(call, call.args, 'image', inspectImages)),
};

/** docker container inspect, podman container inspect. */
export const containerInspect: Command = {
  name: 'container inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'size', 'latest'],
  run: atOnce((call) => {
    return inspectThings(call, call.flags.bool('latest') ? newest(call) : call.args, 'container', inspectContainers);
  }),
};
