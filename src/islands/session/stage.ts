/** What stands around a player in its stage: the transcript and the badge. */
import { h, render } from 'preact';
import type { PlayerData } from './data.ts';
import { Transcript } from './Transcript.tsx';

const stageOf = (root: HTMLElement): HTMLElement => root.closest<HTMLElement>('.stage') ?? root;

/** The level of the session's heading, 2 to 4. */
export const levelOf = (root: HTMLElement): number => Number(stageOf(root).dataset['level'] ?? 3);

/** Brings the stage to the top of the window if its terminals are out of sight: the transport is seen before they are. */
export function bringIntoView(root: HTMLElement): void {
  const terminal = [...root.querySelectorAll('.tty')].find((each) => each.clientHeight > 0)?.getBoundingClientRect();
  const foot = root.querySelector('.transport')?.clientHeight ?? 0;
  if (terminal === undefined || (terminal.top >= 0 && terminal.bottom <= innerHeight - foot)) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  stageOf(root).scrollIntoView({ block: 'start', behavior: isStill ? 'instant' : 'smooth' });
}

/**
 * Shows or hides the transcript.
 *
 * @param step `<session>/<step>`, whose heading takes the focus
 */
export function showTranscript(root: HTMLElement, shows: boolean, step: string): void {
  const transcript = stageOf(root).querySelector('.transcript');
  transcript?.toggleAttribute('data-shown', shows);
  if (shows) document.getElementById(step)?.focus();
}

/** Draws transcript and badge again, for another recording host. */
export function drawTranscript(root: HTMLElement, data: PlayerData): void {
  const stage = stageOf(root);
  const transcript = stage.querySelector('.transcript');
  const badge = stage.querySelector('.badge');
  if (transcript === null || badge === null) return;
  badge.textContent = data.badge;
  const steps = document.createElement('div');
  render(h(Transcript, { data, level: levelOf(root) }), steps);
  transcript.replaceChildren(...steps.children);
}
