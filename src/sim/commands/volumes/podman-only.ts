import type { Volume } from '../../engine/types.ts';
import { findVolume, hostTree } from '../../engine/volumes/index.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { refuse } from '../queries/refuse.ts';
import { parseTar, tarOf } from '../queries/tar.ts';

function named(call: Call, word: string): Volume | number {
  const found = findVolume(call.engine, word);
  if (found.ok) return found.value;
  const words = call.engine.words.volumes;
  return refuse(call, found.error === 'missing' ? words.missing(word, 'other') : words.ambiguous(word));
}

/** podman volume exists: 0 or 1, without a word. */
export const volumeExists: Command = {
  name: 'volume exists',
  engines: ['podman'],
  handles: [],
  run: atOnce(({ engine, args }) => {
    return engine.store.volumes[args[0] ?? ''] ? 0 : 1;
  }),
};

/** podman volume mount: where the data lies; a rootless user has to be in the engine's user namespace. */
export const volumeMount: Command = {
  name: 'volume mount',
  engines: ['podman'],
  handles: [],
  run: atOnce((call) => {
    for (const word of call.args) {
      const volume = named(call, word);
      if (typeof volume === 'number') return volume;
      call.proc.out(`${volume.mountpoint}\n`);
    }
    return 0;
  }),
};

/** podman volume unmount. */
export const volumeUnmount: Command = {
  name: 'volume unmount',
  engines: ['podman'],
  handles: [],
  run: atOnce((call) => {
    for (const word of call.args) {
      const volume = named(call, word);
      if (typeof volume === 'number') return volume;
      call.proc.out(`${volume.name}\n`);
    }
    return 0;
  }),
};

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
        .map(([path, node]) => [path === '' ? './' : path, node]),
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
