/** A lane as a shell script that the reader can take home. */
import type { Engine } from '../schema/engine.ts';
import type { LaneStep, SessionScript } from '../schema/session.ts';

/** Prose as comments, each line of it. */
const comment = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `# ${line.trim()}`.trimEnd())
    .join('\n');

const body = (lane: LaneStep): string =>
  'command' in lane ? lane.command : comment(`Nothing to run here: ${lane.none}`);

/**
 * The commands of one lane as a bash script: each step's title as a comment above its command, steps with nothing to
 * run as comments.
 *
 * @returns the whole file, ended by a newline
 */
export function laneScript(script: SessionScript, engine: Engine): string {
  const { user, says } = script.lanes[engine];
  const head = ['#!/usr/bin/env bash', comment(`${script.title} (${engine})`), comment(`Typed by ${user}: ${says}`)];
  const steps = script.steps.map((step, index) => `${comment(`${index + 1}. ${step.title}`)}\n${body(step[engine])}`);
  return `${[head.join('\n'), ...steps].join('\n\n')}\n`;
}
