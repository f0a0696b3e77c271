import { emit } from '../../../engine/events.ts';
import { readArchive, writeArchive } from '../../../engine/images/archive.ts';
import { findImage, giveTag, keepImage } from '../../../engine/images/index.ts';
import { allStores } from '../../../engine/store.ts';
import type { Image } from '../../../engine/types.ts';
import type { Call, Command } from '../../command.ts';
import { goError, readInput } from '../files.ts';

/** What copying an image tells on stderr. */
export function told(call: Call, image: Image, signatures: boolean): void {
  if (call.flags.bool('quiet')) return;
  const blobs = image.layers.map(({ diffId }) => `Copying blob ${diffId}\n`).join('');
  call.proc.err(
    `${signatures ? 'Getting image source signatures\n' : ''}${blobs}Copying config sha256:${image.id}\nWriting manifest to image destination\n`,
  );
}

/** Images with the names they are saved under: one with more tags, or several with -m. */
function wanted(call: Call): { readonly image: Image; readonly tags: readonly string[] }[] | number {
  const { engine, args, flags } = call;
  const several = flags.bool('multi-image-archive');
  const [first = '', ...rest] = args;
  const chosen: { image: Image; tags: string[] }[] = [];
  for (const word of several ? args : [first]) {
    const found = findImage(engine, word);
    if (!found.ok) return call.fail(found.error.text);
    const { image, full } = found.value;
    chosen.push({ image, tags: full === undefined || full.includes('@') ? [] : [full] });
  }
  if (several) return chosen;
  for (const word of rest) {
    const full = engine.words.images.ownName(word);
    if (!full.ok) return call.fail(full.error);
    const known = engine.words.images.localNames(engine, word);
    chosen[0]?.tags.push((known.ok ? known.value.find((name) => findImage(engine, name).ok) : undefined) ?? full.value);
  }
  return chosen;
}

/** podman save, podman image save: an archive as docker-archive of containers/image writes it. */
export const podmanSave: Command = {
  name: 'save',
  engines: ['podman'],
  handles: ['compress', 'format', 'multi-image-archive', 'output', 'quiet', 'uncompressed'],
  *run(call) {
    const { engine, flags, proc } = call;
    const output = flags.text('output');
    const format = flags.text('format') || 'docker-archive';
    if (flags.has('compress') && format !== 'docker-dir')
      return call.fail("--compress can only be set when --format is 'docker-dir'");
    if (output === '' && proc.isTty(1)) return call.fail('refusing to save to terminal. Use -o flag or redirect');
    if (output.includes(':')) return call.fail(`invalid filename (should not contain ':') "${output}"`);
    if (!['docker-archive', 'oci-archive'].includes(format)) {
      if (!['docker-dir', 'oci-dir'].includes(format)) return call.fail(`unknown format "${format}"`);
      return call.fail(`podman save --format ${format} is not part of this simulation`, 64);
    }
    const images = wanted(call);
    if (typeof images === 'number') return images;
    engine.kernel.spend(300);
    const text = writeArchive(engine.kernel, images, format === 'oci-archive');
    if (output === '') proc.out(text);
    else {
      const written = proc.fs.write(output, text, { mode: 0o644 });
      const path = output.startsWith('/') ? output : `${proc.cwd}/${output}`;
      if (!written.ok) return call.fail(`opening file "${path}": open ${path}: ${goError(written.error)}`);
      for (const { image } of images) told(call, image, false);
    }
    for (const { image } of images) emit(engine, 'image', 'save', { id: image.id, name: output });
    return 0;
  },
};

function notAnArchive(path: string, empty: boolean, number: number): string {
  const why = empty ? 'EOF' : 'unexpected EOF';
  return [
    'payload does not match any of the supported image formats:',
    ` * oci: open ${path}/index.json: not a directory`,
    ` * oci-archive: creating temp directory: untarring file "/var/tmp/container_images_oci${number}": ${why}`,
    ` * docker-archive: loading tar component "manifest.json": ${why}`,
    ` * dir: open ${path}/manifest.json: not a directory`,
  ].join('\n');
}

/** podman load, podman image load (cmd/podman/images/load.go). */
export const podmanLoad: Command = {
  name: 'load',
  engines: ['podman'],
  handles: ['input', 'quiet'],
  *run(call) {
    const { engine, flags, proc } = call;
    const input = flags.text('input');
    if (input === '' && proc.isTty(0))
      return call.fail('cannot read from terminal, use command-line redirection or the --input flag');
    const read = yield* readInput(call, input);
    if ('errno' in read) return call.fail(`faccessat ${input}: ${goError(read.errno)}`);
    engine.kernel.spend(400);
    const images = readArchive(engine.kernel, read.text, allStores(engine.kernel));
    const path = input === '' ? '/var/tmp/podman1234567890' : input;
    if (!images)
      return call.fail(notAnArchive(path, read.text === '', Math.floor(engine.kernel.random() * 4_000_000_000)));
    const loaded: string[] = [];
    for (const { content, tags } of images) {
      const image = keepImage(engine, content);
      told(call, image, true);
      for (const tag of [...tags].reverse()) {
        const names = engine.words.images.ownName(tag);
        const [first] = tag.split('/');
        const full =
          tag.includes('/') && /[.:]|^localhost$/.test(first ?? '')
            ? tag
            : `docker.io/${tag.includes('/') ? '' : 'library/'}${tag}`;
        if (names.ok) giveTag(engine, image, full);
        loaded.unshift(full);
      }
      if (tags.length === 0) loaded.push(`sha256:${image.id}`);
      emit(engine, 'image', 'load', { id: image.id, name: path });
    }
    proc.out(loaded.map((name) => `Loaded image: ${name}\n`).join(''));
    return 0;
  },
};
