import { isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Call, Command } from '../command.ts';
import { engineForward } from './child.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** A running container of a service, by --index (getSpecifiedContainer). An error's text. */
function runningOf(call: Call, service: string): Container | string {
  const project = projectNameOf(call);
  if (!project.ok) return project.error;
  const index = call.flags.has('index') ? call.flags.int('index') : 0;
  const mine = projectContainers(call.engine.store, project.value).filter(
    (one) => labelOf(one, 'service') === service && isUp(one) && (index === 0 || numberOf(one) === index),
  );
  return mine[0] ?? `service ${JSON.stringify(service)} is not running${index > 0 ? ` container #${index}` : ''}`;
}

/** docker compose exec: a command in a container of a service. */
export const composeExec: Command = {
  name: 'compose exec',
  engines: ['docker'],
  handles: ['detach', 'env', 'index', 'no-TTY', 'no-tty', 'privileged', 'user', 'workdir', 'interactive', 'tty'],
  *run(call) {
    const { args, flags, proc } = call;
    const container = runningOf(call, args[0] ?? '');
    if (typeof container === 'string') return complain(call, container);
    const tty = proc.isTty(0) && proc.isTty(1) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const options = [
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('env').flatMap((one) => ['-e', one]),
      ...(flags.has('user') ? ['-u', flags.text('user')] : []),
      ...(flags.has('workdir') ? ['-w', flags.text('workdir')] : []),
      ...(flags.bool('privileged') ? ['--privileged'] : []),
    ];
    return yield* engineForward(call, ['exec', ...options, container.id, ...args.slice(1)]);
  },
};
