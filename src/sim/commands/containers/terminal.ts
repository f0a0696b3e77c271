import type { Call } from '../command.ts';

/** -it needs a terminal: an error for Docker's client, a warning for Podman. */
export function terminalRefused(call: Call, wanted: boolean): number | undefined {
  if (!wanted || call.proc.isTty(0)) return undefined;
  const { noTty } = call.engine.words.containers;
  if (noTty.fatal) {
    call.proc.err(`${noTty.text}\n`);
    return 1;
  }
  call.proc.err(`time="${isoTime(call.proc.kernel.now)}" level=warning msg="${noTty.text}"\n`);
  return undefined;
}

/** A time as logrus writes it, in UTC. */
const isoTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
