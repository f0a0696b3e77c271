import type { Instruction } from './dockerfile.ts';
import { pairsOf } from './pairs.ts';

const LEAST_ONE = ['ARG', 'ENV', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'ONBUILD', 'SHELL', 'VOLUME'];
const EXACTLY_ONE = ['MAINTAINER', 'STOPSIGNAL', 'USER', 'WORKDIR'];

/** Whether an instruction lacks arguments: 'WORKDIR requires exactly one argument'. */
export function countProblem({ name, rest, json }: Instruction): string | undefined {
  const none = rest === '' || json?.length === 0;
  if (none && LEAST_ONE.includes(name)) return `${name} requires at least one argument`;
  return none && EXACTLY_ONE.includes(name) ? `${name} requires exactly one argument` : undefined;
}

/** What the line parser itself finds wrong: a pair without a value (parseNameVal). */
export function pairProblem({ name, rest }: Instruction): string | undefined {
  if ((name !== 'ENV' && name !== 'LABEL') || rest === '') return undefined;
  const found = pairsOf(rest, {});
  if (typeof found !== 'string') return undefined;
  return /\s|=/.test(rest)
    ? `Syntax error - can't find = in "${found}". Must be of the form: name=value`
    : `${name} must have two arguments`;
}

/** What is wrong with a trigger of ONBUILD. */
export function triggerProblem({ name, rest }: Instruction): string | undefined {
  if (name !== 'ONBUILD') return undefined;
  const trigger = rest.split(/\s/)[0]?.toUpperCase() ?? '';
  if (trigger === 'ONBUILD') return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed";
  return trigger === 'MAINTAINER' || trigger === 'FROM' ? `${trigger} isn't allowed as an ONBUILD trigger` : undefined;
}
