import type { Command } from '../command.ts';
import { createArguments } from './arguments/create.ts';
import { networksOf } from './arguments/network.ts';
import { engineForward } from './child.ts';
import { textAt } from './load/raw.ts';
import { changed, prepare } from './one-off.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';

/** docker compose run: a one-off container of a service (pkg/compose/run.go). */
export const composeRun: Command = {
  name: 'compose run',
  engines: ['docker'],
  handles: [
    'rm',
    'detach',
    'env',
    'entrypoint',
    'no-deps',
    'no-TTY',
    'no-tty',
    'tty',
    'user',
    'name',
    'interactive',
    'publish',
    'service-ports',
    'build',
    'cap-add',
    'cap-drop',
    'label',
    'pull',
    'quiet-build',
    'quiet-pull',
    'remove-orphans',
    'use-aliases',
    'volume',
    'workdir',
  ],
  *run(call) {
    const { args, flags, engine, proc } = call;
    const [name = '', ...command] = args;
    if (flags.list('publish').length > 0 && flags.bool('service-ports'))
      return complain(call, '--service-ports and --publish are incompatible');
    const loaded = loadProject(call, { services: [name], withEnvironment: true });
    if (!loaded.ok) return complain(call, loaded.error);
    const project = loaded.value;
    const known = project.services.find((one) => one.name === name);
    if (!known) return complain(call, `no such service: ${name}`);
    if (flags.list('label').some((one) => !one.includes('='))) return complain(call, 'label must be set as KEY=VALUE');
    const service = changed(call, known);
    const failed = yield* prepare(call, project, service);
    if (failed !== undefined) return complain(call, failed);
    const own = flags.maybe('name') ?? `${project.name}-${name}-run-${engine.kernel.hex(12)}`;
    const instance = {
      number: -1,
      name: own,
      oneOff: command,
      publishes: flags.bool('service-ports'),
      usesAliases: flags.bool('use-aliases'),
    };
    const tty = proc.isTty(0) && proc.isTty(1) && !flags.bool('no-TTY') && !flags.bool('no-tty');
    const extra = networksOf(service)
      .slice(1)
      .flatMap((key) =>
        textAt(service.raw, 'network_mode') === '' ? ['--network', project.networks[key]?.name ?? key] : [],
      );
    const options = [
      ...(flags.bool('rm') ? ['--rm'] : []),
      ...(flags.bool('detach') ? ['-d'] : [tty ? '-it' : '-i']),
      ...flags.list('publish').flatMap((one) => ['-p', one]),
      ...flags.list('volume').flatMap((one) => ['-v', one]),
      ...extra,
    ];
    return yield* engineForward(call, ['run', ...options, ...createArguments(project, service, instance)]);
  },
};
