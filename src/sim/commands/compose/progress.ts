import type { Call } from '../command.ts';

/** Says what is done to a thing, as compose's plain progress does: ` Container shop-web-1  Started`. */
export function progress(call: Call, id: string, text: string, state: string): void {
  if (call.group.text('progress') === 'quiet') return;
  call.proc.err(` ${id} ${text} ${state}\n`);
}

/** Prints an error of compose itself, which has no prefix; gives the exit code. */
export function complain(call: Call, text: string, code = 1): number {
  call.proc.err(`${text}\n`);
  return code;
}
