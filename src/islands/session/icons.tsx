import type { VNode } from 'preact';
import type { Engine } from '../../schema/index.ts';

/** A lane's sign, so that it is told by shape and not only by colour: a service's box, a command's ring. */
export const LANE_ICONS: Readonly<Record<Engine, VNode>> = {
  docker: (
    <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <rect x="1" y="4" width="16" height="11" rx="2.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M5 8h8M5 11h8" stroke="currentColor" stroke-width="2" />
    </svg>
  ),
  podman: (
    <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <circle cx="9" cy="9" r="7.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M9 5v8M5 9h8" stroke="currentColor" stroke-width="2" />
    </svg>
  ),
};

const small = (path: string): VNode => (
  <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    <path d={path} fill="currentColor" />
  </svg>
);

export const BACK_ICON = small('M11 2 4 7l7 5z');
export const NEXT_ICON = small('m3 2 7 5-7 5z');
export const PLAY_ICON = small('m3 1 9 6-9 6z');
export const PAUSE_ICON = small('M3 1h3v12H3zM8 1h3v12H8z');
