import { hostTree } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { parseTar, tarOf } from '../queries/tar.ts';
import { named } from './named.ts';

/** podman volume export: what is in a volume, as a tar archive. */
export const volumeExport: Command = {
  name: 'volume export',
  engines: ['podman'],
  handles: ['output'],
  *run(call) {
    const { args, engine, flags, proc } = call;
    const target = flags.maybe('output');
    if (target === undefined && proc.isTty(1))
      return call.fail('cannot write to terminal, use command-line redirection or the --output flag');
    const volume = named(call, args[0] ?? '');
    if (typeof volume === 'number') return volume;
    const archive = tarOf(
      hostTree(engine.kernel)
        .walk(volume.mountpoint)
        .filter(([path]) => path !== ''),
    );
    if (target === undefined) {
      proc.out(archive);
      yield* proc.drain();
      return 0;
    }
    const written = proc.fs.write(target, archive);
    return written.ok
      ? 0
      : call.fail(`open ${target}: ${written.error === 'ENOENT' ? 'no such file or directory' : 'permission denied'}`);
  },
};

/** podman volume import: lays what a tar archive holds into a volume. */
export const volumeImport: Command = {
  name: 'volume import',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const { args, engine, proc } = call;
    const [word = '', source = ''] = args;
    const volume = named(call, word);
    if (typeof volume === 'number') return volume;
    const data = source === '-' ? yield* proc.readAll() : proc.fs.read(source);
    if (typeof data !== 'string' && !data.ok) return call.fail(`open ${source}: no such file or directory`);
    const tree = hostTree(engine.kernel);
    const entries = parseTar(typeof data === 'string' ? data : data.value) ?? [];
    for (const [path, node] of entries) tree.put(`${volume.mountpoint}/${path}`, node);
    return 0;
  },
};
