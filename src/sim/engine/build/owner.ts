import { err, ok, type Result } from '../../../lib/result.ts';
import { newMountNs } from '../../host/mounts.ts';
import type { EngineContext } from '../engine.ts';
import { Ghost, resolveUser } from '../runtime/index.ts';
import { rootMount, type Work } from './work.ts';

/** The user that --chown names, by the passwd of the stage. */
export function ownerOf(ctx: EngineContext, work: Work, text: string): Result<{ uid: number; gid: number }, string> {
  const mnt = newMountNs(ctx.kernel, [rootMount(work.fs)]);
  const ghost = new Ghost(ctx.kernel, { ns: { ...new Ghost(ctx.kernel, {}).record.ns, mnt } });
  const [name = '', group] = text.split(':');
  const user = resolveUser(ghost, group === undefined && /^\d+$/.test(name) ? `${name}:${name}` : text);
  delete ctx.kernel.state.ns.mnt[mnt];
  return user.ok ? ok({ uid: user.value.uid, gid: user.value.gid }) : err(user.error);
}
