import { emit } from '../../../engine/events.ts';
import { giveTag, sealImage } from '../../../engine/images/index.ts';
import { tarToLayer } from '../../../engine/images/layer-tar.ts';
import { imageLayer } from '../../../engine/images/sizes.ts';
import { unreachable } from '../../../engine/registry/index.ts';
import type { Image } from '../../../engine/types.ts';
import { changedConfig } from '../../../podman/images/import-changes.ts';
import type { Call, Command } from '../../command.ts';
import { goError, readInput } from '../files.ts';
import { told } from './archive.ts';

/** An archive that is somewhere else: this machine has no way out. */
function download(call: Call, source: string): number {
  call.proc.out(`Downloading from "${source}"\n`);
  const [, host = ''] = /^https?:\/\/([^/]*)/.exec(source) ?? [];
  const why = unreachable(call.engine.kernel, host);
  const detail =
    'detail' in why ? why.detail : `dial tcp ${'address' in why ? why.address : host}: connect: connection refused`;
  return call.fail(`downloading ${source}: Get "${source}": ${detail}`);
}

/** The image of one layer that a tarball becomes; it is as old as its file (containers/image's tarball transport). */
function imported(call: Call, source: string, text: string): Image | number {
  const { engine, flags, proc } = call;
  const config = changedConfig(flags.list('change'));
  if (!config.ok) return call.fail(config.error);
  const layer = tarToLayer(text);
  if (!layer)
    return call.fail(
      `copying layers and metadata: unable to copy from source tarball:${source}: archive/tar: invalid tar header`,
    );
  const kept = imageLayer(engine.kernel.addLayer(layer), layer);
  const file = source === '-' ? undefined : proc.fs.stat(source);
  const created = file?.ok ? file.value.mtime : engine.kernel.now;
  const comment = flags.text('message') || 'imported from tarball';
  const createdBy = `/bin/sh -c #(nop) ADD file:${kept.diffId.slice(7)} in /`;
  return sealImage(engine, {
    config: config.value,
    layers: [kept],
    history: [{ created, createdBy, size: kept.size, comment, empty: false }],
    created,
    comment,
    author: '',
    format: 'oci',
  });
}

/** podman import, podman image import (cmd/podman/images/import.go, libimage's Import). */
export const podmanImport: Command = {
  name: 'import',
  engines: ['podman'],
  handles: ['arch', 'change', 'message', 'os', 'quiet', 'variant'],
  *run(call) {
    const { engine, args, flags, proc } = call;
    const [source, name, more] = args;
    if (source === undefined)
      return call.fail("need to give the path to the tarball, or must specify a tarball of '-' for stdin");
    if (more !== undefined) return call.fail('too many arguments. Usage TARBALL [REFERENCE]');
    const wrong = changedConfig(flags.list('change'));
    if (!wrong.ok) return call.fail(wrong.error);
    if (/^https?:\/\//.test(source)) return download(call, source);
    const read = yield* readInput(call, source === '-' ? undefined : source);
    if ('errno' in read) return call.fail(`error opening "${source}": open ${source}: ${goError(read.errno)}`);
    const image = imported(call, source, read.text);
    if (typeof image === 'number') return image;
    told(call, image, true);
    const full = name === undefined ? undefined : engine.words.images.ownName(name);
    if (full && !full.ok) return call.fail(full.error);
    if (full) giveTag(engine, image, full.value);
    emit(engine, 'image', 'import', { id: image.id, name: full?.value ?? '' });
    proc.out(`sha256:${image.id}\n`);
    return 0;
  },
};
