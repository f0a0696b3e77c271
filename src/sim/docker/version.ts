import { goStruct, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc, nil } from '../engine/inspect/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';

/** What the packages of a release say about themselves. */
interface Build {
  readonly client: string;
  readonly engine: string;
  readonly built: string;
  readonly serverBuilt: string;
  readonly iso: string;
  readonly minimum: string;
}
const BUILDS: Readonly<Record<string, Build>> = {
  '28': {
    client: '9cc6dea35e9a963f281434761c656fba4ac43aed',
    engine: '3ef3c07c883be49a2e8097bcf6d2952fce1d70eb',
    built: 'Tue Sep 15 11:02:57 2026',
    serverBuilt: 'Tue Sep 15 11:02:57 2026',
    iso: '2026-09-15T11:02:57.000000000+00:00',
    minimum: '1.24',
  },
  '29': {
    client: 'a7dcaa6',
    engine: '6a43e3d',
    built: 'unknown-buildtime',
    serverBuilt: 'library-import',
    iso: 'library-import',
    minimum: '1.40',
  },
};
const buildOf = ({ release }: EngineContext): Build => BUILDS[release.line] ?? (BUILDS['29'] as Build);
const part = ({ release }: EngineContext, name: string): string => release.versions[name] ?? '';

/** `docker --version`. */
export const versionLine = (client: EngineContext): string =>
  `Docker version ${part(client, 'docker')}, build ${buildOf(client).client}\n`;

const KERNEL = '7.2.13+deb14-cloud-amd64';

function clientDoc(client: EngineContext, context: string): unknown {
  return doc('command.clientVersion', {
    'Platform?': nil.pointer,
    'Version?': part(client, 'docker'),
    'APIVersion:ApiVersion?': part(client, 'api'),
    'DefaultAPIVersion?': part(client, 'api'),
    'GitCommit?': buildOf(client).client,
    'GoVersion?': part(client, 'go'),
    'Os?': 'linux',
    'Arch?': 'amd64',
    'BuildTime?': buildOf(client).built,
    Context: context,
  });
}

/** The parts of a daemon: name, version, details. */
function components(server: EngineContext): [string, string, Record<string, string>][] {
  if (server.store.engine === 'podman')
    return [
      [
        'Podman Engine',
        server.version,
        { APIVersion: server.version, Arch: 'amd64', Os: 'linux', GoVersion: part(server, 'go') },
      ],
    ];
  const build = buildOf(server);
  const own = {
    ApiVersion: part(server, 'api'),
    Arch: 'amd64',
    BuildTime: build.serverBuilt,
    Experimental: 'false',
    GitCommit: build.engine,
    GoVersion: part(server, 'go'),
    KernelVersion: KERNEL,
    MinAPIVersion: build.minimum,
    Os: 'linux',
  };
  return [
    ['Engine', part(server, 'docker'), own],
    ['containerd', part(server, 'containerd'), { GitCommit: '' }],
    ['runc', part(server, 'runc'), { GitCommit: `${part(server, 'runc')}-1` }],
    ['docker-init', part(server, 'init'), { GitCommit: '' }],
    ...(server.architecture.rootless ? rootlessComponents(server) : []),
  ];
}

/** What a rootless daemon tells of what it stands on (daemon/info_unix.go, fillRootlessVersion). */
const rootlessComponents = (server: EngineContext): [string, string, Record<string, string>][] => [
  [
    'rootlesskit',
    part(server, 'rootlesskit'),
    {
      ApiVersion: '1.1.1',
      NetworkDriver: 'slirp4netns',
      PortDriver: 'builtin',
      StateDir: server.architecture.runRoot.replace(/docker$/, 'dockerd-rootless'),
    },
  ],
  ['slirp4netns', part(server, 'slirp4netns'), { GitCommit: '944fa94090e1fd1312232cbc0e6b43585553d824' }],
];

function serverDoc(server: EngineContext): unknown {
  const build = buildOf(server);
  const own = server.store.engine === 'podman';
  return doc('*types.Version', {
    Platform: doc('struct { Name string }', { Name: own ? 'linux/amd64/debian-unknown' : '' }),
    Version: own ? server.version : part(server, 'docker'),
    'APIVersion:ApiVersion': own ? '1.44' : part(server, 'api'),
    'MinAPIVersion?': own ? '1.24' : build.minimum,
    Os: 'linux',
    Arch: 'amd64',
    Components: components(server).map(([Name, Version, Details]) =>
      doc('types.ComponentVersion', { Name, Version, Details }),
    ),
    GitCommit: own ? '' : build.engine,
    GoVersion: part(server, 'go'),
    KernelVersion: KERNEL,
    'Experimental?': false,
    BuildTime: build.iso,
  });
}

const row = (label: string, value: string): string => `${label.padEnd(20)}${value}\n`;

function clientText(client: EngineContext, context: string): string {
  const build = buildOf(client);
  return `Client:\n${[
    row(' Version:', part(client, 'docker')),
    row(' API version:', part(client, 'api')),
    row(' Go version:', part(client, 'go')),
    row(' Git commit:', build.client),
    row(' Built:', build.built),
    row(' OS/Arch:', 'linux/amd64'),
    row(' Context:', context),
  ].join('')}`;
}

function serverText(server: EngineContext): string {
  return `\nServer:${server.store.engine === 'podman' ? ' linux/amd64/debian-unknown' : ''}\n${components(server)
    .map(([name, version, details]) =>
      name === 'Engine'
        ? ` ${name}:\n${[
            row('  Version:', version),
            row('  API version:', `${details['ApiVersion']} (minimum version ${details['MinAPIVersion']})`),
            row('  Go version:', details['GoVersion'] ?? ''),
            row('  Git commit:', details['GitCommit'] ?? ''),
            row('  Built:', details['BuildTime'] ?? ''),
            row('  OS/Arch:', 'linux/amd64'),
            row('  Experimental:', 'false'),
          ].join('')}`
        : ` ${name}:\n${row('  Version:', version)}${Object.entries(details)
            .map(([key, value]) => row(`  ${key}:`, value))
            .join('')}`,
    )
    .join('')}`;
}

/** `docker version`: the client's half, and the daemon's where it answers (cli/command/system/version.go). */
export function version(client: EngineContext, { server, refused, context, format }: Asking): Printed {
  const failed = { err: refused, code: server ? 0 : 1 };
  if (!format) return { out: `${clientText(client, context)}${server ? serverText(server) : ''}`, ...failed };
  const data = goStruct('system.versionInfo', {
    Client: clientDoc(client, context),
    Server: server ? serverDoc(server) : nil.pointer,
  });
  if (format === 'json') return { out: `${toJson(data)}\n`, ...failed };
  const shown = render(format, data, { name: 'version' });
  if (shown.ok) return { out: `${shown.text}\n`, ...failed };
  if (shown.at === 'parse') return { out: '', err: `template parsing error: ${shown.error}\n`, code: 64 };
  return { out: `${shown.partial}\n`, err: refused || `${shown.error}\n`, code: 1 };
}
