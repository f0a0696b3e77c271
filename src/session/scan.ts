/** What each step of a lane does to a terminal, as far as `cut.ts` must know. When in doubt, the worse is assumed. */
import { type AnsiToken, ansiTokens } from './ansi.ts';
import type { Lane } from './types.ts';

export interface StepScan {
  /** Newlines in the step. The terminal goes down at least as many lines if `goesDownOnly`. */
  readonly lineFeeds: number;
  /** True if the step never moves the cursor up or to a place, and leaves no mode behind. */
  readonly goesDownOnly: boolean;
  /** True if the step finds the cursor in column 0, and no colour, mode or hidden cursor left by the steps before. */
  readonly startsClean: boolean;
}

/** What a stream has done to the terminal so far. */
interface Trail {
  readonly lineFeeds: number;
  readonly goesDownOnly: boolean;
  readonly isAtColumn0: boolean;
  readonly isColoured: boolean;
  readonly isCursorHidden: boolean;
  /** True once something was done that may last, such as another screen or a scroll region. */
  readonly isWild: boolean;
}

const WILD = { isWild: true, goesDownOnly: false } as const;
const AWAY = { isAtColumn0: false } as const;
const HARMLESS_CONTROLS: ReadonlySet<string> = new Set(['\b', '\t', String.fromCharCode(0), String.fromCharCode(7)]);
/** Modes that change nothing on the screen, and the visibility of the cursor, which is followed. */
const HARMLESS_MODE = /^\?(2004|12|25)$/;
/** ESC ( B: the usual characters, which `tput sgr0` asks for. */
const ASCII = `${String.fromCharCode(27)}(B`;
const EIGHT_BIT_CONTROL = new RegExp(`[${String.fromCharCode(128)}-${String.fromCharCode(159)}]`);

function afterControl(raw: string, trail: Trail): Partial<Trail> {
  if (raw === '\n') return { lineFeeds: trail.lineFeeds + 1 };
  if (raw === '\r') return { isAtColumn0: true };
  return HARMLESS_CONTROLS.has(raw) ? (raw === '\t' ? AWAY : {}) : WILD;
}

function afterMode(parameters: string, isSet: boolean): Partial<Trail> {
  if (!HARMLESS_MODE.test(parameters)) return WILD;
  return parameters === '?25' ? { isCursorHidden: !isSet } : {};
}

function afterSequence({ parameters, final }: AnsiToken & { readonly kind: 'csi' }): Partial<Trail> {
  if (!/^[\d;]*$/.test(parameters) && !/^[hl]$/.test(final)) return WILD;
  if (final === 'm') return { isColoured: !/^0*$/.test(parameters) };
  if (final === 'h' || final === 'l') return afterMode(parameters, final === 'h');
  if (/^[CDG]$/.test(final)) return AWAY;
  if (/^[KPX@]$/.test(final)) return {};
  return /^[ABEFHJdf]$/.test(final) ? { goesDownOnly: false, isAtColumn0: false } : WILD;
}

function after(token: AnsiToken, trail: Trail): Partial<Trail> {
  if (token.kind === 'control') return afterControl(token.raw, trail);
  if (token.kind === 'csi') return afterSequence(token);
  if (token.kind === 'text') return EIGHT_BIT_CONTROL.test(token.raw) ? WILD : AWAY;
  return token.kind === 'string' || token.raw === ASCII ? {} : WILD;
}

/** Scans a lane's steps in order. */
export function scanLane(lanes: readonly Lane[]): StepScan[] {
  let trail: Trail = {
    lineFeeds: 0,
    goesDownOnly: true,
    isAtColumn0: true,
    isColoured: false,
    isCursorHidden: false,
    isWild: false,
  };
  return lanes.map((lane) => {
    const startsClean = trail.isAtColumn0 && !trail.isColoured && !trail.isCursorHidden && !trail.isWild;
    trail = { ...trail, lineFeeds: 0, goesDownOnly: !trail.isWild };
    const stream = lane.kind === 'run' ? lane.chunks.map(({ data }) => data).join('') : '';
    for (const token of ansiTokens(stream)) trail = { ...trail, ...after(token, trail) };
    return { startsClean, lineFeeds: trail.lineFeeds, goesDownOnly: trail.goesDownOnly };
  });
}
