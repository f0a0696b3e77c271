import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { createProject } from './create.ts';
import { inOrder } from './dependencies.ts';
import type { Recreate } from './ensure-service.ts';
import { follow } from './follow.ts';
import { prepareImages } from './images.ts';
import type { Project } from './model.ts';
import { complain } from './progress.ts';
import { startProject, waitAll } from './start.ts';
import { conflict } from './up-conflicts.ts';
import { wanted } from './wanted.ts';

const recreateOf = ({ flags }: Call): Recreate =>
  flags.bool('force-recreate') ? 'force' : flags.bool('no-recreate') ? 'never' : 'diverged';

/** Images are looked at first: that is where a daemon that does not answer is met. */
const unreached = ({ services }: Project, text: string): string => {
  const image = services.find((service) => service.image !== undefined)?.image ?? '';
  return `unable to get image '${image}': ${text.trimEnd()}`;
};

function* raise(asked: Call, starts: boolean): Task<number> {
  const wrong = starts ? conflict(asked) : undefined;
  if (wrong !== undefined) return complain(asked, wrong);
  const project = wanted(asked);
  if (typeof project === 'string') return complain(asked, project);
  const engine = yield* asked.connect();
  if (!engine.ok) return complain(asked, unreached(project, engine.error.text));
  const call = { ...asked, engine: engine.value };
  const from = call.flags.maybe('exit-code-from');
  if (from !== undefined && !project.services.some(({ name }) => name === from))
    return complain(call, `no such service: ${from}: not found`);
  const image = yield* prepareImages(call, inOrder(project.services), call.flags.bool('build'));
  if (image !== undefined) return complain(call, image);
  const made = yield* createProject(call, project, recreateOf(call), {
    removeOrphans: call.flags.bool('remove-orphans'),
    ...(call.args.length > 0 && !call.flags.bool('always-recreate-deps') && { forced: call.args }),
  });
  if (made !== undefined) return complain(call, made);
  if (!starts || call.flags.bool('no-start')) return 0;
  const started = yield* startProject(call, project);
  if (started !== undefined) return complain(call, started);
  if (call.flags.bool('wait')) {
    const failed = yield* waitAll(call, project);
    return failed === undefined ? 0 : complain(call, failed);
  }
  if (call.flags.bool('detach')) return 0;
  const shown = call.args.length > 0 && !call.flags.bool('attach-dependencies') ? call.args : undefined;
  const hidden = call.flags.list('no-attach');
  const attach = call.flags.list('attach');
  return yield* follow(
    call,
    project,
    project.services.filter(
      ({ name }) =>
        (attach.length > 0 ? attach.includes(name) : (shown?.includes(name) ?? true)) && !hidden.includes(name),
    ),
  );
}

/** docker compose up (cmd/compose/up.go). */
export const composeUp: Command = {
  name: 'compose up',
  engines: ['docker'],
  offline: true,
  handles: [
    'detach',
    'scale',
    'build',
    'force-recreate',
    'no-deps',
    'quiet-pull',
    'remove-orphans',
    'wait',
    'no-build',
    'no-recreate',
    'pull',
    'abort-on-container-exit',
    'abort-on-container-failure',
    'always-recreate-deps',
    'attach',
    'attach-dependencies',
    'exit-code-from',
    'menu',
    'no-attach',
    'no-color',
    'no-log-prefix',
    'no-start',
    'quiet-build',
    'renew-anon-volumes',
    'timeout',
    'timestamps',
    'wait-timeout',
    'yes',
  ],
  run: (call) => raise(call, true),
};
/** docker compose create: up without starting. */
export const composeCreate: Command = { ...composeUp, name: 'compose create', run: (call) => raise(call, false) };
