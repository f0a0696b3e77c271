import type { ITheme } from '@xterm/xterm';

/** The custom properties that colour a terminal; stage.css sets them for each lane and theme. */
const COLOURS = {
  background: '--tty',
  foreground: '--tty-ink',
  cursor: '--tty-ink',
  cursorAccent: '--tty',
  selectionBackground: '--tty-selection',
  black: '--tty-black',
  red: '--tty-red',
  green: '--tty-green',
  yellow: '--tty-yellow',
  blue: '--tty-blue',
  magenta: '--tty-magenta',
  cyan: '--tty-cyan',
  white: '--tty-ink',
  brightBlack: '--tty-soft',
  brightRed: '--tty-red',
  brightGreen: '--tty-green',
  brightYellow: '--tty-yellow',
  brightBlue: '--tty-blue',
  brightMagenta: '--tty-magenta',
  brightCyan: '--tty-cyan',
  brightWhite: '--tty-white',
} as const satisfies Partial<Record<keyof ITheme, string>>;

/** A computed colour such as `rgb(14, 26, 41)` as `#0e1a29`, the form that a terminal takes. */
function hexOf(computed: string): string | undefined {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec(computed)?.slice(1);
  return numbers === undefined
    ? undefined
    : `#${numbers.map((each) => Math.round(Number(each)).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Reads a terminal's colours where it stands. A probe resolves each property, so a colour may be written in any way.
 *
 * @param place the element whose custom properties hold
 */
export function readTheme(place: HTMLElement): ITheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const theme: Record<string, string> = {};
  for (const [name, property] of Object.entries(COLOURS)) {
    probe.style.color = `var(${property})`;
    const colour = hexOf(getComputedStyle(probe).color);
    if (colour !== undefined) theme[name] = colour;
  }
  probe.remove();
  return theme;
}

/**
 * Calls back when the page's theme changes, by the reader's choice or the system's.
 *
 * @returns a function that ends it
 */
export function onThemeChange(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(changed);
  system.addEventListener('change', changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => {
    system.removeEventListener('change', changed);
    chosen.disconnect();
  };
}
