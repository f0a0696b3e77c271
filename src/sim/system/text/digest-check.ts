import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { linesOf, slurp } from './tool/input.ts';
import type { Options } from './tool/options.ts';
import { by, complain, quoteMaybe, why } from './tool/say.ts';

/** Reads a list of digests and says of each file whether it still has the one that is written there. */
export function* verify(
  proc: Proc,
  given: Options,
  digest: (text: string) => string,
  list: string,
  name: string,
): Task<number> {
  const silent = given.has('status') || (proc.flavour === 'busybox' && given.has('s'));
  let failed = 0;
  let missing = 0;
  let read = 0;
  for (const line of linesOf(list)) {
    const match = /^([0-9a-f]{32,128})[ ][ *](.+)$/i.exec(line);
    if (!match) continue;
    read++;
    const [, wanted = '', file = ''] = match;
    const text = yield* slurp(proc, file);
    const same = text.ok && digest(text.value) === wanted.toLowerCase();
    if (!text.ok) {
      missing++;
      complain(proc, by(proc, `${quoteMaybe(file)}: ${why(text.error)}`, `can't open '${file}': ${why(text.error)}`));
      if (!silent) proc.out(`${file}: FAILED${proc.flavour === 'gnu' ? ' open or read' : ''}\n`);
    } else if (!same) {
      failed++;
      if (!silent) proc.out(`${file}: FAILED\n`);
    } else if (!silent && !given.has('quiet')) proc.out(`${file}: OK\n`);
  }
  if (read === 0)
    return complain(
      proc,
      by(proc, `${quoteMaybe(name)}: no properly formatted checksum lines found`, `no checksum lines found`),
    );
  if (proc.flavour === 'busybox') {
    return failed + missing > 0
      ? complain(proc, `WARNING: ${failed + missing} of ${read} computed checksums did NOT match`)
      : 0;
  }
  if (missing > 0) complain(proc, `WARNING: ${missing} listed file${missing > 1 ? 's' : ''} could not be read`);
  if (failed > 0 && !silent)
    complain(proc, `WARNING: ${failed} computed checksum${failed > 1 ? 's' : ''} did NOT match`);
  return failed + missing > 0 ? 1 : 0;
}
