import type { Kernel } from '../../host/kernel.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stream } from '../../host/program.ts';
import { nullStream, pipe } from '../../host/streams.ts';
import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';
import { type Pty, pty } from './pty.ts';

/** A client that watches a container: which of its streams it gets. */
export interface Watcher {
  readonly client: Proc;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Let go by the detach keys or by the end of the client. */
  gone: boolean;
}

/** What the monitor holds for a running container: its three streams, and who watches. */
export interface ContainerIo {
  readonly stdin: Stream;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Where an attached client puts what it reads; undefined when the container's stdin is closed. */
  readonly feed: Stream | undefined;
  readonly pty: Pty | undefined;
  readonly watchers: Set<Watcher>;
  /** Writes down what has no line end yet. */
  flush(): void;
}

const OPEN = new WeakMap<Kernel, Map<string, ContainerIo>>();

function table(kernel: Kernel): Map<string, ContainerIo> {
  const known = OPEN.get(kernel);
  if (known) return known;
  const made = new Map<string, ContainerIo>();
  OPEN.set(kernel, made);
  return made;
}

/** The streams of a container that runs (or is about to), or undefined. */
export const ioOf = (kernel: Kernel, container: Container): ContainerIo | undefined => table(kernel).get(container.id);

/** Forgets the streams of a container that has ended. */
export function closeIo(kernel: Kernel, container: Container): void {
  const io = ioOf(kernel, container);
  io?.flush();
  table(kernel).delete(container.id);
}

/** What is kept of a container's output: lines, and characters of them as JSON writes them. */
const KEPT_LINES = 20_000;
const KEPT_CHARACTERS = 400_000;
/** What a line costs, in steps. */
const STEPS_OF_LINE = 0.5;

/** How long a line is in JSON: control characters are written as six. */
const weigh = (text: string): number => text.length + 5 * (text.match(/[\0-\x1f]/g)?.length ?? 0);

/** Splits what comes into lines and keeps them as the container's log. */
function recorder(ctx: EngineContext, container: Container, stream: 'stdout' | 'stderr') {
  let rest = '';
  let kept = 0;
  const keep = (text: string, partial: boolean): void => {
    ctx.kernel.scheduler.charge(STEPS_OF_LINE);
    kept += weigh(text);
    if (kept > KEPT_CHARACTERS) {
      container.logs.splice(0, Math.ceil(container.logs.length / 4));
      kept = container.logs.reduce((sum, one) => sum + weigh(one.text), weigh(text));
    }
    container.logs.push({ at: ctx.kernel.now, stream, text, ...(partial && { partial }) });
    if (container.logs.length > KEPT_LINES) container.logs.splice(0, KEPT_LINES / 10);
    if (container.monitor !== 0) container.logger = container.monitor;
    ctx.kernel.journal.touch();
  };
  return {
    take: (text: string): void => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) keep(line, false);
      if (rest.length > 16384) {
        keep(rest, true);
        rest = '';
      }
    },
    flush: (): void => {
      if (rest !== '') keep(rest, true);
      rest = '';
    },
  };
}

/** The stream that a container writes to: to its log and to everyone who watches. */
function output(
  ctx: EngineContext,
  watchers: Set<Watcher>,
  stream: 'stdout' | 'stderr',
  take: (text: string) => void,
  id: number,
): Stream {
  const fd = stream === 'stdout' ? 1 : 2;
  const watching = (): Watcher[] =>
    [...watchers].filter((one) => !one.gone && one[stream] && alive(ctx.kernel, one.client));
  return {
    ...nullStream(),
    name: `pipe:[${id}]`,
    write: (text) => {
      take(text);
      for (const one of watching()) one.client.write(fd, text);
      return true;
    },
    get full() {
      return watching().some((one) => one.client.fd(fd)?.full ?? false);
    },
  };
}

/** Whether a client still runs. */
export const alive = (kernel: Kernel, proc: Proc): boolean => (kernel.process(proc.pid)?.status ?? 'Z') !== 'Z';

/**
 * Opens the streams of a container for a start: a terminal with -t, else pipes; stdin is /dev/null without -i.
 *
 * The monitor (shim or conmon) keeps the other ends, which is why a container outlives the client that started it.
 */
export function openIo(ctx: EngineContext, container: Container): ContainerIo {
  const { kernel } = ctx;
  const watchers = new Set<Watcher>();
  const out = recorder(ctx, container, 'stdout');
  const error = recorder(ctx, container, 'stderr');
  const flush = (): void => {
    out.flush();
    error.flush();
  };
  let io: ContainerIo;
  if (container.config.tty) {
    const terminal = pty(kernel, watchers, out.take, container.config.openStdin);
    io = { stdin: terminal, stdout: terminal, stderr: terminal, feed: undefined, pty: terminal, watchers, flush };
  } else {
    const ends = container.config.openStdin ? pipe(kernel.counter('pipe', 20000)) : undefined;
    ends?.write.open();
    const id = kernel.counter('pipe', 20000);
    io = {
      stdin: ends?.read ?? nullStream(),
      stdout: output(ctx, watchers, 'stdout', out.take, id),
      stderr: output(ctx, watchers, 'stderr', error.take, id + 1),
      feed: ends?.write,
      pty: undefined,
      watchers,
      flush,
    };
  }
  table(kernel).set(container.id, io);
  return io;
}
