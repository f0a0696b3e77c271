import { ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { Call } from '../command.ts';
import { bad } from './refusals.ts';

export const RESTARTS = ['', 'no', 'on-failure', 'always', 'unless-stopped'];

/** --restart as far as it is read before the pod is made (util.ParseRestartPolicy). */
export function restartOf({ flags }: Call): Result<string, EngineFailure> {
  const [name = '', retries, ...more] = flags.text('restart').split(':');
  if (more.length > 0) return bad('invalid restart policy: may specify retries at most once');
  if (retries === undefined) return ok(name.toLowerCase() === 'never' ? 'no' : name);
  if (name.toLowerCase() !== 'on-failure')
    return bad('restart policy retries can only be specified with on-failure restart policy');
  if (!/^[+-]?\d+$/.test(retries))
    return bad(`parsing restart policy retry count: strconv.Atoi: parsing "${retries}": invalid syntax`);
  if (Number(retries) < 0) return bad('must specify restart policy retry count as a number greater than 0');
  return ok(`${name}:${retries}`);
}
