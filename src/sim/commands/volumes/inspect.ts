import { err, ok } from '../../../lib/result.ts';
import { findVolume, listedVolumes } from '../../engine/volumes/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { type Finder, inspectThings } from '../queries/inspect-things.ts';

/** Finds a volume for inspect. */
export const inspectVolumes: Finder = (engine, word) => {
  const found = findVolume(engine, word);
  if (found.ok) return ok(engine.words.volumes.inspect(engine, found.value));
  const words = engine.words.volumes;
  return err(found.error === 'missing' ? words.missing(word, 'inspect') : words.ambiguous(word));
};

/** docker volume inspect, podman volume inspect. */
export const volumeInspect: Command = {
  name: 'volume inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'all'],
  run: atOnce((call) => {
    const { flags, args, engine } = call;
    const all = flags.bool('all');
    if (all === args.length > 0) return call.fail('provide one or more volume names or use --all');
    return inspectThings(call, all ? listedVolumes(engine).map(({ name }) => name) : args, 'volume', inspectVolumes);
  }),
};
