import { hostUid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import type { User } from '../../host/state.ts';
import { loginEnv } from '../users/login-env.ts';
import { reloadManager, startUnit } from './jobs.ts';
import { managerProc } from './managers.ts';
import { setUnit } from './state.ts';

/** Starts `systemd --user` for somebody, as logind does at the first login or for lingering. */
export function* startManager(kernel: Kernel, user: User): Task<void> {
  if (managerProc(kernel, user.uid)) return;
  const init = kernel.proc(1 as never);
  const own = { uid: user.uid, gid: user.gid, mtime: kernel.now };
  const put = (path: string, mode: number): void => {
    if (!init.fs.exists(path)) init.fs.put(path, { kind: 'dir', mode, ...own });
  };
  put(`/run/user/${user.uid}`, 0o700);
  put(`/run/user/${user.uid}/systemd`, 0o755);
  init.fs.put(`/run/user/${user.uid}/bus`, { kind: 'socket', mode: 0o666, ...own });
  const ids = {
    uid: user.uid,
    gid: hostUid(user.gid),
    groups: kernel.users
      .groupsOf(init, user.name)
      .map(hostUid)
      .sort((a, b) => a - b),
  };
  const cgroup = `/user.slice/user-${user.uid}.slice/user@${user.uid}.service/init.scope`;
  const common = {
    passive: true,
    ids,
    cgroup,
    loginuid: user.uid,
    session: true,
    env: { ...loginEnv(init, user), XDG_RUNTIME_DIR: `/run/user/${user.uid}` },
  };
  const started = kernel.spawn({
    parent: 1 as never,
    argv: ['/usr/lib/systemd/systemd', '--user'],
    comm: 'systemd',
    exe: '/usr/lib/systemd/systemd',
    rss: 11000,
    ...common,
  });
  if (started.ok)
    kernel.spawn({
      parent: started.value,
      argv: ['(sd-pam)'],
      comm: '(sd-pam)',
      exe: '/usr/lib/systemd/systemd-executor',
      rss: 2400,
      ...common,
    });
  if (started.ok)
    setUnit(kernel, 'system', `user@${user.uid}.service`, { active: 'active', sub: 'running', mainPid: started.value });
  reloadManager(kernel, user.uid);
  yield* startUnit(kernel, user.uid, 'default.target');
  yield* startUnit(kernel, user.uid, 'sockets.target');
}

/** Ends the manager of somebody who is neither logged in nor lingers. */
export function stopManager(kernel: Kernel, user: User): void {
  const manager = managerProc(kernel, user.uid);
  if (!manager) return;
  for (const one of kernel.processes())
    if (one.cgroup.includes(`/user@${user.uid}.service/`)) kernel.signal(one.pid, 'KILL');
  setUnit(kernel, 'system', `user@${user.uid}.service`, { active: 'inactive', sub: 'dead', mainPid: 0 as never });
  for (const key of Object.keys(kernel.state.units)) if (key.startsWith(`${user.uid}:`)) delete kernel.state.units[key];
  kernel.proc(1 as never).fs.removeTree(`/run/user/${user.uid}`);
}
