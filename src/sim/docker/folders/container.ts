import { sha256 } from '../../../lib/sha256.ts';
import { toJson } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type Nodes, nodesOf } from '../../engine/folders/nodes.ts';
import { doc, rfc3339Nano } from '../../engine/inspect/index.ts';
import { commandLine } from '../../engine/runtime/index.ts';
import type { Container, LogLine } from '../../engine/types.ts';
import { type Branch, folder } from '../../host/derived.ts';
import { inspectConfig } from '../inspect/config.ts';
import { inspectHostConfig } from '../inspect/host-config.ts';
import { inspectNetworkSettings } from '../inspect/network-settings.ts';
import { inspectState } from '../inspect/state.ts';

/** A line of the json-file driver. */
const logged = ({ at, stream, text, partial }: LogLine): string =>
  `${JSON.stringify({ log: partial ? text : `${text}\n`, stream, time: new Date(at).toISOString().replace('Z', '000000Z') })}\n`;

/** The log of the json-file driver; undefined for another driver. */
function log(nodes: Nodes, { host, logs, state }: Container): Branch | undefined {
  if (!['', 'json-file'].includes(host.logDriver) || state.startedAt === undefined) return undefined;
  return nodes.file(0o640, logs.map(logged).join(''));
}

/** What the daemon keeps of a container besides how it is run: config.v2.json. */
function configFile(ctx: EngineContext, container: Container): string {
  const [path = '', ...args] = commandLine(container);
  const shown = doc('container.Container', {
    StreamConfig: doc('stream.Config', {}),
    State: inspectState(container),
    ID: container.id,
    Created: rfc3339Nano(container.created),
    Managed: false,
    Path: path,
    Args: args,
    Config: inspectConfig(ctx, container),
    Image: `sha256:${container.image.id.replace(/^sha256:/, '')}`,
    NetworkSettings: inspectNetworkSettings(ctx, container),
    Name: `/${container.name}`,
    Driver: ctx.release.leanInspect ? 'overlayfs' : 'overlay2',
    OS: 'linux',
    RestartCount: container.state.restartCount,
  });
  return `${toJson(shown)}\n`;
}

/** The folder of a container in /var/lib/docker/containers, without the files that are mounted into it. */
export function containerFolder(ctx: EngineContext, container: Container): Branch {
  const { id, created, state } = container;
  const nodes = nodesOf(Number(ctx.architecture.owner), state.startedAt ?? created);
  const entries: Record<string, Branch | undefined> = {
    [`${id}-json.log`]: log(nodes, container),
    checkpoints: folder(nodes.dir(0o700)),
    get 'config.v2.json'() {
      return nodes.file(0o600, configFile(ctx, container));
    },
    get 'hostconfig.json'() {
      return nodes.file(0o600, `${toJson(inspectHostConfig(ctx, container))}\n`);
    },
    mounts: folder(nodes.dir(0o710)),
    'resolv.conf.hash': state.startedAt === undefined ? undefined : nodes.file(0o644, `sha256:${sha256(id)}`),
  };
  return folder(nodes.dir(0o710), entries);
}
