import { parseGoDuration } from '../../cli/index.ts';
import { findContainer, latestContainer } from '../../engine/find.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { firstMissing, notFound } from './select.ts';
import { badCondition, CONDITIONS } from './wait-conditions.ts';

function* wait(call: Call): Task<number> {
  const { flags, engine, proc } = call;
  const names = flags.list('condition');
  const interval = flags.maybe('interval') ?? '';
  if (interval !== '' && !parseGoDuration(interval).ok && !parseGoDuration(`${interval}ms`).ok)
    return call.fail(`time: invalid duration ${JSON.stringify(interval)}`);
  const wanted = flags.bool('latest') ? [latestContainer(engine.store)?.name ?? ''] : call.args;
  if (wanted.length === 0) return call.refuse(engine.words.containers.noNames);
  const missing =
    engine.words.containers.allOrNothing && !flags.bool('ignore') ? firstMissing(call, wanted) : undefined;
  if (missing) return call.refuse(missing);
  let code = 0;
  for (const word of wanted) {
    const found = findContainer(engine.store, word);
    if (!found.ok) {
      if (flags.bool('ignore')) proc.out('-1\n');
      else code = call.refuse(notFound(call, word, found.error));
      continue;
    }
    const container = found.value;
    const wrong = badCondition(call, container, names);
    if (wrong !== undefined) {
      code = call.fail(wrong);
      continue;
    }
    const conditions = names.length > 0 ? names : ['stopped'];
    yield* proc.until(
      () => conditions.some((name) => CONDITIONS[name]?.(container) ?? false) || !engine.store.containers[container.id],
    );
    proc.out(`${conditions.includes('stopped') || conditions.includes('exited') ? container.state.exitCode : -1}\n`);
  }
  return code;
}

/** docker wait, podman wait: until containers have ended, or are as --condition says. */
export const waitCommand: Command = {
  name: 'wait',
  engines: ['docker', 'podman'],
  handles: ['condition', 'interval', 'latest', 'ignore', 'cidfile'],
  run: wait,
};
