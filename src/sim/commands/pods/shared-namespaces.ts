import { ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { Call } from '../command.ts';
import { bad } from './refusals.ts';

/** Namespaces that the containers of a pod may share. */
const NAMESPACES = ['cgroup', 'ipc', 'net', 'pid', 'uts', 'user'];
/** What they share unless --share says otherwise. */
export const DEFAULT_SHARED = ['ipc', 'net', 'uts'];

/** --share: 'none', 'net,ipc', or '+pid' for the usual ones and more (generate.GetNamespaceOptions). */
export function sharedOf(call: Call): Result<readonly string[], EngineFailure> {
  if (!call.flags.has('share')) return ok(DEFAULT_SHARED);
  const text = call.flags.text('share');
  const more = text.startsWith('+');
  const names = (more ? text.slice(1) : text).split(',').filter((one) => one !== '');
  const none = names.indexOf('none');
  const wanted = none < 0 ? names : names.slice(0, none);
  if (wanted.includes('mnt')) return bad('mount sharing functionality not supported on pod level');
  const wrong = wanted.find((one) => !NAMESPACES.includes(one));
  if (wrong !== undefined)
    return bad(`invalid kernel namespace to share: ${wrong}. Options are: cgroup, ipc, net, pid, uts or none`);
  if (none >= 0) return ok([]);
  return ok([...new Set([...(more ? DEFAULT_SHARED : []), ...wanted])].filter((one) => one !== 'user'));
}
