import type { EngineFailure } from '../../engine/failure.ts';
import { removeContainer, startContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { startWithPod } from './pod-start.ts';
import { firstMissing, select } from './select.ts';
import { selectedByFlags } from './select-by-flags.ts';
import { attached } from './start-attached.ts';
import { underWay } from './under-way.ts';

/** Starts a container in the background; what is up already is left alone. */
function start(call: Call, container: Container): EngineFailure | undefined {
  const wrong = call.engine.words.containers.cannotStart(container);
  if (wrong) return wrong;
  if (container.state.pid !== 0) return undefined;
  const ready = startWithPod(call.engine, container);
  if (!ready.ok) return ready.error;
  const started = startContainer(call.engine, container);
  if (started.ok) return undefined;
  if (container.host.autoRemove) removeContainer(call.engine, container, { volumes: true, force: true });
  return {
    text: call.engine.words.containers.startError(container, started.error.text),
    ...(call.engine.words.containers.startCode !== undefined && { code: call.engine.words.containers.startCode }),
  };
}

function* run(call: Call): Task<number> {
  const { flags, engine } = call;
  const words = engine.words.containers;
  const sigProxy = flags.bool('sig-proxy') && !flags.bool('attach') ? words.lonelySigProxy : undefined;
  if (sigProxy) return call.refuse(sigProxy);
  const attach = flags.bool('attach') || (flags.bool('interactive') && !words.allOrNothing);
  const chosen = selectedByFlags(call, (container) => container.state.pid === 0);
  if (!chosen.ok) return call.refuse(chosen.error);
  const byFlag = chosen.value;
  const wanted = byFlag?.map(({ word }) => word) ?? call.args;
  if (wanted.length === 0) return byFlag ? 0 : call.refuse(words.noNames);
  if (attach && wanted.length > 1) return call.refuse(words.attachSeveral);
  if (attach) return yield* attached(call, wanted[0] ?? '');
  const missing = words.allOrNothing ? firstMissing(call, wanted) : undefined;
  if (missing) return call.refuse(missing);
  let code = 0;
  const bad: string[] = [];
  for (const word of wanted) {
    const found = select(call, word);
    const failed = found.ok ? start(call, found.value) : found.error;
    if (!failed) {
      call.proc.out(`${byFlag && found.ok ? found.value.id : word}\n`);
      continue;
    }
    code = call.refuse(failed);
    bad.push(word);
  }
  yield* underWay(call);
  if (bad.length > 0 && !words.allOrNothing) call.proc.err(`${engine.release.startFailed(bad)}\n`);
  return code;
}

export const startCommand: Command = {
  name: 'start',
  engines: ['docker', 'podman'],
  handles: ['attach', 'interactive', 'detach-keys', 'sig-proxy', 'all', 'latest', 'filter'],
  run,
};
