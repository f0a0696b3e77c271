import type { EngineContext } from '../../engine/engine.ts';
import { emitContainer } from '../../engine/events/index.ts';
import { findContainer } from '../../engine/find.ts';
import { giveTag, imageLayer, shownId } from '../../engine/images/index.ts';
import { sealImage } from '../../engine/images/seal.ts';
import type { Container, ContainerConfig } from '../../engine/types.ts';
import { isWithin } from '../../host/path.ts';
import type { Layer } from '../../host/state.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { refuse } from './refuse.ts';

const OWN = [
  '/dev',
  '/proc',
  '/sys',
  '/etc/hosts',
  '/etc/hostname',
  '/etc/resolv.conf',
  '/.dockerenv',
  '/run/.containerenv',
  '/etc/mtab',
];

/** What a container wrote, as a layer of an image: without what the engine itself laid over it. */
function writtenLayer(engine: EngineContext, container: Container): Layer {
  const upper = engine.kernel.state.filesystems[container.fs]?.upper ?? {};
  return Object.fromEntries(
    Object.entries(upper).filter(([path]) => path !== '/' && !OWN.some((own) => isWithin(own, path))),
  );
}

/** The configuration of the new image: the container's, without what belongs to one run. */
const imageConfig = ({ config }: Container): ContainerConfig => ({
  ...config,
  hostname: '',
  domainname: '',
  tty: false,
  openStdin: false,
  attach: [],
  stopTimeout: undefined,
});

function seal(call: Call, container: Container, config: ContainerConfig) {
  const { engine, flags } = call;
  const words = engine.words.queries.commit;
  const base = engine.store.images[container.image.id];
  const written = writtenLayer(engine, container);
  const layer = imageLayer(engine.kernel.addLayer(written), written);
  const now = engine.kernel.now;
  const comment = flags.text('message');
  const image = sealImage(engine, {
    config,
    layers: [...(base?.layers ?? []), layer],
    history: [
      ...(base?.history ?? []),
      { created: now, createdBy: words.createdBy(container), size: layer.size, comment, empty: false },
    ],
    created: now,
    comment,
    author: flags.text('author'),
    format: MANIFESTS[flags.text('format')] ?? words.format,
    parent: base?.id,
    container: container.id,
  });
  return image;
}

/** What --format names, where it is not the engine's own kind of manifest. */
const MANIFESTS: Readonly<Record<string, 'docker' | undefined>> = { docker: 'docker' };

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
