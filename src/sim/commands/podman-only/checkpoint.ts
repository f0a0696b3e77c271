import type { Command } from '../command.ts';

/** A command that needs CRIU, and root above all. */
const needsRoot = (verb: string, text: string): Command => ({
  name: `container ${verb}`,
  engines: ['podman'],
  handles: [
    'all',
    'compress',
    'create-image',
    'export',
    'file-locks',
    'ignore-rootfs',
    'ignore-static-ip',
    'ignore-static-mac',
    'ignore-volumes',
    'import',
    'import-previous',
    'keep',
    'latest',
    'leave-running',
    'name',
    'pod',
    'pre-checkpoint',
    'print-stats',
    'publish',
    'tcp-close',
    'tcp-established',
    'with-previous',
  ],
  *run(call) {
    yield* call.proc.tick();
    if (call.engine.architecture.rootless) return call.fail(`${text} a container requires root`);
    call.proc.err(`podman container ${verb} is not part of this simulation\n`);
    return 64;
  },
});

/** podman container checkpoint and restore: refused to everybody but root. */
export const checkpointCommands: readonly Command[] = [
  needsRoot('checkpoint', 'checkpointing'),
  needsRoot('restore', 'restoring'),
];
