import { emit } from '../../../engine/events.ts';
import { giveTag, resolveImage, takeTag } from '../../../engine/images/index.ts';
import type { Command } from '../../command.ts';

/** podman tag, podman image tag: any number of new names. */
export const podmanTag: Command = {
  name: 'tag',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const { engine } = call;
    const [source = '', ...targets] = call.args;
    const image = resolveImage(engine, source);
    if (!image.ok) return call.fail(image.error.text);
    for (const target of targets) {
      const full = engine.words.images.ownName(target);
      if (!full.ok) return call.fail(`normalizing name "${target}": ${full.error}`);
      giveTag(engine, image.value, full.value);
      emit(engine, 'image', 'tag', { id: image.value.id, name: full.value });
    }
    return 0;
  },
};

/** podman untag, podman image untag: takes names away, all of them where none is said. */
export const podmanUntag: Command = {
  name: 'untag',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const { engine } = call;
    const [source = '', ...names] = call.args;
    const found = resolveImage(engine, source);
    if (!found.ok) return call.fail(found.error.text);
    const image = found.value;
    for (const name of names.length > 0 ? names : [...image.tags]) {
      if (name.startsWith('sha256:')) return call.fail(`${name}: untag by digest not supported`);
      const full = engine.words.images.ownName(name);
      if (!full.ok) return call.fail(full.error);
      if (!image.tags.includes(full.value)) return call.fail(`${full.value}: tag not known`);
      takeTag(engine, image, full.value);
      emit(engine, 'image', 'untag', { id: image.id, name: full.value });
    }
    return 0;
  },
};
