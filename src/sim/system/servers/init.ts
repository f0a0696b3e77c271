import type { Program } from '../../host/program.ts';

const FORWARDED = ['HUP', 'INT', 'QUIT', 'TERM', 'USR1', 'USR2', 'CONT', 'WINCH'] as const;

/** tini, docker-init: starts a command as an init does; `catatonit -P` only pauses, as in a pod. */
export const init: Program = function* (proc) {
  const words = proc.argv.slice(1);
  if (words[0] === '-P') {
    let ended = false;
    for (const signal of ['TERM', 'INT'])
      proc.trap(signal, () => {
        ended = true;
      });
    yield* proc.until(() => ended);
    return 0;
  }
  const command = words.slice(words.findIndex((word) => !word.startsWith('-')));
  if (words.length === 0 || command.length === 0) {
    proc.err(`${proc.record.comm}: no command given\n`);
    return 1;
  }
  const child = proc.kernel.spawn({ parent: proc.pid, argv: command, group: true });
  if (!child.ok) {
    proc.err(
      `[FATAL ${proc.record.comm} (${proc.record.nspids.at(-1)})] exec ${command[0]} failed: No such file or directory\n`,
    );
    return child.error === 'ENOENT' ? 127 : 126;
  }
  for (const signal of FORWARDED) proc.trap(signal, () => proc.kernel.signal(child.value, signal));
  return yield* proc.wait(child.value);
};
