import type { EngineFailure } from '../../../engine/failure.ts';
import type { Call } from '../../command.ts';

/** What is wrong with a value of --add-host, --dns or --tmpfs. */
export function badNames(call: Call): EngineFailure | undefined {
  const words = call.engine.words.containers.flags;
  for (const text of call.flags.list('add-host')) {
    const bad = words.badHost(text);
    if (bad) return bad;
  }
  for (const text of call.flags.list('dns')) {
    const bad = words.badDns(text);
    if (bad) return bad;
  }
  for (const text of call.flags.list('tmpfs')) {
    const [path = '', options = ''] = text.split(/:(.*)/s);
    const bad = words.badTmpfs(path, options);
    if (bad) return bad;
  }
  return undefined;
}
