import type { EngineContext } from '../../engine/engine.ts';
import { doc } from '../../engine/inspect/index.ts';

export const PASTA = `pasta 0.0~git20261002.cba3570-1
Copyright Red Hat
GNU General Public License, version 2 or later
  <https://www.gnu.org/licenses/old-licenses/gpl-2.0.html>
This is free software: you are free to change and redistribute it.
There is NO WARRANTY, to the extent permitted by law.
`;
export const SLIRP = `slirp4netns version 1.3.3
commit: 944fa94090e1fd1312232cbc0e6b43585553d824
libslirp: 4.9.5
SLIRP_CONFIG_VERSION_MAX: 6
libseccomp: 2.6.1
`;

/** A program that the engine uses, with its package and version. */
export function tool(name: string, packaged: string, path: string, version: string): unknown {
  return doc('*define.OCIRuntimeInfo', {
    ...(name && { 'Name:name': name }),
    'Package:package': packaged,
    'Path:path': path,
    'Version:version': version,
  });
}

/** Who makes networks and answers their DNS. */
export function network(engine: EngineContext): unknown {
  const netavark = engine.release.versions['netavark'] ?? '';
  const build = engine.release.line === '5' ? '3' : '1';
  const dns = doc('types.DNSNetworkInfo', {
    'Version:version?': 'aardvark-dns 1.17.1',
    'Package:package?': 'aardvark-dns_1.17.1-3_amd64',
    'Path:path?': '/usr/lib/podman/aardvark-dns',
  });
  return doc('types.NetworkInfo', {
    'Backend:backend': 'netavark',
    'Version:version?': `netavark ${netavark}`,
    'Package:package?': `netavark_${netavark}-${build}_amd64`,
    'Path:path?': '/usr/lib/podman/netavark',
    'DNS:dns?': dns,
    'DefaultNetwork:defaultNetwork?': 'podman',
  });
}
