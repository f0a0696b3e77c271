import { createContainer, type MountWish, startContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { removeByForce } from './remove-by-force.ts';
import { select } from './select.ts';

/** A mount as it was asked for. */
export const wishOf = (mount: Container['mounts'][number]): MountWish => ({
  ...mount,
  source: mount.type === 'volume' ? mount.name : mount.source,
  makeSource: false,
  copy: false,
});

function* clone(call: Call): Task<number> {
  const { engine, flags, args } = call;
  const [word = '', name] = args;
  const found = select(call, word);
  if (!found.ok) return call.refuse(found.error);
  const old = found.value;
  const image = engine.store.images[old.image.id];
  if (!image) return call.fail(`${old.image.full}: image not known`);
  const made = createContainer(engine, {
    name: flags.maybe('name') ?? name ?? `${old.name}-clone`,
    image: old.image,
    layers: image.layers.map(({ layer }) => layer).reverse(),
    config: { ...old.config },
    host: { ...old.host },
    mounts: old.mounts.map(wishOf),
    networks: old.endpoints.map(({ network, aliases }) => ({ network, aliases, ip: '', mac: '' })),
    command: old.command,
  });
  if (!made.ok) return call.refuse(made.error);
  if (flags.bool('destroy')) yield* removeByForce(engine, old);
  call.proc.out(`${made.value.id}\n`);
  if (!flags.bool('run')) return 0;
  const started = startContainer(engine, made.value);
  return started.ok ? 0 : call.refuse(started.error);
}

/** podman container clone: another container made as this one was. */
export const cloneCommand: Command = {
  name: 'container clone',
  engines: ['podman'],
  handles: ['name', 'destroy', 'run', 'force'],
  run: clone,
};
