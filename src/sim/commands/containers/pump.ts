import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** How often others run before the client asks for the next line: what they answer comes first. */
const TURNS = 4;

/** Moves what the client reads to a container's stdin until one of them ends. */
export function* pump(
  call: Call,
  feed: { write(text: string): boolean; close(): void; readonly full: boolean } | undefined,
  over: () => boolean,
): Task<void> {
  const { proc } = call;
  const stdin = proc.fd(0);
  let open = feed !== undefined && stdin !== undefined;
  if (feed && !stdin) feed.close();
  while (!over()) {
    const ready = (): boolean => over() || (open && !feed?.full && (stdin?.ready ?? false));
    yield { ready, what: 'container', ...(open && stdin?.isTty && { reading: { prompt: '' } }) };
    if (over() || !open || !feed || !stdin?.ready) continue;
    const text = stdin.read();
    if (text === null || text === undefined) {
      open = false;
      feed.close();
    } else if (!feed.write(text)) open = false;
    for (let turn = 0; turn < TURNS; turn++) yield* proc.tick();
  }
}
