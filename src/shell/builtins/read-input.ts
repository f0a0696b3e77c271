import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';

export interface InputOptions {
  readonly prompt?: string;
  readonly secret?: boolean;
  /** What ends a line. */
  readonly delimiter?: string;
  /** At most so many characters; `exactly`: the delimiter does not end it before. */
  readonly most?: number;
  readonly exactly?: boolean;
  /** When to give up, on the host's clock. */
  readonly until?: number;
}

export interface Input {
  readonly text: string;
  /** The end of the input came first. */
  readonly ended: boolean;
  readonly timedOut: boolean;
}

/** A line without an end, such as /dev/zero has, is given up here. */
const LONGEST = 2_000_000;

/** What taking a line costs, in steps. */
const STEPS_OF_LINE = 2;

/** Reads from a descriptor up to a delimiter and leaves the rest for whoever reads next. */
export function* takeLine(sh: Shell, number: number, options: InputOptions = {}): Task<Input> {
  const stream = sh.proc.fd(number);
  const { delimiter = '\n', most, until } = options;
  const { scheduler } = sh.proc.kernel;
  scheduler.charge(STEPS_OF_LINE);
  if (scheduler.isHeavy) yield {};
  if (!stream) return { text: '', ended: true, timedOut: false };
  let text = '';
  for (;;) {
    const reading = { prompt: options.prompt ?? '', ...(options.secret && { secret: true }) };
    while (!stream.ready) {
      if (until !== undefined && sh.proc.kernel.now >= until) return { text, ended: false, timedOut: true };
      if (sh.pending.length > 0 || sh.interrupted) return { text, ended: true, timedOut: false };
      yield {
        ready: () => stream.ready || sh.pending.length > 0 || sh.interrupted,
        what: 'pipe_read',
        ...(until !== undefined && { at: until }),
        ...(stream.isTty && { reading }),
      };
    }
    const more = stream.read();
    if (more === null || more === undefined) return { text, ended: true, timedOut: false };
    const all = text + more;
    const end = options.exactly ? -1 : all.indexOf(delimiter, text.length);
    if (most !== undefined && (end < 0 || end >= most) && all.length >= most) {
      if (all.length > most) stream.unread(all.slice(most));
      return { text: all.slice(0, most), ended: false, timedOut: false };
    }
    if (end >= 0) {
      if (end + 1 < all.length) stream.unread(all.slice(end + 1));
      return { text: all.slice(0, end), ended: false, timedOut: false };
    }
    text = all;
    if (text.length > LONGEST) return { text, ended: true, timedOut: false };
    yield {};
  }
}
