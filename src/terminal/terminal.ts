/** A lane's terminal: xterm.js, shown and never typed into. This folder is the only one that knows xterm. */
import '@xterm/xterm/css/xterm.css';
import { type IDecoration, Terminal } from '@xterm/xterm';
import { type Fit, fit, measuring } from './fit.ts';
import { frameWords, type Spot } from './frames.ts';
import { Marks } from './marks.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** Resets a terminal in the stream, so that old and new text are never both gone for a frame. */
const RESET = '\u001bc';
/** To the other screen and back: a terminal that never has the focus draws its cursor only after this. */
const WITH_CURSOR = '\u001b[?47h\u001b[?47l';

export interface TerminalOptions {
  /** Lines that are kept above the screen. */
  readonly scrollback: number;
  readonly keepsColumns: boolean;
  /** Called when the columns changed: everything must be written again. */
  readonly onRewrap: () => void;
}

/** What a step looks like beyond its bytes. The bytes that were written end with this step. */
export interface StepLook {
  /** False if the lane has nothing to run at this step: then all that stands there is old. */
  readonly runs: boolean;
  readonly isWhole: boolean;
  /** The words of the output to frame once it has landed. */
  readonly frames: readonly Spot[];
}

/** A terminal in a lane. */
export class LaneTerminal {
  private readonly place: HTMLElement;
  private readonly options: TerminalOptions;
  private readonly terminal: Terminal;
  private readonly marks: Marks;
  private readonly stops: (() => void)[] = [];
  private look: StepLook = { runs: true, isWhole: false, frames: [] };
  private frames: IDecoration[] = [];

  constructor(place: HTMLElement, options: TerminalOptions) {
    this.place = place;
    this.options = options;
    const { fontFamily } = getComputedStyle(place);
    this.terminal = new Terminal({
      ...this.measure(fontFamily),
      fontFamily,
      scrollback: options.scrollback,
      theme: readTheme(place),
      minimumContrastRatio: 4.5,
      disableStdin: true,
      cursorBlink: false,
      cursorInactiveStyle: 'block',
      allowProposedApi: true,
    });
    this.marks = new Marks(this.terminal);
    this.terminal.open(place);
    this.leaveKeysAlone();
    this.terminal.write(WITH_CURSOR);
    this.terminal.onRender(() => this.dim());
    this.watch(fontFamily);
  }

  /** Puts more bytes on the screen, after a reset if `restarts`; `done` is called when they stand there. */
  write(bytes: string, restarts: boolean, look: StepLook, done?: () => void): void {
    this.look = look;
    this.terminal.write(restarts ? RESET + bytes : bytes, () => {
      this.decorate();
      done?.();
    });
  }

  /** How many lines the terminal shows and keeps above, for those who decide what to write. */
  get size(): { readonly rows: number; readonly scrollback: number } {
    return { rows: this.terminal.rows, scrollback: this.options.scrollback };
  }

  /** Scrolls by lines; negative goes back in time. */
  scroll(lines: number): void {
    this.terminal.scrollLines(lines);
  }

  /** The text of the whole buffer, a line each, for tests. */
  get text(): string {
    const buffer = this.terminal.buffer.active;
    return Array.from({ length: buffer.length }, (_, line) => buffer.getLine(line)?.translateToString(true) ?? '')
      .join('\n')
      .trimEnd();
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.terminal.dispose();
  }

  private measure(family: string): Fit {
    const { clientWidth: width, clientHeight: height } = this.place;
    const space = { width, height, keepsColumns: this.options.keepsColumns, devicePixelRatio };
    return fit(space, measuring(family));
  }

  /** The terminal takes no focus and no key: the player's own keys must work wherever the reader has clicked. */
  private leaveKeysAlone(): void {
    this.terminal.attachCustomKeyEventHandler(() => false);
    if (this.terminal.textarea === undefined) return;
    this.terminal.textarea.disabled = true;
    this.terminal.textarea.tabIndex = -1;
  }

  private watch(family: string): void {
    const resize = new ResizeObserver(() => this.refit(family));
    resize.observe(this.place);
    const copy = (event: ClipboardEvent): void => {
      if (!this.terminal.hasSelection()) return;
      event.clipboardData?.setData('text/plain', this.terminal.getSelection());
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    this.stops.push(
      () => resize.disconnect(),
      () => document.removeEventListener('copy', copy),
      onThemeChange(() => {
        this.terminal.options.theme = readTheme(this.place);
      }),
    );
  }

  /** Follows the lane's size. A lane that is not shown has none; it is fitted when it comes back. */
  private refit(family: string): void {
    if (this.place.clientWidth === 0) return;
    const { cols, rows, fontSize, lineHeight } = this.measure(family);
    const rewraps = cols !== this.terminal.cols;
    this.terminal.options.fontSize = fontSize;
    this.terminal.options.lineHeight = lineHeight;
    if (rewraps || rows !== this.terminal.rows) this.terminal.resize(cols, rows);
    if (rewraps) this.options.onRewrap();
    else this.decorate();
  }

  private decorate(): void {
    for (const frame of this.frames) frame.dispose();
    const { runs, isWhole, frames } = this.look;
    const output = runs && isWhole ? this.marks.last?.output.line : undefined;
    this.frames = output === undefined ? [] : frameWords(this.terminal, frames, output);
    this.terminal.scrollToBottom();
    this.followCursor();
    this.dim();
  }

  /** Where all recorded rows are kept in a lower lane, the lane scrolls to the line that is being written. */
  private followCursor(): void {
    const screen = this.place.querySelector('.xterm-screen');
    if (!this.options.keepsColumns || screen === null) return;
    const line = screen.clientHeight / this.terminal.rows;
    this.place.scrollTop = (this.terminal.buffer.active.cursorY + 1) * line - this.place.clientHeight;
  }

  /** Lets the lines of earlier steps step back. A class on the row: the buffer and its colours stay as printed. */
  private dim(): void {
    const first = this.firstLine() - this.terminal.buffer.active.viewportY;
    const rows = this.place.querySelector('.xterm-rows')?.children ?? [];
    for (let index = 0; index < rows.length; index += 1) rows[index]?.classList.toggle('is-old', index < first);
  }

  /** The first line of the buffer that belongs to the step that is shown. */
  private firstLine(): number {
    if (!this.look.runs) return Number.POSITIVE_INFINITY;
    const ran = this.marks.last?.prompt.line ?? 0;
    return this.look.isWhole ? ran : (this.marks.typing ?? ran);
  }
}
