import { failure } from '../../engine/failure.ts';
import { findContainer } from '../../engine/find.ts';
import { createContainer, type MountWish, startContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { removeByForce } from './remove.ts';
import { firstMissing, forEach, select } from './select.ts';

const PODMAN = ['podman'] as const;

function* exists(call: Call): Task<number> {
  return findContainer(call.engine.store, call.args[0] ?? '').ok ? 0 : 1;
}

function* init(call: Call): Task<number> {
  return yield* forEach(
    call,
    function* one({ container }) {
      if (!['created', 'exited'].includes(container.state.status)) {
        return failure(`container ${container.id} has already been created in runtime: container state improper`);
      }
      container.state.status = 'initialized';
      return undefined;
    },
    { running: (one) => one.state.status === 'created' },
  );
}

function* cleanup(call: Call): Task<number> {
  // another process has removed it already: nothing is left to do
  if (firstMissing(call, call.args)) return 0;
  return yield* forEach(call, function* one({ container }) {
    const isUp = container.state.pid !== 0;
    if (isUp && call.flags.bool('rm'))
      return failure(
        `failed to clean up and remove container ${container.id}: cannot remove container ${container.id} as it is ${container.state.status} - running or paused containers cannot be removed without force: container state improper`,
      );
    if (call.flags.bool('rm')) yield* removeByForce(call.engine, container);
    return undefined;
  });
}

const wishOf = (mount: Container['mounts'][number]): MountWish => ({
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

export const existsCommand: Command = { name: 'container exists', engines: PODMAN, handles: ['external'], run: exists };
export const initCommand: Command = { name: 'init', engines: PODMAN, handles: ['all', 'latest'], run: init };
export const cleanupCommand: Command = {
  name: 'container cleanup',
  engines: PODMAN,
  handles: ['all', 'latest', 'rm'],
  run: cleanup,
};
export const cloneCommand: Command = {
  name: 'container clone',
  engines: PODMAN,
  handles: ['name', 'destroy', 'run', 'force'],
  run: clone,
};
