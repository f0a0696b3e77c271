import type { Call, Command } from '../command.ts';

/** The coroutine of a command that never waits: it answers with its exit code at once. */
export const atOnce = (run: (call: Call) => number): Command['run'] =>
  // biome-ignore lint/correctness/useYield: a command is a coroutine, also one that has nothing to wait for
  function* answer(call) {
    return run(call);
  };
