import { sha256 } from '../../../lib/sha256.ts';
import { formatList, goStruct, PODMAN_LIST } from '../../cli/index.ts';
import { findContainer } from '../../engine/find.ts';
import { notesOf } from '../../engine/store.ts';
import type { Container } from '../../engine/types.ts';
import { hostTree, Tree } from '../../engine/volumes/index.ts';
import type { Call, Command } from '../command.ts';

/** Containers whose root is mounted by hand, by id. */
const mounted = ({ engine }: Call): Record<string, string> => notesOf<string>(engine.store, 'mounted');

const folderOf = ({ engine }: Call, { id }: Container): string =>
  `${engine.architecture.dataRoot}/overlay/${sha256(id)}/merged`;

/** Whether this podman was started inside the user namespace: by `podman unshare`. */
export function isInside({ engine, proc }: Call): boolean {
  return (
    !engine.architecture.rootless || engine.kernel.process(proc.record.ppid)?.ns.user === engine.architecture.userns
  );
}

/** The containers of a call: named, all or the newest; a number after what is missing was told. */
function chosen(call: Call): Container[] | number {
  const { args, engine, flags } = call;
  const { store } = engine;
  if (args.length > 0 && flags.bool('latest')) return call.fail('--latest and containers cannot be used together');
  const all = Object.values(store.containers).sort((a, b) => b.created - a.created);
  if (flags.bool('all')) return all;
  if (flags.bool('latest')) return all.slice(0, 1);
  const found: Container[] = [];
  for (const word of args) {
    const one = findContainer(store, word);
    if (!one.ok) return call.fail(`no container with name or ID "${word}" found: no such container`);
    found.push(one.value);
  }
  return found;
}

/** Folders that the runtime has made in a container's root for its own mounts. */
function runtimeFolders({ engine }: Call, container: Container): void {
  if (container.state.startedAt === undefined) return;
  const owner = Number(engine.architecture.rootOf(container));
  const source = { kind: 'fs', fs: container.fs, path: '/' } as const;
  const root = new Tree(engine.kernel, [{ path: '/', source, readonly: false, device: 'overlay', type: 'overlay' }]);
  for (const path of ['/dev', '/proc', '/sys']) {
    if (!root.node(path))
      root.put(path, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: container.created });
  }
}

/** podman mount: lays a container's root into the host's file tree, where this process and its like see it. */
const mount: Command = {
  name: 'mount',
  engines: ['podman'],
  handles: ['all', 'format', 'latest', 'no-trunc'],
  *run(call) {
    const { args, engine, flags, proc } = call;
    const { kernel } = engine;
    yield* proc.tick();
    const names = args.length > 0 || flags.bool('all') || flags.bool('latest');
    if (!isInside(call) && names)
      return call.fail('cannot run command "podman mount" in rootless mode, must execute `podman unshare` first');
    const containers = chosen(call);
    if (typeof containers === 'number') return containers;
    const known = mounted(call);
    if (!names) {
      const rows = Object.entries(known).map(([id, path]) =>
        goStruct('containers.mountReporter', { ID: flags.bool('no-trunc') ? id : id.slice(0, 12), Path: path }),
      );
      if (flags.maybe('format') !== undefined && flags.text('format') !== 'json')
        return call.fail(`unknown --format argument: ${JSON.stringify(flags.text('format'))}`);
      const shown = formatList({
        style: PODMAN_LIST,
        rows,
        headers: {},
        format: undefined,
        defaultFormat: '{{.ID}}\t{{.Path}}',
        name: 'mount',
      });
      proc.out(shown.ok ? shown.text : '');
      return 0;
    }
    for (const container of containers) {
      runtimeFolders(call, container);
      const path = folderOf(call, container);
      const owner = Number(engine.architecture.owner);
      hostTree(kernel).put(path, { kind: 'dir', mode: 0o755, uid: owner, gid: owner, mtime: kernel.now });
      const space = kernel.state.ns.mnt[proc.record.ns.mnt];
      if (space && known[container.id] === undefined) {
        space.mounts.push({
          path,
          source: { kind: 'fs', fs: container.fs, path: '/' },
          readonly: false,
          device: 'overlay',
          type: 'overlay',
        });
      }
      known[container.id] = path;
      proc.out(`${path}\n`);
    }
    return 0;
  },
};

/** podman unmount. */
const unmount: Command = {
  name: 'unmount',
  engines: ['podman'],
  handles: ['all', 'force', 'latest'],
  *run(call) {
    const { engine, proc } = call;
    yield* proc.tick();
    if (!isInside(call))
      return call.fail('cannot run command "podman unmount" in rootless mode, must execute `podman unshare` first');
    const containers = chosen(call);
    if (typeof containers === 'number') return containers;
    const known = mounted(call);
    for (const container of containers) {
      const path = known[container.id];
      if (path === undefined && call.flags.bool('all')) continue;
      const space = engine.kernel.state.ns.mnt[proc.record.ns.mnt];
      if (space) space.mounts = space.mounts.filter((one) => one.path !== path);
      delete known[container.id];
      proc.out(`${call.flags.bool('all') ? container.id : container.name}\n`);
    }
    return 0;
  },
};

export const mountCommands: readonly Command[] = [mount, unmount];
