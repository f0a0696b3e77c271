import type { Errno } from '../../host/errno.ts';
import { inRootlessNetns } from '../../podman/netavark/rootless-netns.ts';
import type { Call, Command } from '../command.ts';

/** Why a command cannot be run, as Go's os/exec says it. */
function cannotRun(word: string, errno: Errno): string {
  if (errno === 'ENOENT' && !word.includes('/'))
    return `exec: ${JSON.stringify(word)}: executable file not found in $PATH`;
  const why =
    errno === 'ENOENT' ? 'no such file or directory' : errno === 'ENOEXEC' ? 'exec format error' : 'permission denied';
  return `fork/exec ${word}: ${why}`;
}

/** What tells a command that the user namespace is set up, and where Podman keeps its things. */
const marks = ({ engine, proc }: Call): Record<string, string> => ({
  ...proc.env,
  CONTAINERS_GRAPHROOT: engine.architecture.dataRoot,
  CONTAINERS_RUNROOT: engine.architecture.runRoot,
  _CONTAINERS_USERNS_CONFIGURED: 'done',
  _CONTAINERS_ROOTLESS_UID: String(engine.architecture.owner),
  _CONTAINERS_ROOTLESS_GID: String(proc.record.egid),
});

/** podman unshare: a command (or the user's shell) in the user namespace of rootless containers. */
export const unshare: Command = {
  name: 'unshare',
  engines: ['podman'],
  handles: ['rootless-netns'],
  *run(call) {
    const { args, engine, proc } = call;
    if (!engine.architecture.rootless) return call.fail('please use unshare with rootless');
    const shell = proc.env['SHELL'];
    if (args.length === 0 && !shell) return call.fail('no command specified');
    const argv = args.length > 0 ? args : [shell ?? ''];
    engine.kernel.note({
      source: 'podman',
      kind: 'process-started',
      what: `podman ran ${argv[0]} in the user namespace`,
      because: `there ${engine.kernel.users.userName(engine.architecture.actor(engine), Number(engine.architecture.owner))} is root and the subordinate ids are other users`,
      lights: ['podman', 'userns'],
    });
    const env = marks(call);
    const child = call.flags.bool('rootless-netns')
      ? yield* inRootlessNetns(engine, (net) => proc.run(argv, { env, ns: { net } }))
      : yield* proc.run(argv, { env });
    if (child.errno !== undefined) return call.fail(cannotRun(argv[0] ?? '', child.errno), child.code);
    return child.code;
  },
};
