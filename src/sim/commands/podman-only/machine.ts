import { alignTabs, PODMAN_TABS } from '../../cli/index.ts';
import type { Command } from '../command.ts';
import { machineHostCommands } from './machine-host.ts';

const ENGINES = ['podman'] as const;
const DEFAULT = 'podman-machine-default';
const HEAD = ['NAME', 'VM TYPE', 'CREATED', 'LAST UP', 'CPUS', 'MEMORY', 'DISK SIZE'];

/** podman machine list: on Linux nobody needs one, and there is none. */
const list: Command = {
  name: 'machine list',
  engines: ENGINES,
  handles: ['format', 'noheading', 'quiet'],
  *run({ flags, proc }) {
    yield* proc.tick();
    const format = flags.maybe('format');
    if (format === 'json') proc.out('[]\n');
    else if (!flags.bool('quiet') && !flags.bool('noheading') && format === undefined)
      proc.out(alignTabs(`${HEAD.join('\t')}\n`, PODMAN_TABS));
    return 0;
  },
};

/** A command on a machine that does not exist. */
const absent = (verb: string, handles: readonly string[] = []): Command => ({
  name: `machine ${verb}`,
  engines: ENGINES,
  handles,
  *run(call) {
    yield* call.proc.tick();
    const name = call.args[0] ?? DEFAULT;
    if (verb === 'inspect') call.proc.out('[]\n');
    return call.fail(`${name}: VM does not exist`);
  },
});

/** podman machine *, as far as it goes without a machine: the image of one cannot be had here. */
export const machineCommands: readonly Command[] = [
  list,
  ...machineHostCommands,
  absent('start', ['no-info', 'quiet', 'update-connection']),
  absent('stop'),
  absent('ssh', ['username']),
  absent('rm', ['force', 'save-ignition', 'save-image']),
  absent('inspect', ['format']),
  absent('set', ['cpus', 'memory', 'disk-size', 'rootful', 'user-mode-networking']),
];
