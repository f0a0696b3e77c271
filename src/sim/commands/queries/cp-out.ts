import type { Container } from '../../engine/types.ts';
import { containerTree, type Entry } from '../../engine/volumes/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import { absolute, nameOf, parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { contentsOnly, kindOf, type Side, target } from './cp-paths.ts';
import { said } from './cp-summary.ts';
import { withOwnFiles } from './own-files.ts';
import { refuse } from './refuse.ts';
import { tarOf } from './tar.ts';
import { writeLocal } from './write-local.ts';

/** Reads what is to be copied out of a container. */
export function fromContainer(
  call: Call,
  container: Container,
  path: string,
  word = container.name,
): { entries: Entry[]; name: string } | Refusal {
  const { engine, flags } = call;
  const words = engine.words.queries.cp;
  const tree = containerTree(engine, container);
  const at = absolute(engine.words.queries.cp.relativeToWorkdir ? container.config.workdir || '/' : '/', path);
  const place = tree.place(at, flags.bool('follow-link') || words.followsLinks || path.endsWith('/'));
  if (!place?.node) return engine.words.queries.cp.noFile(path, word);
  const walked = tree.walk(place.path).filter(([, node]) => node.kind !== 'socket');
  const entries = place.node.kind === 'dir' ? withOwnFiles(engine, container, tree, place.path, walked) : walked;
  const link = place.node.kind === 'link' ? ([['', place.node]] as Entry[]) : entries;
  return { entries: link, name: nameOf(at) };
}

/** Copies out of a container to the caller's files, or as an archive to stdout. */
export function* copyOut(call: Call, container: Container, from: Side, to: string): Task<number> {
  const { engine, proc } = call;
  const words = engine.words.queries.cp;
  const misplaced = to === '-' ? undefined : words.outputProblem(proc, to.replace(/\/+$/, '') || '/');
  if (misplaced) return refuse(call, misplaced);
  const read = fromContainer(call, container, from.path, from.container);
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
  if (kind === 'other' && isFolder) return refuse(call, words.intoFile());
  const local = absolute(proc.cwd, to);
  if (kind === undefined && (!proc.fs.stat(parentOf(local)).ok || (to.endsWith('/') && !isFolder)))
    return refuse(call, words.noLocalFolder(to.endsWith('/') ? to : parentOf(local)));
  const failed = writeLocal(proc, target(local, read.name, kind, contentsOnly(from.path)), read.entries);
  if (failed !== undefined) return call.fail(failed);
  said(call, read.entries, to);
  return 0;
}
