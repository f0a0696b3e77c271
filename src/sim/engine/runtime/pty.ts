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
  let driver: Tty | undefined;
  let letGo: (() => void) | undefined;
  let foreground: HostPid | undefined;
  const typed: (string | null)[] = [];
  const output = screen(kernel, watchers, take);
  return {
    ...nullStream(),
    name,
    isTty: true,
    columns: 80,
    rows: 24,
    get foreground() {
      return driver ? driver.foreground : foreground;
    },
    set foreground(pid) {
      foreground = pid;
      if (driver) driver.foreground = pid;
    },
    read: () => {
      const text = typed.length > 0 ? typed.shift() : wantsInput ? driver?.read() : undefined;
      if (typeof text !== 'string' || !text.includes(DETACH)) return text;
      letGo?.();
      driver = undefined;
      return undefined;
    },
    unread: (text) => {
      typed.unshift(text);
    },
    get ready() {
      return typed.length > 0 || (wantsInput && (driver?.ready ?? false));
    },
    write: output.write,
    get full() {
      return output.isFull();
    },
    type: (line) => {
      typed.push(line);
    },
    take: () => '',
    drive: (tty, detached) => {
      driver = tty;
      letGo = detached;
      if (tty && foreground !== undefined) tty.foreground = foreground;
    },
    get behind() {
      return driver;
    },
    get driven() {
      return driver !== undefined;
    },
  };
}
