import { ENGINES, type Engine } from '../../schema/engines.ts';
import { commandsOf, type Model } from './model.ts';

/** The commands as a shell script that does the same on a real machine. */
export function toScript(commands: readonly string[], scenario: string, engines: readonly Engine[]): string {
  const [engine = ENGINES[0]] = engines;
  return [
    '#!/bin/bash',
    `# From the sandbox of Two Engines, scenario "${scenario}".`,
    `# $E is the engine: E=docker or E=podman before the script chooses it.`,
    `E=\${E:-${engine}}`,
    '',
    ...commands,
    '',
  ].join('\n');
}

/** Gives the learner's commands as a file to keep. */
export function saveScript(model: Model): void {
  const commands = commandsOf(model).map(({ text }) => text);
  const link = document.createElement('a');
  const text = toScript(commands, model.choice.scenario, model.choice.engines);
  link.href = `data:text/x-shellscript;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = 'two-engines.sh';
  link.click();
}
