import { readTar } from '../../../../lib/tar.ts';
import { outputProblem } from '../../../docker/output-path.ts';
import { EMPTY_CONFIG } from '../../../engine/defaults.ts';
import { emit } from '../../../engine/events.ts';
import { readArchive, writeArchive } from '../../../engine/images/archive.ts';
import { applyChanges } from '../../../engine/images/changes.ts';
import { findImage, giveTag, imagesByOrder, keepImage, shownId } from '../../../engine/images/index.ts';
import { tarToLayer } from '../../../engine/images/layer-tar.ts';
import { familiarRepository, parseNormalized, repositoryOf, splitTag } from '../../../engine/images/reference.ts';
import { sealImage } from '../../../engine/images/seal.ts';
import { imageLayer } from '../../../engine/images/sizes.ts';
import { unreachable } from '../../../engine/registry/index.ts';
import { allStores } from '../../../engine/store.ts';
import type { Image } from '../../../engine/types.ts';
import type { Call, Command } from '../../command.ts';
import { goError, readInput } from '../files.ts';

const plain = (call: Call, text: string): number => {
  call.proc.err(`${text}\n`);
  return 1;
};

/** What one argument of `save` names, or the error. */
type Saved =
  | { readonly image: Image; readonly names: readonly string[] }
  | { readonly image: undefined; readonly names: string };

/** All images of a repository that is named without a tag; undefined where there is none. */
function ofRepository({ engine }: Call, word: string): Saved[] | undefined {
  const parsed = parseNormalized(word);
  if (!parsed.ok || parsed.value.tag !== undefined || parsed.value.digest !== undefined) return undefined;
  const repository = repositoryOf(parsed.value);
  const found = imagesByOrder(engine.store).flatMap((image): Saved[] => {
    const names = image.tags.filter((tag) => splitTag(tag)[0] === repository).map(familiarRepository);
    return names.length > 0 ? [{ image, names }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** The one image that a word names. */
function named({ engine }: Call, word: string): Saved[] {
  const found = findImage(engine, word);
  if (!found.ok) {
    const { text } = found.error;
    const names = engine.release.manifestIds ? text : text.replace(/^(No such image: ).*/, `$1${word}`);
    return [{ image: undefined, names }];
  }
  const { image, full } = found.value;
  return [{ image, names: full === undefined || full.includes('@') ? [] : [familiarRepository(full)] }];
}

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
    const wrong = output === '' ? undefined : outputProblem(proc, output);
    if (wrong) return plain(call, `failed to save image: ${wrong}`);
    const wanted = new Map<Image, string[]>();
    for (const { image, names } of args.flatMap((word) => ofRepository(call, word) ?? named(call, word))) {
      if (image === undefined) return call.fail(names);
      wanted.set(image, [...new Set([...(wanted.get(image) ?? []), ...names])]);
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

/** What the daemon says of an archive without images: the graph driver's looks for the format of old. */
function notImages({ engine }: Call, text: string): string {
  const files = text === '' ? [] : readTar(text);
  if (!files) return text.length < 512 ? 'unexpected EOF' : 'archive/tar: invalid tar header';
  if (engine.release.manifestIds) return 'unrecognized image format';
  const folder = `/var/lib/docker/tmp/docker-import-${Math.floor(engine.kernel.random() * 4_000_000_000)}`;
  const first = files
    .map(({ path }) => path.replace(/^(\.?\/)+/, '').split('/'))
    .filter((parts) => parts.length > 1)
    .map(([name]) => name ?? '')
    .sort()[0];
  return `open ${folder}/${first === undefined ? 'repositories' : `${first}/json`}: no such file or directory`;
}

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
    if (!images) return plain(call, notImages(call, read.text));
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
    if (/^https?:\/\//.test(source)) {
      const why = unreachable(engine.kernel, source.replace(/^https?:\/\//, '').replace(/\/.*$/s, ''));
      return call.fail(
        `Get "${source}": ${'detail' in why ? why.detail : `dial tcp ${'address' in why ? why.address : ''}: connect: connection refused`}`,
      );
    }
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
