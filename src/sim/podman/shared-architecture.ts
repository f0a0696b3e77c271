import type { Architecture } from '../engine/architecture.ts';
import type { EngineContext } from '../engine/engine.ts';
import { memberEnded } from '../engine/pods/index.ts';
import type { Container } from '../engine/types.ts';
import type { HostPid } from '../host/ids.ts';
import { startConmon } from './conmon.ts';
import { environment } from './environment.ts';
import { explain } from './explain.ts';
import { podmanFiles } from './files.ts';
import { helper } from './helper.ts';
import { networkOf, publish } from './network.ts';
import { settle } from './settle.ts';
import { containerUserns } from './userns.ts';
import { addUsers } from './users.ts';
import { workdir } from './workdir.ts';

/** Default capabilities of containers.conf. */
const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** Whether the restart policy lets a container that has ended start again. */
function mayRestart(_ctx: EngineContext, container: Container, exitCode: number): boolean {
  const { name, max } = container.host.restart;
  if (name === 'always' || name === 'unless-stopped') return true;
  return name === 'on-failure' && exitCode !== 0 && (max === 0 || container.state.restartCount < max);
}

type Seated =
  | 'rootless'
  | 'owner'
  | 'userns'
  | 'spaces'
  | 'dataRoot'
  | 'runRoot'
  | 'volumeRoot'
  | 'defaultNetwork'
  | 'actor'
  | 'lasting'
  | 'rootOf'
  | 'apparmor'
  | 'cgroup'
  | 'filesOf'
  | 'journalWriter'
  | 'rlimits';

/** What is the same for every user. */
export const SHARED: Omit<Architecture, Seated> = {
  daemon: false,
  capabilities: CAPABILITIES,
  pidsLimit: 2048,
  shmSize: 65_536_000,
  init: { path: '/run/podman-init', comm: 'podman-init' },
  runtime: 'crun',
  containerUserns,
  readonlyTmpfs: (readonly) => (readonly ? { '/run': 'rw', '/tmp': 'rw', '/var/tmp': 'rw' } : {}),
  tmpfs: { flags: 'nosuid,nodev', copiesUp: true },
  startMonitor: startConmon,
  endMonitor: (ctx, container) => {
    if (container.monitor !== 1 && ctx.kernel.process(container.monitor))
      ctx.kernel.exit(container.monitor, container.state.exitCode & 255);
    container.monitor = 0 as HostPid;
  },
  networkOf,
  publish,
  environment,
  homeOf: (container, { home, known }) =>
    container.host.usernsMode.startsWith('keep-id') && !known ? container.config.workdir || '/' : home,
  bindFiles: podmanFiles,
  addUsers,
  supplementary: (container, gid, memberOf) => (container.config.user === '' ? [] : [gid, ...memberOf]),
  workdir,
  recordEvent: () => undefined,
  restartDelay: () => 0,
  mayRestart,
  witnessed: (ctx, container) => container.monitor !== 0 && ctx.kernel.process(container.monitor)?.comm === 'conmon',
  settle: (ctx, container) => settle(ctx, container),
  startExecMonitor: (ctx, container) =>
    helper(
      ctx,
      [
        '/usr/bin/conmon',
        '--api-version',
        '1',
        '-c',
        container.id,
        '-u',
        ctx.kernel.hex(64),
        '-r',
        '/usr/bin/crun',
        '-n',
        container.name,
        '-e',
      ],
      'conmon',
    ),
  onUnhealthy: (ctx, container) => {
    const action = container.config.healthcheck?.onFailure;
    if (action === 'kill' || action === 'stop' || action === 'restart') ctx.kernel.signal(container.state.pid, 'KILL');
  },
  podMemberEnded: memberEnded,
  explain,
};
