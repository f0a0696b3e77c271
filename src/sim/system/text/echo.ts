import type { Program } from '../../host/program.ts';
import { unescape } from './tool/format.ts';

/**
 * What echo prints for its arguments (without its name): -n, -e and -E as coreutils, bash and busybox take them.
 *
 * @param escapes whether backslashes mean something without -e (dash)
 */
export function echoText(args: readonly string[], escapes = false): string {
  let at = 0;
  let newline = true;
  let interpret = escapes;
  for (; /^-[neE]+$/.test(args[at] ?? ''); at++) {
    for (const letter of (args[at] ?? '').slice(1)) {
      if (letter === 'n') newline = false;
      else interpret = letter === 'e';
    }
  }
  const text = args.slice(at).join(' ');
  if (!interpret) return text + (newline ? '\n' : '');
  const resolved = unescape(text);
  return resolved.text + (newline && !resolved.stop ? '\n' : '');
}

/** echo(1). */
export const echo: Program = function* (proc) {
  proc.out(echoText(proc.argv.slice(1)));
  yield* proc.drain();
  return 0;
};

/** yes(1): a line without end, until nobody reads any more. */
export const yes: Program = function* (proc) {
  const line = `${proc.argv.slice(1).join(' ') || 'y'}\n`;
  const many = line.repeat(Math.max(1, Math.floor(1024 / line.length)));
  for (;;) {
    proc.out(many);
    yield* proc.drain();
  }
};
