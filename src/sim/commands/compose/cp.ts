import type { Command } from '../command.ts';
import { engineForward } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { complain, progress } from './progress.ts';
import { projectNameOf } from './project.ts';

/** docker compose cp: files into and out of containers of a service. */
export const composeCp: Command = {
  name: 'compose cp',
  engines: ['docker'],
  handles: ['index', 'archive', 'follow-link', 'all'],
  *run(call) {
    const { args, flags, engine } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const serviceOf = (word = ''): string | undefined => /^([^./:][^:]*):/.exec(word)?.[1];
    const [from, to] = [serviceOf(args[0]), serviceOf(args[1])];
    if (from !== undefined && to !== undefined) return complain(call, 'copying between services is not supported');
    const service = from ?? to;
    if (service === undefined) return complain(call, 'unknown copy direction');
    const index = flags.has('index') ? flags.int('index') : 0;
    const mine = projectContainers(engine.store, project.value).filter((one) => labelOf(one, 'service') === service);
    const chosen =
      index > 0 ? mine.filter((one) => numberOf(one) === index) : from === undefined ? mine : mine.slice(0, 1);
    if (chosen.length === 0)
      return complain(
        call,
        index > 0
          ? `service ${JSON.stringify(service)} is not running container #${index}`
          : `no container found for service ${JSON.stringify(service)}`,
      );
    const path = (word = ''): string => word.slice(word.indexOf(':') + 1);
    for (const one of chosen) {
      const text =
        from === undefined
          ? `copy ${args[0]} to ${one.name}:${path(args[1])}`
          : `copy ${one.name}:${path(args[0])} to ${args[1]}`;
      progress(call, one.name, text, 'Copying');
      const [source, target] =
        from === undefined ? [args[0], `${one.id}:${path(args[1])}`] : [`${one.id}:${path(args[0])}`, args[1]];
      const ran = yield* engineForward(call, [
        'cp',
        '-q',
        ...(flags.bool('archive') ? ['-a'] : []),
        source ?? '',
        target ?? '',
      ]);
      if (ran !== 0) return ran;
      progress(call, one.name, text, 'Copied');
    }
    return 0;
  },
};
