import { findContainer } from '../../engine/find.ts';
import { layersTree } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { withOwnFiles } from './own-files.ts';
import { refuse } from './refuse.ts';
import { tarOf } from './tar.ts';

/** docker export, podman export: a container's files as a tar archive. */
export const exportContainer: Command = {
  name: 'export',
  engines: ['docker', 'podman'],
  handles: ['output'],
  *run(call) {
    const { args, engine, flags, proc } = call;
    const words = engine.words.queries;
    const output = flags.maybe('output');
    if (output === undefined && proc.isTty(1)) return refuse(call, words.exportToTerminal);
    const wrong = output === undefined ? undefined : words.exportProblem(proc, output);
    if (wrong) return refuse(call, wrong);
    const found = findContainer(engine.store, args[0] ?? '');
    if (!found.ok) return refuse(call, words.noContainer(args[0] ?? ''));
    const space = engine.kernel.state.ns.user[engine.architecture.userns];
    const tree = layersTree(engine, found.value);
    const archive = tarOf(
      withOwnFiles(engine, found.value, tree, '/', tree.walk('/')).filter(([path]) => path !== ''),
      space,
    );
    engine.kernel.spend(200);
    if (output !== undefined) {
      const written = proc.fs.write(output, archive);
      return written.ok ? 0 : refuse(call, words.exportRefused(output, written.error));
    }
    proc.out(archive);
    yield* proc.drain();
    return 0;
  },
};
