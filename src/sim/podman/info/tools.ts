import type { EngineContext } from '../../engine/engine.ts';
import { doc } from '../../engine/inspect/index.ts';
import { PASTA, SLIRP } from './versions.ts';

const two = (value: number): string => value.toFixed(2);
function uptime(engine: EngineContext): string {
  const seconds = Math.floor((engine.kernel.now - engine.kernel.state.bootedAt) / 1000);
  const hours = Math.floor(seconds / 3600);
  const text = `${hours}h ${Math.floor(seconds / 60) % 60}m ${two(seconds % 60)}s`;
  return hours >= 24 ? `${text} (Approximately ${two(hours / 24)} days)` : text;
}

/** Where a user's runtime files lie. */
export function runtimePaths(engine: EngineContext): { run: string; socket: string } {
  const owner = Number(engine.architecture.owner);
  return owner === 0
    ? { run: '/run', socket: '/run/podman/podman.sock' }
    : { run: `/run/user/${owner}`, socket: `/run/user/${owner}/podman/podman.sock` };
}

function security(engine: EngineContext): unknown {
  const { architecture } = engine;
  return doc('define.SecurityInfo', {
    'AppArmorEnabled:apparmorEnabled': !architecture.rootless,
    'DefaultCapabilities:capabilities': [...architecture.capabilities]
      .map((name) => `CAP_${name}`)
      .sort()
      .join(','),
    'Rootless:rootless': architecture.rootless,
    'SECCOMPEnabled:seccompEnabled': true,
    'SECCOMPProfilePath:seccompProfilePath': '/usr/share/containers/seccomp.json',
    'SELinuxEnabled:selinuxEnabled': false,
  });
}

/** What stands behind the runtime: sockets, network helpers, swap. */
export function hostTools(engine: EngineContext): Record<string, unknown> {
  const { socket } = runtimePaths(engine);
  const older = engine.release.line === '5';
  const pasta = doc('define.PastaInfo', {
    'Executable:executable': '/usr/bin/pasta',
    'Package:package': 'passt_0.0~git20261002.cba3570-1_amd64',
    'Version:version': PASTA,
  });
  const slirp = doc('define.SlirpInfo', {
    'Executable:executable': '/usr/bin/slirp4netns',
    'Package:package': 'slirp4netns_1.3.3-1_amd64',
    'Version:version': SLIRP,
  });
  return {
    'RemoteSocket:remoteSocket?': doc('*define.RemoteSocket', { 'Path:path?': socket, 'Exists:exists': true }),
    'RootlessNetworkCmd:rootlessNetworkCmd': 'pasta',
    ...(!older && { 'RootlessPortForwarder:rootlessPortForwarder': 'rootlessport' }),
    'ServiceIsRemote:serviceIsRemote': false,
    'Security:security': security(engine),
    ...(older && { 'Slirp4NetNS:slirp4netns': slirp }),
    'Pasta:pasta': pasta,
    'SwapFree:swapFree': 0,
    'SwapTotal:swapTotal': 0,
    'Uptime:uptime': uptime(engine),
    'Variant:variant': '',
    'Linkmode:linkmode': 'dynamic',
  };
}
