#!/usr/bin/env node
/** `npm run record`: records sessions on a recording host, or imports a recording made by asciinema. */
import { ContentError } from '../content/problem.ts';
import { RecorderError } from './errors.ts';
import { importCommand } from './import-command.ts';
import { parseOptions, USAGE } from './options.ts';
import { recordCommand } from './record-command.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A signal stops the recording in good order; the same again, a while later, ends the program at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  let since = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes a signal on that the terminal has already sent
      if (stop.signal.aborted && performance.now() - since > 1000) process.exit(130);
      if (stop.signal.aborted) return;
      since = performance.now();
      say('stopping: nothing of this session is written; the recording host is put back first');
      stop.abort();
    });
  }
  return stop.signal;
}

async function main(signal: AbortSignal): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.kind === 'help') process.stdout.write(`${USAGE}\n`);
  else if (options.kind === 'import') importCommand(options, say);
  else await recordCommand(options, signal, say);
}

const signal = stopOnSignal();
main(signal).catch((error: unknown) => {
  const known = error instanceof RecorderError || error instanceof ContentError;
  say(known ? `record: ${error.message}` : String((error as Error).stack ?? error));
  process.exitCode = signal.aborted ? 130 : 1;
});
