import type { EngineContext } from '../../engine/engine.ts';
import { type Nodes, nodesOf } from '../../engine/folders/nodes.ts';
import { type Branch, type DerivedTree, folder, keyed } from '../../host/derived.ts';
import { type HostUid, ROOT } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { podmanOf } from '../context.ts';
import { pauseProcess } from '../pause-process.ts';
import { folders } from '../seat.ts';
import { storageFolder } from './storage.ts';

const runs = ({ store }: EngineContext, id: string): boolean => Number(store.containers[id]?.state.pid ?? 0) !== 0;

const running = ({ store }: EngineContext): string[] =>
  Object.values(store.containers)
    .filter(({ state }) => Number(state.pid) !== 0)
    .map(({ id }) => id);

/** Whether a user has used Podman: nothing lies there before. */
function isUsed({ store, kernel }: EngineContext): boolean {
  const things = [store.images, store.containers, store.volumes, store.pods, store.secrets];
  return things.some((one) => Object.keys(one).length > 0) || pauseProcess(kernel, store.owner) !== undefined;
}

/** The run root of containers/storage; what is mounted into a container lies in its userdata. */
function runRoot(ctx: EngineContext, nodes: Nodes): Branch {
  const { architecture, store } = ctx;
  const mark = nodes.file(0o644, '');
  const userdata = (id: string): Branch =>
    folder(nodes.dir(0o700), {
      ...(runs(ctx, id) && pids(id)),
      'oci-log': mark,
    });
  const pids = (id: string): Record<string, Branch> => ({
    'conmon.pid': nodes.file(0o644, String(store.containers[id]?.monitor ?? '')),
    pidfile: nodes.file(0o700, String(store.containers[id]?.state.pid ?? '')),
  });
  const containers = keyed(
    nodes.dir(0o700),
    () => Object.keys(store.containers),
    (id) => (store.containers[id] ? folder(nodes.dir(0o700), { userdata: userdata(id) }) : undefined),
  );
  const networks = folder(nodes.dir(0o700), {
    'ipam.db': nodes.file(0o600, 65536),
    ...(typeof store.extra['rootlessNetns'] === 'number' && { 'rootless-netns': folder(nodes.dir(0o700)) }),
  });
  return folder(nodes.dir(0o700), {
    ...(architecture.rootless && { networks }),
    overlay: folder(nodes.dir(0o700), {
      [`idmapped-lower-dir-${!architecture.rootless}`]: mark,
      'metacopy()-false': mark,
      'native-diff()-true': mark,
      'overlay-true': mark,
      'volatile-true': mark,
    }),
    'overlay-containers': containers,
    'overlay-layers': folder(nodes.dir(0o700), {
      'mountpoints.json': nodes.file(0o600, 202),
      'mountpoints.lock': nodes.file(0o644, 64),
    }),
    'overlay-locks': folder(nodes.dir(0o700)),
  });
}

/** libpod's temporary folder. */
function libpod(ctx: EngineContext, nodes: Nodes): Branch {
  const pause = ctx.architecture.rootless ? pauseProcess(ctx.kernel, ctx.store.owner) : undefined;
  const persist = keyed(
    nodes.dir(0o750),
    () => running(ctx),
    (id) => (runs(ctx, id) ? folder(nodes.dir(0o750)) : undefined),
  );
  return folder(nodes.dir(0o751), {
    alive: nodes.file(0o644, 37),
    'alive.lck': nodes.file(0o644, ''),
    exits: folder(nodes.dir(0o750)),
    'pause.pid': pause && nodes.file(0o600, String(pause.pid)),
    persist,
  });
}

/** The state that crun keeps of each running container. */
function crun(ctx: EngineContext, nodes: Nodes): Branch {
  const files = { 'config.json': 11063, 'seccomp.bpf': 9288, status: 749 };
  const state = folder(
    nodes.dir(0o700),
    Object.fromEntries(Object.entries(files).map(([name, size]) => [name, nodes.file(0o700, size)])),
  );
  const cache = folder(nodes.dir(0o700), { seccomp: folder(nodes.dir(0o700)) });
  const fixed: Record<string, Branch> = { '.cache': cache, '.empty-directory': folder(nodes.dir(0o555)) };
  return keyed(
    nodes.dir(0o700),
    () => [...Object.keys(fixed), ...running(ctx)],
    (name) => fixed[name] ?? (runs(ctx, name) ? state : undefined),
  );
}

/** The folders of a user's Podman on the host: none of them is stored, and there are none before it is used. */
export function podmanFolders(kernel: Kernel, owner: HostUid, home: string, userns: number): readonly DerivedTree[] {
  const used = (make: (ctx: EngineContext, nodes: Nodes) => Branch) => (): Branch | undefined => {
    const known = kernel.state.stores[`podman:${owner}`];
    if (!known) return undefined;
    const ctx = podmanOf(kernel, owner, userns);
    return isUsed(ctx) ? make(ctx, nodesOf(Number(owner), kernel.state.bootedAt)) : undefined;
  };
  const data = folders({ owner, userns, home }).dataRoot.replace(/\/storage$/, '');
  const root = owner === ROOT;
  const cache = (nodes: Nodes): Branch =>
    folder(nodes.dir(0o700), { 'blob-info-cache-v1.sqlite': nodes.file(0o644, 49152) });
  const run = root ? '/run' : `/run/user/${owner}`;
  return [
    {
      root: data,
      branch: used((ctx, nodes) =>
        folder(nodes.dir(root ? 0o755 : 0o700), { cache: cache(nodes), storage: storageFolder(ctx) }),
      ),
    },
    {
      root: `${run}/containers`,
      branch: used((ctx, nodes) =>
        root ? folder(nodes.dir(0o700), { storage: runRoot(ctx, nodes) }) : runRoot(ctx, nodes),
      ),
    },
    {
      root: `${run}/libpod`,
      branch: used((ctx, nodes) =>
        root ? libpod(ctx, nodes) : folder(nodes.dir(0o1700), { tmp: libpod(ctx, nodes) }),
      ),
    },
    { root: `${run}/crun`, branch: used(crun) },
  ];
}
