import type { EngineContext } from '../../engine/engine.ts';
import type { Asking, Printed } from '../../engine/words/system.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { currentContextOf } from './context.ts';

/** Asks the engine itself, if it answers. */
function* asking(call: Call): Task<Asking> {
  const reached = yield* call.connect();
  const format = call.flags.maybe('format');
  return {
    server: reached.ok ? reached.value : undefined,
    refused: reached.ok ? '' : reached.error.text,
    context: currentContextOf(call),
    format: format === '' ? undefined : format,
  };
}

function print(call: Call, { out, err, code }: Printed): number {
  if (out !== '') call.proc.out(out);
  if (err !== '') call.proc.err(err);
  return code;
}

const about = (name: string, tell: (engine: EngineContext, asked: Asking) => Printed): Command => ({
  name,
  engines: ['docker', 'podman'],
  handles: ['format', 'debug'],
  offline: true,
  *run(call) {
    const asked = yield* asking(call);
    return print(
      call,
      tell(asked.server && call.engine.architecture.daemon === false ? asked.server : call.engine, asked),
    );
  },
});

/** docker version, podman version. */
export const version = about('version', (engine, asked) => engine.words.system.version(engine, asked));
/** docker info, podman info. */
export const info = about('info', (engine, asked) => engine.words.system.info(engine, asked));

/** docker --version, podman --version. */
export const versionFlag: Command = {
  name: '--version',
  engines: ['docker', 'podman'],
  handles: ['version'],
  offline: true,
  run: atOnce((call) => {
    call.proc.out(call.engine.words.system.versionLine(call.engine));
    return 0;
  }),
};

/** docker system df, podman system df. */
export const diskUsage: Command = {
  name: 'system df',
  engines: ['docker', 'podman'],
  handles: ['format', 'verbose'],
  run: atOnce((call) => {
    return print(
      call,
      call.engine.words.system.diskUsage(call.engine, call.flags.bool('verbose'), call.flags.maybe('format')),
    );
  }),
};
