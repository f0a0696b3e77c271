import { openHostWith } from '../../../../src/sim/full.ts';
import { SHELL } from '../../../../src/tooling/simulate/transcript.ts';

/** A fresh host with Docker 29 and Podman 6, and a shell on it that is no terminal. */
export function onHost(user = 'ana', images: readonly string[] = ['busybox']) {
  const host = openHostWith(SHELL, { versions: { docker: '29.7.2', podman: '6.1.1' }, images });
  const shell = host.batch(user);
  return {
    kernel: host.kernel,
    exec: (command: string) => shell.exec(command),
    /** What a command prints on stdout. */
    out: (command: string): string => shell.exec(command).stdout,
    /** Lines of what a command prints on stdout. */
    lines: (command: string): string[] => shell.exec(command).stdout.trimEnd().split('\n'),
  };
}
