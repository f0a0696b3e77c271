import { emit } from '../../../engine/events.ts';
import { readArchive, writeArchive } from '../../../engine/images/archive.ts';
import { applyChanges } from '../../../engine/images/changes.ts';
import { EMPTY_CONFIG } from '../../../engine/images/content.ts';
import { findImage, giveTag, keepImage, shownId } from '../../../engine/images/index.ts';
import { tarToLayer } from '../../../engine/images/layer-tar.ts';
import { familiarRepository } from '../../../engine/images/reference.ts';
import { sealImage } from '../../../engine/images/seal.ts';
import { imageLayer } from '../../../engine/images/sizes.ts';
import { allStores } from '../../../engine/store.ts';
import type { Image } from '../../../engine/types.ts';
import { parentOf } from '../../../host/path.ts';
import type { Call, Command } from '../../command.ts';
import { goError, readInput } from '../files.ts';

const plain = (call: Call, text: string): number => {
  call.proc.err(`${text}\n`);
  return 1;
};

/** docker save, docker image save: an archive in OCI layout with the manifest.json of old (image/tarexport/save.go). */
export const dockerSave: Command = {
  name: 'save',
  engines: ['docker'],
  handles: ['output', 'platform'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const output = flags.text('output');
    if (output === '' && proc.isTty(1))
      return plain(call, 'cowardly refusing to save to a terminal. Use the -o flag or redirect');
    const folder =
      output === '' ? undefined : proc.fs.stat(parentOf(output.startsWith('/') ? output : `${proc.cwd}/${output}`));
    if (folder && !folder.ok) {
      const path = output.includes('/') ? output.slice(0, Math.max(1, output.lastIndexOf('/'))) : '.';
      return plain(call, `failed to save image: invalid output path: stat ${path}: ${goError(folder.error)}`);
    }
    const wanted = new Map<Image, string[]>();
    for (const word of args) {
      const found = findImage(engine, word);
      if (!found.ok)
        return call.fail(
          engine.release.manifestIds ? found.error.text : found.error.text.replace(/^(No such image: ).*/, `$1${word}`),
        );
      const { image, full } = found.value;
      const names = full === undefined ? [] : full.includes('@') ? [] : [familiarRepository(full)];
      wanted.set(image, [...(wanted.get(image) ?? []), ...names]);
      emit(engine, 'image', 'save', {
        id: `sha256:${shownId(engine, image)}`,
        name: `sha256:${shownId(engine, image)}`,
      });
    }
    engine.kernel.spend(300);
    const text = writeArchive(
      engine.kernel,
      [...wanted].map(([image, tags]) => ({ image, tags })),
      true,
    );
    if (output === '') {
      proc.out(text);
      return 0;
    }
    const written = proc.fs.write(output, text, { mode: 0o600 });
    if (!written.ok) return plain(call, `failed to save image: open ${output}: ${goError(written.error)}`);
    proc.fs.chmod(output, 0o600);
    return 0;
  },
};

/** docker load, docker image load (image/tarexport/load.go, daemon/containerd/image_exporter.go). */
export const dockerLoad: Command = {
  name: 'load',
  engines: ['docker'],
  handles: ['input', 'platform', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    const input = flags.text('input');
    if (input === '' && proc.isTty(0)) return plain(call, 'requested load from stdin, but stdin is empty');
    const read = yield* readInput(call, input);
    if ('errno' in read) return plain(call, `open ${input}: ${goError(read.errno)}`);
    engine.kernel.spend(400);
    const images = readArchive(engine.kernel, read.text, allStores(engine.kernel));
    if (!images) return plain(call, read.text.length < 512 ? 'unexpected EOF' : 'unrecognized image format');
    for (const { content, tags } of images) {
      const image = keepImage(engine, content);
      for (const tag of tags) {
        const full = engine.words.images.ownName(tag);
        if (full.ok) giveTag(engine, image, full.value);
        proc.out(`Loaded image: ${familiarRepository(full.ok ? full.value : tag)}\n`);
      }
      if (tags.length === 0) proc.out(`Loaded image ID: sha256:${shownId(engine, image)}\n`);
      emit(engine, 'image', 'load', {
        id: `sha256:${shownId(engine, image)}`,
        name: `sha256:${shownId(engine, image)}`,
      });
    }
    return 0;
  },
};

/** docker import, docker image import: an archive of files becomes an image of one layer (daemon/images/image_import.go). */
export const dockerImport: Command = {
  name: 'import',
  engines: ['docker'],
  handles: ['change', 'message', 'platform'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const [source = '', name] = args;
    const read = yield* readInput(call, source === '-' ? undefined : source);
    if ('errno' in read) return plain(call, `open ${source}: ${goError(read.errno)}`);
    const full = name === undefined ? undefined : engine.words.images.ownName(name);
    if (full && !full.ok) return plain(call, full.error);
    const config = applyChanges(EMPTY_CONFIG, flags.list('change'));
    if (!config.ok) return call.fail(config.error);
    const layer = tarToLayer(read.text);
    if (!layer) return call.fail('archive/tar: invalid tar header');
    const comment = flags.text('message') || `Imported from ${source === '-' || source !== '' ? '-' : source}`;
    const kept = imageLayer(engine.kernel.addLayer(layer), layer);
    const now = engine.kernel.now;
    const history = { created: now, createdBy: '', size: kept.size, comment, empty: false };
    const image = sealImage(engine, {
      config: config.value,
      layers: [kept],
      history: [history],
      created: now,
      comment,
      author: '',
      format: 'docker',
    });
    if (full?.ok) giveTag(engine, image, full.value);
    emit(engine, 'image', 'import', { id: `sha256:${shownId(engine, image)}`, name: '' });
    proc.out(`sha256:${shownId(engine, image)}\n`);
    return 0;
  },
};
