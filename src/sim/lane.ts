import type { Engine, HostProcess } from '../schema/index.ts';
import { dockerStanding } from './docker/standing.ts';
import { allStores } from './engine/store.ts';
import { hostPid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import type { Process } from './host/state.ts';
import { podmanStanding } from './podman/standing.ts';

const STANDING: Readonly<Record<Engine, (kernel: Kernel, user: string) => string>> = {
  docker: dockerStanding,
  podman: podmanStanding,
};

/** What a user is to an engine, in a few words. */
export const standingText = (kernel: Kernel, engine: Engine, user: string): string => STANDING[engine](kernel, user);

/** Names of each engine's own processes, those that recordings keep too. */
const OWN: Readonly<Record<Engine, RegExp>> = {
  docker: /^(dockerd|containerd|containerd-shim|docker-proxy|docker|docker-compose|rootlesskit|exe|slirp4netns)$/,
  podman: /^(conmon|pasta|pasta\.avx2|rootlessport|aardvark-dns|catatonit|podman|slirp4netns)$/,
};

function containerNames(kernel: Kernel): Map<number, string> {
  const names = new Map<number, string>();
  for (const { containers } of allStores(kernel)) {
    for (const { name, state } of Object.values(containers ?? {})) {
      const main = state.pid === 0 ? undefined : kernel.process(state.pid);
      if (main) names.set(main.ns.pid, name);
    }
  }
  return names;
}

function shown(kernel: Kernel, process: Process, container: string | undefined): HostProcess {
  const init = kernel.proc(hostPid(1));
  const space = kernel.state.ns.user[process.ns.user];
  return {
    pid: process.pid,
    ppid: process.ppid,
    uid: process.euid,
    user: kernel.users.userName(init, process.euid),
    command: process.comm || '?',
    args: process.argv.join(' ').slice(0, 120),
    ...(container !== undefined && process.nspids.length > 1 && { container }),
    ns: { ...process.ns },
    uidMap: (space?.uids ?? []).map(({ inside, outside, count }) => [inside, outside, count]),
  };
}

/**
 * The processes of a host that matter to what an engine does: its own, everything inside containers, the learner's jobs,
 * and the ancestors of all these. The same choice as the recorder's: what the other engine has idle is left out.
 *
 * @param shell the learner's shell: what it started is shown while it runs
 */
export function laneProcesses(kernel: Kernel, engine: Engine, shell?: number): HostProcess[] {
  const names = containerNames(kernel);
  const all = kernel.processes().filter(({ status }) => status !== 'Z');
  const byPid = new Map(all.map((process) => [process.pid as number, process]));
  const kept = new Map<number, Process>();
  const keep = (process: Process | undefined): void => {
    for (let one = process; one && !kept.has(one.pid); one = byPid.get(one.ppid)) kept.set(one.pid, one);
  };
  for (const process of all) {
    const isJob = shell !== undefined && process.ppid === shell;
    if (process.nspids.length > 1 || OWN[engine].test(process.comm) || isJob) keep(process);
  }
  return [...kept.values()]
    .sort((a, b) => a.pid - b.pid)
    .map((process) => shown(kernel, process, names.get(process.ns.pid)));
}
