import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { engineForward } from './child.ts';
import { labelOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** docker compose wait: until containers of services end. */
export const composeWait: Command = {
  name: 'compose wait',
  engines: ['docker'],
  handles: ['down-project'],
  *run(call) {
    const { args, flags, engine, proc } = call;
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const chosen = projectContainers(engine.store, project.value, { oneOff: true }).filter(
      (one) => isUp(one) && args.includes(labelOf(one, 'service')),
    );
    if (chosen.length === 0) return complain(call, `no containers for project ${JSON.stringify(project.value)}`);
    let code = 0;
    const open = [...chosen];
    while (open.length > 0) {
      yield* proc.until(() => open.some((one) => !isUp(one)));
      for (const one of open.filter((each) => !isUp(each))) {
        code = one.state.exitCode;
        proc.out(`container ${JSON.stringify(one.id)} exited with status code ${code}\n`);
        open.splice(open.indexOf(one), 1);
      }
    }
    if (flags.bool('down-project'))
      yield* engineForward(call, ['compose', '-p', project.value, 'down', '--remove-orphans']);
    return code;
  },
};
