import type { HostPid } from '../../host/ids.ts';
import type { Kernel } from '../../host/kernel.ts';
import { nullStream, type Tty } from '../../host/streams.ts';
import type { Watcher } from './io.ts';

/** The container's end of a pseudo terminal; the other end is the terminal of whoever is attached. */
export interface Pty extends Tty {
  /** Lets a client's terminal drive this one; undefined lets it go. */
  drive(tty: Tty | undefined, detached?: () => void): void;
  readonly driven: boolean;
  /** The terminal that drives it: whoever reads here reads there. */
  readonly behind: Tty | undefined;
}

/** Ctrl-P Ctrl-Q: lets go of a container without ending it. */
const DETACH = '\u0010\u0011';

/** The terminal behind a client's descriptor, if there is one. */
export const ttyOf = (stream: unknown): Tty | undefined =>
  typeof stream === 'object' && stream !== null && 'foreground' in stream ? (stream as Tty) : undefined;

/** Where the output of a terminal goes: to the log, and to everyone who watches and still runs. */
function screen(kernel: Kernel, watchers: Set<Watcher>, take: (text: string) => void) {
  const living = (): Watcher[] =>
    [...watchers].filter((one) => !one.gone && (kernel.process(one.client.pid)?.status ?? 'Z') !== 'Z');
  return {
    write: (text: string): boolean => {
      const cooked = text.replace(/\r?\n/g, '\r\n');
      take(cooked);
      for (const { client } of living()) client.write(1, client.isTty(1) ? text : cooked);
      return true;
    },
    isFull: (): boolean => living().some(({ client }) => client.fd(1)?.full ?? false),
  };
}

/** What a terminal has been given to read, and who drives it. */
interface Line {
  readonly typed: (string | null)[];
  driver: Tty | undefined;
  letGo: (() => void) | undefined;
  foreground: HostPid | undefined;
}

/** The reading half: what was typed here, then what the driving terminal has; Ctrl-P Ctrl-Q lets go of it. */
const reading = (line: Line, wantsInput: boolean) => ({
  read: (): string | null | undefined => {
    const text = line.typed.length > 0 ? line.typed.shift() : wantsInput ? line.driver?.read() : undefined;
    if (typeof text !== 'string' || !text.includes(DETACH)) return text;
    line.letGo?.();
    line.driver = undefined;
    return undefined;
  },
  unread: (text: string | null): void => {
    line.typed.unshift(text);
  },
  type: (text: string | null): void => {
    line.typed.push(text);
  },
  take: (): string => '',
});

/**
 * A pseudo terminal for `-t`: what is written goes to the log and to the watchers, with \r\n where their output is
 * no terminal; what is read comes from the terminal that drives it, if any.
 */
export function pty(
  kernel: Kernel,
  watchers: Set<Watcher>,
  take: (text: string) => void,
  wantsInput: boolean,
  name = '/dev/pts/0',
): Pty {
  const line: Line = { typed: [], driver: undefined, letGo: undefined, foreground: undefined };
  const output = screen(kernel, watchers, take);
  return {
    ...nullStream(),
    ...reading(line, wantsInput),
    name,
    isTty: true,
    columns: 80,
    rows: 24,
    get foreground() {
      return line.driver ? line.driver.foreground : line.foreground;
    },
    set foreground(pid) {
      line.foreground = pid;
      if (line.driver) line.driver.foreground = pid;
    },
    get ready() {
      return line.typed.length > 0 || (wantsInput && (line.driver?.ready ?? false));
    },
    write: output.write,
    get full() {
      return output.isFull();
    },
    drive: (tty, detached) => {
      line.driver = tty;
      line.letGo = detached;
      if (tty && line.foreground !== undefined) tty.foreground = line.foreground;
    },
    get behind() {
      return line.driver;
    },
    get driven() {
      return line.driver !== undefined;
    },
  };
}
