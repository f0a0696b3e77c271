/**
 * The connection that is recorded: a real login through ssh and PAM, in a terminal of 80 × 24.
 *
 * The set-up (prompt, marks, no history) is typed before the first mark A, and nothing before that mark is kept.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { MarkName } from '../../session/osc.ts';
import { screenText } from '../../session/screen.ts';
import { RecorderError } from './errors.ts';
import { createMarkReader, type Token } from './marks.ts';
import { sshArguments, sshEnvironment, type Target } from './target.ts';

export const COLUMNS = 80;
export const ROWS = 24;

/** Mark D stands in the prompt, not in PROMPT_COMMAND: what bash says of finished jobs then still belongs to the output. */
const PROMPT = String.raw`\[\e]133;D;$?\a\e]133;A\a\e[32m\]\u\[\e[0m\]:\[\e[34m\]\w\[\e[0m\]\$ \[\e]133;B\a\]`;

/** What is typed before the recording begins. It prints the shell's pid for the recorder. */
const SETUP = [
  'set +o history; unset HISTFILE SSH_CLIENT SSH_CONNECTION SSH_TTY LC_ALL PROMPT_COMMAND',
  "bind 'set enable-bracketed-paste off'",
  `stty cols ${COLUMNS} rows ${ROWS}`,
  'export TERM=xterm-256color TZ=UTC LANG=C.UTF-8',
  String.raw`PS0='\e]133;C\a' PS1='${PROMPT}' PS2='> '`,
  'echo "shell=<$$>"',
].join('; ');

/** A token and when it arrived, in milliseconds of the machine's steady clock. */
export type TimedToken = Token & { readonly at: number };

export interface RecordedShell {
  readonly pid: number;
  /** Sends keys. */
  send(keys: string): void;
  /** Takes all tokens up to and with the next such mark. @throws RecorderError when it does not come in time. */
  until(mark: MarkName, timeoutMs: number, what: string): Promise<TimedToken[]>;
  /** Waits until the text that stands unread ends with `text`, and takes it. */
  untilText(text: string, timeoutMs: number, what: string): Promise<TimedToken[]>;
  /** Takes what has arrived so far. */
  take(): TimedToken[];
  close(): void;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** The end of what a terminal shows, for a message. */
const lastLines = (text: string): string =>
  screenText(text).trim().split('\n').slice(-8).join('\n    ') || '(nothing was printed)';

class Connection implements RecordedShell {
  pid = 0;
  readonly #child: ChildProcess;
  readonly #read = createMarkReader();
  readonly #user: string;
  #tokens: TimedToken[] = [];
  #ended: string | undefined;
  #stderr = '';
  #wake: () => void = () => undefined;

  constructor(target: Target, user: string, signal: AbortSignal) {
    this.#user = user;
    const env = sshEnvironment(process.env);
    this.#child = spawn('ssh', ['-tt', ...sshArguments(target, user)], {
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdin?.on('error', () => undefined);
    this.#child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      const at = performance.now();
      this.#tokens.push(...this.#read(piece).map((token) => ({ ...token, at })));
      this.#wake();
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      this.#stderr += piece;
    });
    this.#child.on('close', () =>
      this.#end(`the login shell of ${user} ended: ${this.#stderr.trim() || 'no reason given'}`),
    );
    this.#child.on('error', (error) => this.#end(`ssh cannot be started: ${error.message}`));
    if (signal.aborted) this.#end('stopped');
    signal.addEventListener('abort', () => this.#end('stopped'), { once: true });
  }

  #end(reason: string): void {
    this.#ended ??= reason;
    this.#wake();
  }

  send(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  take(): TimedToken[] {
    return this.#tokens.splice(0);
  }

  close(): void {
    this.#child.kill('SIGHUP');
  }

  until(mark: MarkName, timeoutMs: number, what: string): Promise<TimedToken[]> {
    return this.#wait(timeoutMs, what, () => {
      const index = this.#tokens.findIndex((token) => token.kind === 'mark' && token.mark === mark);
      return index < 0 ? undefined : this.#tokens.splice(0, index + 1);
    });
  }

  untilText(text: string, timeoutMs: number, what: string): Promise<TimedToken[]> {
    return this.#wait(timeoutMs, what, () => (textOf(this.#tokens).endsWith(text) ? this.take() : undefined));
  }

  async #wait(timeoutMs: number, what: string, look: () => TimedToken[] | undefined): Promise<TimedToken[]> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const left = deadline - performance.now();
      if (this.#ended !== undefined || left <= 0) throw this.#failure(what, timeoutMs);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  #failure(what: string, timeoutMs: number): RecorderError {
    const reason = this.#ended ?? `not within ${Math.round(timeoutMs / 1000)} s, as ${this.#user}`;
    return new RecorderError(
      `${what}: ${reason}\n  the terminal's last lines were:\n    ${lastLines(textOf(this.#tokens))}`,
    );
  }
}

/** Logs in as `user` and sets the shell up. Its first prompt waits to be read when this returns. */
export async function openShell(target: Target, user: string, signal: AbortSignal): Promise<RecordedShell> {
  const shell = new Connection(target, user, signal);
  try {
    shell.send(`${SETUP}\r`);
    const before = await shell.until('D', 90_000, `logging in as ${user}`);
    const pid = /shell=<(\d+)>/.exec(textOf(before))?.[1];
    if (pid === undefined) {
      throw new RecorderError(
        `the login shell of ${user} did not take the set-up`,
        'Expected bash as the login shell.',
      );
    }
    shell.pid = Number(pid);
    return shell;
  } catch (error) {
    shell.close();
    throw error;
  }
}
