import { findContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import { containerTree, type Entry, fileSize, type Tree } from '../../engine/volumes/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import { absolute, join, nameOf, parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { readLocal, writeLocal } from './local-tree.ts';
import { withOwnFiles } from './own-files.ts';
import { refuse } from './refuse.ts';
import { parseTar, tarOf } from './tar.ts';

/** One side of a copy: a path here, or of a container. */
interface Side {
  readonly container: string | undefined;
  readonly path: string;
}

/** 'NAME:/path' is a container's; what begins with '.' or '/' is a path here (splitCpArg). */
function side(text: string): Side {
  const at = text.indexOf(':');
  if (text.startsWith('/') || text.startsWith('.') || at < 0) return { container: undefined, path: text };
  return { container: text.slice(0, at), path: text.slice(at + 1) };
}

const contentsOnly = (path: string): boolean => /(^|\/)\.$/.test(path);
/** Bytes of the archive that carries entries: what the client says it copied. */
const archiveSize = (entries: readonly Entry[]): number =>
  1024 + entries.reduce((sum, [, node]) => sum + 512 + Math.ceil(fileSize(node) / 512) * 512, 0);

/** Reads what is to be copied out of a container. */
function fromContainer(call: Call, container: Container, path: string): { entries: Entry[]; name: string } | Refusal {
  const { engine, flags } = call;
  const tree = containerTree(engine, container);
  const at = absolute(engine.words.queries.cp.relativeToWorkdir ? container.config.workdir || '/' : '/', path);
  const place = tree.place(at, flags.bool('follow-link') || path.endsWith('/'));
  if (!place?.node) return engine.words.queries.cp.noFile(path, container.name);
  const walked = tree.walk(place.path).filter(([, node]) => node.kind !== 'socket');
  const entries = place.node.kind === 'dir' ? withOwnFiles(engine, container, tree, place.path, walked) : walked;
  const link = place.node.kind === 'link' ? ([['', place.node]] as Entry[]) : entries;
  return { entries: link, name: nameOf(at) };
}

/** Where entries land: below an existing folder under their name, or as the path itself. */
function target(path: string, name: string, kind: 'dir' | 'other' | undefined, merges: boolean): string {
  if (kind === 'dir' && !merges) return join(path, name);
  return path;
}

function kindOf(node: { readonly kind: string } | undefined): 'dir' | 'other' | undefined {
  return node === undefined ? undefined : node.kind === 'dir' ? 'dir' : 'other';
}

/** Copies out of a container to the caller's files, or as an archive to stdout. */
function* copyOut(call: Call, container: Container, from: Side, to: string): Task<number> {
  const { engine, proc } = call;
  const words = engine.words.queries.cp;
  const read = fromContainer(call, container, from.path);
  if ('text' in read) return refuse(call, read);
  if (to === '-') {
    const base = contentsOnly(from.path) ? '.' : read.name || '.';
    const space = engine.kernel.state.ns.user[engine.architecture.userns];
    proc.out(
      tarOf(
        read.entries.map(([path, node]) => [path === '' ? base : `${base}/${path}`, node]),
        space,
      ),
    );
    yield* proc.drain();
    return 0;
  }
  const isFolder = read.entries[0]?.[1].kind === 'dir';
  const stat = proc.fs.stat(to);
  const kind = stat.ok ? kindOf(stat.value) : undefined;
  if (kind === 'other' && isFolder) return refuse(call, words.intoFile(to));
  const local = absolute(proc.cwd, to);
  if (kind === undefined && (!proc.fs.stat(parentOf(local)).ok || (to.endsWith('/') && !isFolder)))
    return refuse(call, words.noLocalFolder(to.endsWith('/') ? to : parentOf(local)));
  const failed = writeLocal(proc, target(local, read.name, kind, contentsOnly(from.path)), read.entries);
  if (failed !== undefined) return call.fail(failed);
  said(call, read.entries, to);
  return 0;
}

function said(call: Call, entries: readonly Entry[], to: string): void {
  if (!call.flags.bool('quiet') && call.proc.isTty(2))
    call.proc.err(call.engine.words.queries.cp.done(archiveSize(entries), to));
}

/** Writes entries into a container; everything belongs to its root unless --archive keeps the ids. */
function place(call: Call, container: Container, tree: Tree, at: string, entries: readonly Entry[]): void {
  const owner = Number(call.engine.architecture.rootOf(container));
  for (const [path, node] of entries) {
    const whole = path === '' ? at : join(at, path);
    const old = tree.node(whole);
    if (node.kind === 'dir' && old?.kind === 'dir') continue;
    tree.put(whole, call.flags.bool('archive') ? node : { ...node, uid: owner, gid: owner });
  }
}

/** Whether a folder of a container is on a mount, or a root, that is read-only (daemon/archive_unix.go). */
function notWritable(call: Call, container: Container, folder: string): Refusal | undefined {
  const { readonly } = call.engine.words.queries.cp;
  const mount = container.mounts.find(({ destination }) => `${folder}/`.startsWith(`${destination}/`));
  if (!readonly || (mount ? !mount.readonly : !container.host.readonlyRootfs)) return undefined;
  return readonly(mount !== undefined);
}

/** Copies the caller's files, or an archive from stdin, into a container. */
function* copyIn(call: Call, container: Container, from: string, to: Side): Task<number> {
  const { engine, flags, proc } = call;
  const words = engine.words.queries.cp;
  const tree = containerTree(engine, container);
  const base = words.relativeToWorkdir ? container.config.workdir || '/' : '/';
  const at = absolute(base, to.path);
  const found = tree.place(at);
  const kind = kindOf(found?.node);
  if (from === '-') {
    const entries = parseTar(yield* proc.readAll(), engine.kernel.state.ns.user[engine.architecture.userns]);
    if (kind !== 'dir') return refuse(call, words.notFolder(to.path, to.container ?? container.name));
    const sealed = notWritable(call, container, found?.path ?? at);
    if (sealed) return refuse(call, sealed);
    place(
      call,
      container,
      tree,
      found?.path ?? at,
      (entries ?? []).filter(([path]) => path !== ''),
    );
    return 0;
  }
  const entries = readLocal(proc, from, flags.bool('follow-link') || from.endsWith('/'));
  if (entries.length === 0)
    return refuse(call, words.noSource(words.relativeToWorkdir ? from : absolute(proc.cwd, from)));
  const isFolder = entries[0]?.[1].kind === 'dir';
  if (kind === 'other' && isFolder) return refuse(call, words.intoFile(to.path));
  if (kind === undefined && to.path.endsWith('/') && !isFolder && words.noFolder) {
    call.proc.err(words.noFolder(absolute(proc.cwd, from), engine.kernel.now));
    return 1;
  }
  if (kind === undefined && (tree.node(parentOf(at))?.kind !== 'dir' || (to.path.endsWith('/') && !isFolder)))
    return refuse(
      call,
      words.noTarget(
        words.relativeToWorkdir ? to.path : to.path.endsWith('/') ? to.path : parentOf(at),
        container.name,
      ),
    );
  const sealed = notWritable(call, container, kind === 'dir' ? (found?.path ?? at) : parentOf(at));
  if (sealed) return refuse(call, sealed);
  place(
    call,
    container,
    tree,
    target(found?.path ?? at, nameOf(absolute(proc.cwd, from)), kind, contentsOnly(from)),
    entries,
  );
  said(call, entries, `${to.container}:${to.path}`);
  return 0;
}

/** docker cp, podman cp: files into and out of containers. */
export const cp: Command = {
  name: 'cp',
  engines: ['docker', 'podman'],
  handles: ['archive', 'follow-link', 'quiet', 'overwrite', 'pause'],
  *run(call) {
    const [first = '', second = ''] = call.args;
    const { engine } = call;
    const words = engine.words.queries.cp;
    const from = side(first);
    const to = side(second);
    if (from.container !== undefined && to.container !== undefined && words.bothRemote)
      return refuse(call, words.bothRemote);
    const chosen = from.container ?? to.container;
    if (chosen === undefined) return refuse(call, words.bothLocal);
    const found = findContainer(engine.store, chosen);
    if (!found.ok) return refuse(call, words.noContainer(chosen));
    engine.kernel.spend(30);
    if (from.container === undefined) return yield* copyIn(call, found.value, from.path, to);
    if (to.container === undefined) return yield* copyOut(call, found.value, from, to.path);
    return between(call, found.value, from, to);
  },
};

/** From one container into another, which only Podman does. */
function between(call: Call, source: Container, from: Side, to: Side): number {
  const words = call.engine.words.queries.cp;
  const found = findContainer(call.engine.store, to.container ?? '');
  if (!found.ok) return refuse(call, words.noContainer(to.container ?? ''));
  const read = fromContainer(call, source, from.path);
  if ('text' in read) return refuse(call, read);
  const tree = containerTree(call.engine, found.value);
  const at = absolute(found.value.config.workdir || '/', to.path);
  const kind = kindOf(tree.node(at));
  if (kind === undefined && tree.node(parentOf(at))?.kind !== 'dir')
    return refuse(call, words.noTarget(to.path, found.value.name));
  place(call, found.value, tree, target(at, read.name, kind, contentsOnly(from.path)), read.entries);
  return 0;
}
