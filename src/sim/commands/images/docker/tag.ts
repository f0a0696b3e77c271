import { emit } from '../../../engine/events.ts';
import { giveTag, resolveImage, shownId } from '../../../engine/images/index.ts';
import { parseNormalized } from '../../../engine/images/reference.ts';
import type { Command } from '../../command.ts';

/** docker tag, docker image tag: names are looked at by the client, the image by the daemon (client/image_tag.go). */
export const dockerTag: Command = {
  name: 'tag',
  engines: ['docker'],
  handles: [],
  *run(call) {
    const { engine, proc } = call;
    const [source = '', target = ''] = call.args;
    for (const word of [source, target]) {
      if (/^[0-9a-f]{64}$/.test(word) && word === source) continue;
      const parsed = parseNormalized(word.replace(/^sha256:/, ''));
      if (parsed.ok) continue;
      proc.err(
        `${engine.release.tagError} parsing reference: "${word}" is not a valid repository/tag: ${parsed.error}\n`,
      );
      return 1;
    }
    const full = engine.words.images.ownName(target);
    if (!full.ok) {
      proc.err(`${full.error}\n`);
      return 1;
    }
    const image = resolveImage(engine, source);
    if (!image.ok) return call.fail(image.error.text);
    giveTag(engine, image.value, full.value);
    emit(engine, 'image', 'tag', {
      id: `sha256:${shownId(engine, image.value)}`,
      name: full.value.replace(/^docker\.io\/(library\/)?/, ''),
    });
    return 0;
  },
};
