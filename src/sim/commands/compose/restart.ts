import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { choose, inTurn } from './chosen.ts';
import { labelOf } from './containers.ts';
import { complain, progress } from './progress.ts';
import { startProject } from './start.ts';
import { timeoutArguments } from './stop-and-remove.ts';
import { waitFor } from './wait-for.ts';

/** docker compose start: containers that are there. */
export const composeStart: Command = {
  name: 'compose start',
  engines: ['docker'],
  handles: ['wait', 'wait-timeout'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    if (chosen.project) {
      const failed = yield* startProject(call, chosen.project);
      return failed === undefined ? 0 : complain(call, failed);
    }
    if (chosen.containers.length === 0)
      return complain(call, `no container found for project ${JSON.stringify(chosen.name)}: not found`);
    for (const one of chosen.containers.filter((each) => !isUp(each))) {
      progress(call, `Container ${one.name}`, '', 'Starting');
      const done = yield* engineRun(call, ['start', one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Started');
    }
    return 0;
  },
};

/** docker compose restart. */
export const composeRestart: Command = {
  name: 'compose restart',
  engines: ['docker'],
  handles: ['timeout', 'no-deps'],
  *run(call) {
    const chosen = choose(call);
    if (typeof chosen === 'string') return complain(call, chosen);
    const { project } = chosen;
    for (const one of inTurn(project, chosen.containers, false)) {
      const service = project?.services.find(({ name }) => name === labelOf(one, 'service'));
      if (project && service) {
        const missing = yield* waitFor(
          call,
          project,
          service.name,
          service.dependsOn.filter(({ restart }) => restart),
        );
        if (missing !== undefined) return complain(call, missing);
      }
      progress(call, `Container ${one.name}`, '', 'Restarting');
      const done = yield* engineRun(call, ['restart', ...timeoutArguments(call), one.id]);
      if (done.code !== 0) return complain(call, reason(done.err));
      progress(call, `Container ${one.name}`, '', 'Started');
    }
    return 0;
  },
};
