import { parse, unsupported } from '../cli/index.ts';
import type { Call as ParsedCall } from '../cli/types.ts';
import type { EngineClient } from '../engine/client.ts';
import type { EngineContext } from '../engine/engine.ts';
import { ttyOf } from '../engine/runtime/pty.ts';
import type { Proc } from '../host/proc.ts';
import type { Program, Task } from '../host/program.ts';
import type { Call } from './command.ts';
import { commandOf } from './find.ts';

/** Exit code for what the real engine has and the simulation lacks (EX_USAGE). */
export const NOT_SIMULATED = 64;

function absent(proc: Proc, words: string): number {
  proc.err(`${words} is not part of this simulation\n`);
  return NOT_SIMULATED;
}

function callOf(client: EngineClient, proc: Proc, engine: EngineContext, parsed: ParsedCall): Call {
  const refuse: Call['refuse'] = (failed) => {
    const { text, code } = client.refuse(parsed.command, failed);
    proc.err(text);
    return code;
  };
  return {
    proc,
    engine,
    tables: client.tables(engine.version),
    flags: parsed.flags,
    globals: parsed.globals,
    group: parsed.group,
    args: parsed.args,
    name: parsed.command,
    invokedAs: parsed.invokedAs,
    fail: (text, code) => refuse({ text, ...(code !== undefined && { code }) }),
    refuse,
    connect: () => client.connect(proc, parsed),
  };
}

/** Finds the command of a call and carries it out: with the daemon's permission unless it needs none. */
function* carryOut(client: EngineClient, proc: Proc, parsed: ParsedCall): Task<number> {
  const command = commandOf(client.engine, parsed.command);
  if (!command) return absent(proc, `${client.engine} ${parsed.invokedAs || parsed.command}`);
  const strange = parsed.globals.given.find((name) => !client.globals.includes(name));
  if (strange) return absent(proc, `${client.engine} --${strange}`);
  const lacking = unsupported(parsed, command.handles);
  if (lacking) return absent(proc, `${client.engine} ${parsed.invokedAs} --${lacking}`);
  if (parsed.notice.text !== '')
    parsed.notice.stream === 'stdout' ? proc.out(parsed.notice.text) : proc.err(parsed.notice.text);
  if (command.offline) return yield* command.run(callOf(client, proc, client.offline(proc), parsed));
  const engine = yield* client.connect(proc, parsed);
  if (!engine.ok) {
    if (engine.error.out) proc.out(engine.error.out);
    proc.err(engine.error.text);
    return engine.error.code;
  }
  return yield* command.run(callOf(client, proc, engine.value, parsed));
}

/**
 * The program of an engine's client: reads its command line from the engine's tables, then calls the command.
 *
 * What the real engine has and the simulation lacks is said plainly, with exit code 64.
 */
export function clientProgram(client: EngineClient): Program {
  return function* engineClient(proc) {
    const version = proc.kernel.state.versions[client.engine] ?? '';
    const width = ttyOf(proc.fd(0))?.columns;
    const parsed = parse(client.tables(version), proc.argv.slice(1), width === undefined ? {} : { width });
    proc.kernel.spend(600);
    if (parsed.kind === 'help') {
      parsed.stream === 'stdout' ? proc.out(parsed.text) : proc.err(parsed.text);
      return parsed.code;
    }
    if (parsed.kind === 'usage') {
      if (parsed.stdout) proc.out(parsed.stdout);
      proc.err(parsed.text);
      return parsed.code;
    }
    return yield* carryOut(client, proc, parsed);
  };
}
