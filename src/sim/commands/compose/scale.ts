import type { Command } from '../command.ts';
import { createProject } from './create.ts';
import { inOrder } from './dependencies.ts';
import { prepareImages } from './images.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';
import { startProject } from './start.ts';

/** `SERVICE=NUMBER` words of scale; an error's text. */
function countsOf(args: readonly string[]): Map<string, number> | string {
  const counts = new Map<string, number>();
  for (const word of args) {
    const [name = '', count = ''] = word.split(/=(.*)/s);
    if (name === '' || count === '') return `invalid scale specifier: ${word}`;
    if (!/^[+-]?\d+$/.test(count)) return `invalid scale specifier: can't parse replica value as int: ${word}`;
    counts.set(name, Number(count));
  }
  return counts;
}

/** docker compose scale. */
export const composeScale: Command = {
  name: 'compose scale',
  engines: ['docker'],
  handles: ['no-deps'],
  *run(call) {
    const counts = countsOf(call.args);
    if (typeof counts === 'string') return complain(call, counts);
    const loaded = loadProject(call, { services: [...counts.keys()].sort(), withEnvironment: true });
    if (!loaded.ok) return complain(call, loaded.error);
    const services = loaded.value.services
      .filter(({ name }) => !call.flags.bool('no-deps') || counts.has(name))
      .map((service) => ({ ...service, scale: counts.get(service.name) ?? service.scale }));
    const project = { ...loaded.value, services };
    const image = yield* prepareImages(call, inOrder(services));
    if (image !== undefined) return complain(call, image);
    const made = yield* createProject(call, project, 'diverged', { removeOrphans: false });
    if (made !== undefined) return complain(call, made);
    const started = yield* startProject(call, project);
    return started === undefined ? 0 : complain(call, started);
  },
};
