import { emitContainer } from '../../engine/events/index.ts';
import { findContainer } from '../../engine/find.ts';
import { giveTag, shownId } from '../../engine/images/index.ts';
import type { Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { imageConfig, seal } from './commit-image.ts';
import { refuse } from './refuse.ts';

/** docker commit, podman commit: an image made of what a container has become. */
export const commit: Command = {
  name: 'commit',
  engines: ['docker', 'podman'],
  handles: [
    'author',
    'change',
    'format',
    'iidfile',
    'include-volumes',
    'message',
    'no-pause',
    'pause',
    'quiet',
    'squash',
  ],
  run: atOnce((call) => {
    const { args, engine, flags, proc } = call;
    const words = engine.words.queries;
    const [word = '', name = ''] = args;
    const own = name === '' ? undefined : engine.words.images.ownName(name);
    const badName = own && !own.ok ? words.commit.badName(name, own.error) : undefined;
    if (badName && words.commit.namesFirst) return refuse(call, badName);
    const found = findContainer(engine.store, word);
    if (!found.ok) return refuse(call, words.noContainer(word));
    const wrong = words.commit.wrongFormat(flags.text('format'), flags.text('message')) ?? badName;
    if (wrong) return refuse(call, wrong);
    const config = words.commit.config(engine, found.value, imageConfig(found.value));
    const changed = words.commit.change(config, flags.list('change'), found.value);
    if (!changed.ok) return refuse(call, changed.error);
    const image = seal(call, found.value, changed.value);
    if (own?.ok) giveTag(engine, image, own.value);
    emitContainer(engine, found.value, 'commit', { comment: flags.text('message') });
    engine.kernel.spend(400);
    const told = words.commit.done(
      shownId(engine, image),
      image.layers.map(({ diffId }) => diffId),
      image.id,
    );
    if (!flags.bool('quiet')) proc.err(told.err);
    proc.out(told.out);
    if (flags.maybe('iidfile')) proc.fs.write(flags.text('iidfile'), words.commit.idInFile(image.id));
    return 0;
  }),
};
