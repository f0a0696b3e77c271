import { dockerRelease } from '../../docker/releases.ts';
import { strerror } from '../../host/errno.ts';
import type { Program } from '../../host/program.ts';
import { FULL_CAPS, missingRange, rootlessSpaces } from './spaces.ts';

/** rootlesskit COMMAND: runs a command as root of a user namespace of its own (RootlessKit's README). */
export const rootlesskit: Program = function* (proc) {
  const [first, ...rest] = proc.argv.slice(1);
  yield* proc.tick();
  const fail = (text: string): number => {
    proc.err(`[rootlesskit:parent] error: ${text}\n`);
    return 1;
  };
  if (first === '--version' || first === '-v') {
    const { versions } = dockerRelease(proc.kernel.state.versions['docker'] ?? '29');
    proc.out(`rootlesskit version ${versions['rootlesskit']}\n`);
    return 0;
  }
  if (first === undefined) return fail('no command specified');
  if (first.startsWith('-')) {
    proc.err(`rootlesskit: ${first.replace(/=.*/, '')} is not part of this simulation\n`);
    return 64;
  }
  const missing = missingRange(proc);
  if (missing !== undefined) return fail(missing);
  const { user, mnt } = rootlessSpaces(proc);
  const ran = yield* proc.run([first, ...rest], { ns: { ...proc.record.ns, user, mnt }, caps: FULL_CAPS });
  if (ran.errno === undefined) return ran.code;
  const why =
    ran.errno === 'ENOENT' && !first.includes('/')
      ? `exec: "${first}": executable file not found in $PATH`
      : `fork/exec ${first}: ${strerror(ran.errno).toLowerCase()}`;
  proc.err(`[rootlesskit:child ] error: command [${[first, ...rest].join(' ')}] exited: ${why}\n`);
  return fail('child exited: exit status 1');
};
