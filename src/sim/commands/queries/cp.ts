import { findContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/types.ts';
import { containerTree } from '../../engine/volumes/index.ts';
import { absolute, parentOf } from '../../host/path.ts';
import type { Call, Command } from '../command.ts';
import { copyIn } from './cp-in.ts';
import { copyOut, fromContainer } from './cp-out.ts';
import { contentsOnly, kindOf, type Side, side, target } from './cp-paths.ts';
import { place } from './cp-place.ts';
import { refuse } from './refuse.ts';

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
