import { err, ok, type Result } from '../../lib/result.ts';
import type { EngineContext } from '../engine/engine.ts';
import { type EngineFailure, failure } from '../engine/failure.ts';
import { findContainer } from '../engine/find.ts';
import { nested } from '../engine/id-maps.ts';
import { notesOf } from '../engine/store.ts';
import type { Container } from '../engine/types.ts';
import { mapsOf } from './userns-modes.ts';

/** The user namespace of a container, made when it is asked for first. */
export function containerUserns(ctx: EngineContext, container: Container): Result<number, EngineFailure> {
  const { kernel } = ctx;
  const { owner, userns } = ctx.architecture;
  const mode = container.host.usernsMode;
  if (/^(container|ns):/.test(mode)) {
    const other = findContainer(ctx.store, mode.slice(mode.indexOf(':') + 1));
    const pid = other.ok ? other.value.state.pid : 0;
    return ok(kernel.process(pid)?.ns.user ?? userns);
  }
  const made = notesOf<number>(ctx.store, 'userns');
  const known = made[container.id];
  if (known !== undefined && kernel.state.ns.user[known]) return ok(known);
  const outer = kernel.userns(userns);
  const used = Object.keys(made).length * 1024;
  const maps = mapsOf(mode, outer, { uid: owner, gid: owner }, used);
  if (!maps.ok) return err(failure(maps.error));
  if (!maps.value) return ok(userns);
  const id = kernel.newNamespace('user', userns, {
    owner,
    uids: nested(outer.uids, maps.value.uids),
    gids: nested(outer.gids, maps.value.gids),
  });
  made[container.id] = id;
  return ok(id);
}
