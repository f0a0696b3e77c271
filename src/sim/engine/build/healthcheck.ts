import { err, ok, type Result } from '../../../lib/result.ts';
import { parseGoDuration } from '../../cli/index.ts';
import type { Healthcheck } from '../types.ts';
import { flagValue, type Instruction } from './dockerfile.ts';

function jsonList(text: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The check that a HEALTHCHECK asks for; the error is what the parser says. */
export function healthcheck(instruction: Instruction): Result<Healthcheck, string> {
  const ms = (name: string): number => {
    const text = flagValue(instruction, name);
    const duration = text === undefined ? undefined : parseGoDuration(text);
    return duration?.ok ? Number(duration.value) / 1e6 : 0;
  };
  const [, kind = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(instruction.rest) ?? [];
  const times = {
    interval: ms('interval'),
    timeout: ms('timeout'),
    startPeriod: ms('start-period'),
    retries: Number(flagValue(instruction, 'retries') ?? 0),
  };
  if (kind.toUpperCase() === 'NONE') return ok({ test: ['NONE'], interval: 0, timeout: 0, startPeriod: 0, retries: 0 });
  if (kind.toUpperCase() !== 'CMD') return err(`Unknown type "${kind.toUpperCase()}" in HEALTHCHECK (try CMD)`);
  if (rest === '') return err('Missing command after HEALTHCHECK CMD');
  const json = jsonList(rest);
  return ok({ test: json ? ['CMD', ...json] : ['CMD-SHELL', rest], ...times });
}
