import { err, ok } from '../../../../lib/result.ts';
import { engineBehind } from '../../../engine/client.ts';
import type { Kernel } from '../../../host/kernel.ts';
import { nullStream } from '../../../host/streams.ts';
import { registerService, type ServiceDriver } from '../../../system/units/driver.ts';

/** How long systemd waits for the service to answer. */
const PATIENCE = 10_000;

/**
 * podman.service: what podman.socket starts when somebody connects. It is `podman system service` with the socket
 * handed over, and ends by itself when nobody asks any more.
 */
const podmanService: ServiceDriver = {
  *start({ kernel, systemd, cgroup, manager }) {
    const uid = manager === 'system' ? 0 : manager;
    const user = kernel.users.byUid(systemd, uid);
    const folder = manager === 'system' ? {} : { XDG_RUNTIME_DIR: `/run/user/${uid}` };
    const started = kernel.spawn({
      parent: systemd.pid,
      argv: ['/usr/bin/podman', '--log-level=info', 'system', 'service'],
      cgroup,
      cwd: user?.home ?? '/',
      session: true,
      tty: undefined,
      env: {
        HOME: user?.home ?? '/',
        USER: user?.name ?? '',
        LOGNAME: user?.name ?? '',
        LANG: 'C.UTF-8',
        PATH: '/usr/local/bin:/usr/bin:/bin',
        LISTEN_FDS: '1',
        ...folder,
      },
      fds: { 0: nullStream(), 1: nullStream(), 2: nullStream() },
      rss: 45_000,
    });
    if (!started.ok) return err({ result: 'exit-code', code: 203 });
    const pid = started.value;
    const until = kernel.now + PATIENCE;
    const settled = (): boolean =>
      engineBehind(kernel, pid) !== undefined || (kernel.process(pid)?.status ?? 'Z') === 'Z';
    while (!settled() && kernel.now < until) yield { ready: settled, at: until };
    return engineBehind(kernel, pid) ? ok(pid) : err({ result: 'exit-code', code: 125 });
  },
  *stop({ kernel }, mainPid) {
    kernel.signal(mainPid, 'TERM');
    yield {};
  },
};

/** Gives podman.service its meaning, for the system and for each user. */
export function registerPodmanService(kernel: Kernel): void {
  registerService(kernel, 'podman.service', podmanService);
  registerService(kernel, 'user:podman.service', podmanService);
}
