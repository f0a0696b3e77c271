/** A recorded lane as text, step by step: for the summary, for comparing recordings, and for finding secrets. */
import { readCast } from '../../session/asciicast/read.ts';
import { commandParts } from '../../session/osc.ts';
import { screenText } from '../../session/screen.ts';
import type { DraftEvent } from './assemble.ts';

export interface TranscriptStep {
  readonly id: string;
  /** Absent in a step that runs nothing in this lane. */
  readonly command?: string;
  readonly output: string;
  readonly exitCode?: number;
  /** How long the step plays. */
  readonly ms: number;
}

/** Gathers what stands between marker and marker. */
function perStep(events: readonly DraftEvent[]): { id: string; data: string; ms: number }[] {
  const steps: { id: string; data: string; ms: number }[] = [];
  for (const { afterMs, code, data } of events) {
    const step = steps.at(-1);
    if (code === 'm') steps.push({ id: data, data: '', ms: 0 });
    else if (step !== undefined && code === 'o')
      steps[steps.length - 1] = { id: step.id, data: step.data + data, ms: step.ms + afterMs };
  }
  return steps;
}

/** Reads the steps of a lane out of its events. A step without a whole command has run nothing. */
export function transcript(events: readonly DraftEvent[]): TranscriptStep[] {
  return perStep(events).map(({ id, data, ms }) => {
    const parts = commandParts(data);
    if (!parts.ok) return { id, output: '', ms };
    const { typed, output, exitCode } = parts.value;
    return { id, command: screenText(typed).trim(), output: screenText(output), exitCode, ms };
  });
}

/** The events of a cast that was written before; undefined if it is no recording of ours. */
export function eventsOfCast(text: string): DraftEvent[] | undefined {
  const cast = readCast(text);
  if (!cast.ok) return undefined;
  return cast.value.events.map(({ at, code, data }, index, all) => ({
    afterMs: at - (all[index - 1]?.at ?? 0),
    code,
    data,
  }));
}
