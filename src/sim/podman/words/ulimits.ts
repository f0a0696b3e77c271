import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { ContainerHost } from '../../engine/types.ts';

type Ulimit = ContainerHost['ulimits'][number];

const NAMES = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(
  ' ',
);

const badNumber = (text: string): string | undefined =>
  /^[+-]?\d+$/.test(text) ? undefined : `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`;

/** NAME=SOFT[:HARD] (ParseUlimit of docker/go-units). */
function parse(text: string): Result<Ulimit, string> {
  const [name = '', values] = text.split(/=(.*)/s);
  if (values === undefined) return err(`invalid ulimit argument: ${text}`);
  if (!NAMES.includes(name)) return err(`invalid ulimit type: ${name}`);
  const limits = values.split(':');
  if (limits.length > 2)
    return err(`too many limit value arguments - ${values}, can only have up to two, \`soft[:hard]\``);
  const [first = '', second] = limits;
  const bad = (second === undefined ? undefined : badNumber(second)) ?? badNumber(first);
  if (bad) return err(bad);
  const soft = Number(first);
  const hard = second === undefined ? soft : Number(second);
  const order = 'ulimit soft limit must be less than or equal to hard limit';
  if (hard !== -1 && soft === -1) return err(`${order}: soft: -1 (unlimited), hard: ${hard}`);
  return hard !== -1 && soft > hard ? err(`${order}: ${soft} > ${hard}`) : ok({ name, soft, hard });
}

/** A value of --ulimit (GenRlimits of specgenutil): 'host', or a limit whose name may begin with RLIMIT_. */
export function parseUlimit(text: string): Result<Ulimit, EngineFailure> {
  if (text === 'host') return ok({ name: 'host', soft: -1, hard: -1 });
  const plain = text.toLowerCase().replace(/^rlimit_/, '');
  const limit = parse(plain);
  const frame = `ulimit option ${JSON.stringify(plain)} requires name=SOFT:HARD, failed to be parsed`;
  return limit.ok ? limit : err(failure(`${frame}: ${limit.error}`));
}
