import { goStruct, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { HOST } from '../engine/inspect/host-facts.ts';
import { doc, nil } from '../engine/inspect/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';
import {
  counts,
  delegated,
  driverStatus,
  logDrivers,
  NOT_DELEGATED,
  securityOptions,
  serverFields,
  swarmOf,
} from './info-fields.ts';

const PLUGINS = [
  ['buildx', 'Docker Buildx', '0.29.1+ds1', 'docker-buildx'],
  ['compose', 'Docker Compose', '2.40.3-3', 'docker-compose'],
] as const;

function clientInfo(client: EngineContext, context: string): unknown {
  return doc('*system.clientInfo', {
    Debug: false,
    'Version?': client.release.versions['docker'] ?? '',
    'Os?': 'linux',
    'Arch?': 'amd64',
    Context: context,
    Plugins: PLUGINS.map(([Name, ShortDescription, Version, file]) =>
      doc('manager.Plugin', {
        SchemaVersion: '0.1.0',
        Vendor: 'Docker Inc.',
        Version,
        ShortDescription,
        Name,
        Path: `/usr/libexec/docker/cli-plugins/${file}`,
      }),
    ),
    Warnings: nil.slice,
  });
}

const clientText = (client: EngineContext, context: string): string =>
  `Client:\n Version:    ${client.release.versions['docker']}\n Context:    ${context}\n Debug Mode: false\n Plugins:\n${PLUGINS.map(
    ([name, title, version, file]) =>
      `  ${name}: ${title} (Docker Inc.)\n    Version:  ${version}\n    Path:     /usr/libexec/docker/cli-plugins/${file}\n`,
  ).join('')}\nServer:\n`;

function securityText(server: EngineContext): string {
  return securityOptions(server)
    .map((option) => {
      const [name = '', ...rest] = option.split(',');
      const details = rest
        .map((one) => `   ${one.charAt(0).toUpperCase()}${one.slice(1).replace('=', ': ')}\n`)
        .join('');
      return `  ${name.replace('name=', '')}\n${details}`;
    })
    .join('');
}

function swarmText(server: EngineContext): string {
  const swarm = swarmOf(server);
  if (!swarm) return ' Swarm: inactive\n';
  return ` Swarm: active\n  NodeID: ${swarm.nodeId ?? ''}\n  Is Manager: true\n  ClusterID: ${swarm.id ?? ''}\n  Managers: 1\n  Nodes: 1\n`;
}

function serverText(server: EngineContext): string {
  const fields = serverFields(server);
  const count = counts(server);
  const lean = server.release.leanInspect;
  const lines = [
    ` Containers: ${count.all}\n  Running: ${count.running}\n  Paused: ${count.paused}\n  Stopped: ${count.stopped}\n Images: ${count.images}\n`,
    ` Server Version: ${fields['ServerVersion']}\n Storage Driver: ${fields['Driver']}\n`,
    driverStatus(server)
      .map(([key, value]) => `  ${key}: ${value}\n`)
      .join(''),
    ` Logging Driver: ${fields['LoggingDriver']}\n Cgroup Driver: systemd\n Cgroup Version: 2\n`,
    ` Plugins:\n  Volume: local\n  Network: bridge host ipvlan macvlan null overlay\n  Log: ${logDrivers(server).join(' ')}\n`,
    ' CDI spec directories:\n  /etc/cdi\n  /var/run/cdi\n',
    swarmText(server),
    ` Runtimes: ${lean ? 'runc io.containerd.runc.v2' : 'io.containerd.runc.v2 runc'}\n Default Runtime: runc\n Init Binary: docker-init\n`,
    ` containerd version: \n runc version: ${server.release.versions['runc']}-1\n init version: \n`,
    ` Security Options:\n${securityText(server)}`,
    ` Kernel Version: ${HOST.kernel}\n Operating System: ${HOST.system}\n OSType: linux\n Architecture: x86_64\n CPUs: ${HOST.processors}\n`,
    ` Total Memory: ${HOST.memoryText}\n Name: ${HOST.name}\n ID: ${fields['ID']}\n Docker Root Dir: ${server.architecture.dataRoot}\n`,
    ` Debug Mode: ${fields['Debug']}\n Experimental: false\n Insecure Registries:\n  ::1/128\n  127.0.0.0/8\n`,
    ` Live Restore Enabled: ${fields['LiveRestoreEnabled']}\n`,
    lean
      ? ' Firewall Backend: iptables\n  EnableUserlandProxy: true\n  UserlandProxyPath: /usr/sbin/docker-proxy\n'
      : '',
  ];
  return `${lines.join('')}\n`;
}

const warningsText = (server: EngineContext): string =>
  delegated(server) ? NOT_DELEGATED.map((line) => `${line}\n`).join('') : '';

/** `docker info`: the client's half, and the daemon's where it answers (cli/command/system/info.go). */
export function info(client: EngineContext, { server, refused, context, format }: Asking): Printed {
  const why = refused.replace(/\n$/, '');
  if (!format) {
    const head = clientText(client, context);
    if (server) return { out: `${head}${serverText(server)}`, err: warningsText(server), code: 0 };
    return { out: head, err: `${why}\n`, code: 1 };
  }
  const fields = server ? serverFields(server) : {};
  const own = { ClientInfo: clientInfo(client, context) };
  const plain = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.replace(/[:?].*$/, ''), value]));
  const empty = server
    ? {}
    : Object.fromEntries(Object.keys(serverDefaults()).map((key) => [key, serverDefaults()[key]]));
  const data = goStruct(
    'system.dockerInfo',
    { ...empty, ...plain, ...own },
    { json: doc('system.dockerInfo', { ...fields, ...own }) },
  );
  if (format === 'json') return { out: `${toJson(data)}\n`, err: server ? '' : `${why}\n`, code: server ? 0 : 1 };
  const shown = render(format, data, { name: '' });
  if (!shown.ok && shown.at === 'parse') return { out: '', err: `template parsing error: ${shown.error}\n`, code: 64 };
  const problems = [server ? '' : why, shown.ok ? '' : shown.error].filter((text) => text !== '');
  const out = shown.ok ? `${shown.text}\n` : `${shown.partial}\n`;
  return { out, err: problems.map((text) => `${text}\n`).join(''), code: problems.length > 0 ? 1 : 0 };
}

/** What an empty answer holds: Go's zero values. */
function serverDefaults(): Record<string, unknown> {
  const texts = [
    'ID',
    'Driver',
    'LoggingDriver',
    'CgroupDriver',
    'CgroupVersion',
    'KernelVersion',
    'OperatingSystem',
    'OSType',
    'Architecture',
    'DockerRootDir',
    'Name',
    'ServerVersion',
    'DefaultRuntime',
    'InitBinary',
  ];
  const numbers = [
    'Containers',
    'ContainersRunning',
    'ContainersPaused',
    'ContainersStopped',
    'Images',
    'NCPU',
    'MemTotal',
  ];
  return {
    ...Object.fromEntries(texts.map((key) => [key, ''])),
    ...Object.fromEntries(numbers.map((key) => [key, 0])),
    SecurityOptions: nil.slice,
    Warnings: nil.slice,
  };
}
