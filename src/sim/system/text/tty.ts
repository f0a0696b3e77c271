import type { Program } from '../../host/program.ts';
import { options } from './tool/options.ts';
import { simple } from './tool/say.ts';

/** tty(1): the terminal behind stdin. */
export const tty: Program = simple((proc) => {
  const given = options(proc, { short: 's', long: 'silent=s quiet=s', code: 2 });
  if (typeof given === 'number') return given;
  const terminal = proc.isTty(0) ? proc.fd(0)?.name : undefined;
  if (!given.has('s')) proc.out(`${terminal ?? 'not a tty'}\n`);
  return terminal === undefined ? 1 : 0;
});

/** clear(1): the sequence that empties a screen and its history. */
export const clear: Program = simple((proc) => {
  proc.out(proc.flavour === 'busybox' ? '\x1b[H\x1b[J' : '\x1b[H\x1b[2J\x1b[3J');
  return 0;
});
