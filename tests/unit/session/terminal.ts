/** A real terminal without a screen, to compare with. */
import xterm from '@xterm/headless';

export interface TerminalShape {
  readonly cols: number;
  readonly rows: number;
  readonly scrollback: number;
}
export type Terminal = InstanceType<typeof xterm.Terminal>;

export const createTerminal = (shape: TerminalShape): Terminal =>
  new xterm.Terminal({ ...shape, allowProposedApi: true });

export const write = (terminal: Terminal, data: string): Promise<void> =>
  new Promise((resolve) => terminal.write(data, resolve));

/** All that stands in the terminal's buffer, and where its cursor is. */
export function bufferOf(terminal: Terminal): { lines: string[]; cursor: readonly [row: number, column: number] } {
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
  return { lines, cursor: [active.baseY + active.cursorY, active.cursorX] };
}
