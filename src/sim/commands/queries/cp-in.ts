import type { Container } from '../../engine/types.ts';
import { containerTree, type Tree } from '../../engine/volumes/index.ts';
import { absolute, nameOf, parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { contentsOnly, kindOf, type Side, target } from './cp-paths.ts';
import { notWritable, place } from './cp-place.ts';
import { said } from './cp-summary.ts';
import { readLocal } from './local-tree.ts';
import { refuse } from './refuse.ts';
import { parseTar } from './tar.ts';

/** Unpacks an archive from stdin in a folder of a container. */
function* unpackInto(call: Call, container: Container, tree: Tree, at: string, to: Side): Task<number> {
  const { engine, proc } = call;
  const found = tree.place(at);
  const entries = parseTar(yield* proc.readAll(), engine.kernel.state.ns.user[engine.architecture.userns]);
  if (kindOf(found?.node) !== 'dir')
    return refuse(call, engine.words.queries.cp.notFolder(to.path, to.container ?? container.name));
  const folder = found?.path ?? at;
  const sealed = notWritable(call, container, folder, { from: '-', to: folder });
  if (sealed) return refuse(call, sealed);
  place(
    call,
    container,
    tree,
    folder,
    (entries ?? []).filter(([path]) => path !== ''),
  );
  return 0;
}

/** Copies the caller's files, or an archive from stdin, into a container. */
export function* copyIn(call: Call, container: Container, from: string, to: Side): Task<number> {
  const { engine, flags, proc } = call;
  const words = engine.words.queries.cp;
  const tree = containerTree(engine, container);
  const base = words.relativeToWorkdir ? container.config.workdir || '/' : '/';
  const at = absolute(base, to.path);
  if (from === '-') return yield* unpackInto(call, container, tree, at, to);
  const found = tree.place(at);
  const kind = kindOf(found?.node);
  const entries = readLocal(proc, from, flags.bool('follow-link') || from.endsWith('/'));
  if (entries.length === 0)
    return refuse(call, words.noSource(words.relativeToWorkdir ? from : absolute(proc.cwd, from)));
  const isFolder = entries[0]?.[1].kind === 'dir';
  if (kind === 'other' && isFolder) return refuse(call, words.intoFile());
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
  const local = absolute(proc.cwd, from);
  const into = target(found?.path ?? at, nameOf(local), kind, contentsOnly(from));
  const sealed = notWritable(call, container, kind === 'dir' ? (found?.path ?? at) : parentOf(at), {
    from: local,
    to: into,
  });
  if (sealed) return refuse(call, sealed);
  place(call, container, tree, into, entries);
  said(call, entries, `${to.container}:${to.path}`);
  return 0;
}
