import type { View } from './view.ts';

/** Seconds since the process was started. */
export const elapsed = ({ kernel, process }: View): number =>
  Math.max(0, Math.floor((kernel.now - process.startedAt) / 1000));
/** Seconds of processor time. */
export const cpuSeconds = ({ process }: View): number => Math.floor(process.cpu / 1000);
/** Share of a processor since the start, in tenths of a percent. */
export const cpuShare = (view: View): number => {
  const lived = (view.kernel.now - view.process.startedAt) / 1000;
  return lived < 1 ? 0 : Math.floor(view.process.cpu / lived);
};

const two = (value: number): string => String(value).padStart(2, '0');
/** Time as [DD-]HH:MM:SS. */
export function clock(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  return `${days > 0 ? `${days}-` : ''}${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
/** Time as [[DD-]HH:]MM:SS. */
export function etime(seconds: number): string {
  return seconds >= 3600 ? clock(seconds) : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
/** Time as M:SS. */
export const bsdTime = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
