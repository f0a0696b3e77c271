/** The one door to the terminal. It is loaded when a replay starts, not before. */
import { LaneTerminal, type TerminalOptions } from './terminal.ts';

export type { LaneTerminal, StepLook, TerminalOptions } from './terminal.ts';

/** The first of a list of fonts: waiting for the fallbacks behind it, which may never be needed, takes long. */
const firstOf = (families: string): string => families.split(',')[0] ?? families;

/**
 * Opens a terminal in an element once its font is there.
 *
 * @param place an element whose size is the terminal's; it is filled
 */
export async function createTerminal(place: HTMLElement, options: TerminalOptions): Promise<LaneTerminal> {
  await document.fonts.load(`15px ${firstOf(getComputedStyle(place).fontFamily)}`);
  return new LaneTerminal(place, options);
}
