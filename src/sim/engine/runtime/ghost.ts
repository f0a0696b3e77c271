import { ALL_CAPS, NO_CAPS } from '../../host/caps.ts';
import { type HostPid, type HostUid, ROOT } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { FIRST } from '../../host/namespaces.ts';
import { Proc } from '../../host/proc.ts';
import type { Process } from '../../host/state.ts';

/**
 * A process that is not in the process table: eyes and hands of a runtime while it prepares a container.
 *
 * runc and crun do this with their own `init` before they execute the container's program; nobody sees that process.
 */
export class Ghost extends Proc {
  readonly #record: Process;

  constructor(kernel: Kernel, patch: Partial<Process>) {
    super(kernel, 0 as HostPid);
    const owner: HostUid = patch.uid ?? ROOT;
    this.#record = {
      ...blank(kernel, owner),
      ...patch,
      ns: { ...FIRST, ...patch.ns },
    };
  }

  override get record(): Process {
    return this.#record;
  }
}

function blank(kernel: Kernel, owner: HostUid): Process {
  return {
    pid: 0 as HostPid,
    ppid: 0 as HostPid,
    comm: '',
    argv: [],
    exe: '',
    cwd: '/',
    env: {},
    uid: owner,
    euid: owner,
    gid: owner,
    egid: owner,
    groups: [],
    loginuid: undefined,
    caps: { effective: ALL_CAPS, permitted: ALL_CAPS, inheritable: NO_CAPS, bounding: ALL_CAPS, ambient: NO_CAPS },
    apparmor: 'unconfined',
    ns: { ...FIRST },
    nspids: [],
    cgroup: '/',
    pgid: 0 as HostPid,
    sid: 0 as HostPid,
    tty: undefined,
    status: 'R',
    startedAt: kernel.now,
    cpu: 0,
    rss: 0,
    umask: 0o022,
    oomScoreAdj: 0,
    exitCode: undefined,
  };
}
