import type { Program } from '../../host/program.ts';

const FORWARDED = ['HUP', 'INT', 'QUIT', 'TERM', 'USR1', 'USR2', 'CONT', 'WINCH'] as const;

/**
 * The init that --init puts in front of a command (tini as docker-init, catatonit): starts it, passes signals on,
 * reaps orphans, ends with the command's exit code.
 */
export function initProgram(argv: readonly string[]): Program {
  return function* init(proc) {
    const child = proc.kernel.spawn({ parent: proc.pid, argv, group: true });
    if (!child.ok) return child.error === 'ENOENT' ? 127 : 126;
    for (const signal of FORWARDED) proc.trap(signal, () => proc.kernel.signal(child.value, signal));
    return yield* proc.wait(child.value);
  };
}
