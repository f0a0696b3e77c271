import type { Call, Command } from '../command.ts';

/** The coroutine of a command that never waits: it answers with its exit code at once. */
export const atOnce = (run: (call: Call) => number): Command['run'] =>
  function* answer(call) {
    return run(call);
  };
