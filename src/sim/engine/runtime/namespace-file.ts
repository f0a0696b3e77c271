import { err, ok, type Result } from '../../../lib/result.ts';
import type { Kernel } from '../../host/kernel.ts';
import type { NamespaceKind } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { EngineFailure } from '../failure.ts';

/** The user namespace that a namespace belongs to, as one of its processes tells. */
function ownerOf({ state }: Kernel, kind: NamespaceKind, id: number): number | undefined {
  if (kind === 'net') return state.ns.net[id]?.userns;
  return Object.values(state.processes).find((one) => one.ns[kind] === id)?.ns.user;
}

/**
 * The namespace that a mode 'ns:PATH' names: PATH is a link as /proc/PID/ns has them. Undefined for other modes.
 *
 * Errors: the file is none of a namespace, or setns(2) needs rights over it that a rootless engine lacks.
 */
export function namespaceByFile(
  ctx: EngineContext,
  mode: string,
  kind: NamespaceKind,
): Result<number | undefined, EngineFailure> {
  if (!mode.startsWith('ns:')) return ok(undefined);
  const path = mode.slice('ns:'.length);
  const { setnsFailed } = ctx.words.containers;
  const link = ctx.caller.fs.readlink(path);
  const [, name, number] = /^(\w+):\[(\d+)\]$/.exec(link.ok ? link.value : '') ?? [];
  if (name !== kind || number === undefined) return err(setnsFailed(path, 'EINVAL'));
  const id = Number(number);
  const mine = !ctx.architecture.rootless || ownerOf(ctx.kernel, kind, id) === ctx.architecture.userns;
  return mine ? ok(id) : err(setnsFailed(path, 'EPERM'));
}
