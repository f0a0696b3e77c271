import { err, ok, type Result } from '../../../../lib/result.ts';
import { parseGoDuration } from '../../../cli/index.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { Healthcheck } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

const NONE: Healthcheck = { test: [], interval: 0, timeout: 0, startPeriod: 0, retries: 0 };
const FLAGS = ['health-cmd', 'health-interval', 'health-timeout', 'health-start-period', 'health-retries'];

function milliseconds(call: Pick<Call, 'flags' | 'engine'>, flag: string): Result<number | undefined, EngineFailure> {
  const text = call.flags.maybe(flag);
  if (text === undefined) return ok(undefined);
  if (text === 'disable') return ok(-1);
  const parsed = parseGoDuration(text);
  return parsed.ok
    ? ok(Number(parsed.value) / 1_000_000)
    : err(call.engine.words.containers.flags.badHealthDuration(flag, text));
}

/** The command of --health-cmd: a list in JSON is executed as it is, anything else goes through a shell. */
function test(text: string): readonly string[] {
  if (text === 'none') return ['NONE'];
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) {
        const words = list.map(String);
        return words[0] === 'CMD' || words[0] === 'CMD-SHELL' ? words : ['CMD', ...words];
      }
    } catch {
      // not JSON: a command for the shell
    }
  }
  return ['CMD-SHELL', text];
}

/** The health check of a container: the image's with what the flags change, or none. */
export function healthcheck(
  call: Pick<Call, 'flags' | 'engine'>,
  image: Healthcheck | undefined,
): Result<Healthcheck | undefined, EngineFailure> {
  const { flags } = call;
  const given = FLAGS.some((name) => flags.has(name));
  if (flags.bool('no-healthcheck')) {
    return given ? err(call.engine.words.containers.flags.noHealthConflict) : ok({ ...NONE, test: ['NONE'] });
  }
  if (!given) return ok(image);
  const command = flags.maybe('health-cmd');
  const times: Record<string, number> = {};
  for (const flag of ['health-interval', 'health-timeout', 'health-start-period']) {
    const time = milliseconds(call, flag);
    if (!time.ok) return time;
    if (time.value !== undefined) times[flag] = time.value;
  }
  const base = image ?? NONE;
  const onFailure = flags.maybe('health-on-failure');
  return ok({
    test: command === undefined ? base.test : test(command),
    interval: times['health-interval'] ?? base.interval,
    timeout: times['health-timeout'] ?? base.timeout,
    startPeriod: times['health-start-period'] ?? base.startPeriod,
    retries: flags.has('health-retries') ? flags.int('health-retries') : base.retries,
    ...(onFailure !== undefined && { onFailure }),
  });
}
