import type { Task } from '../../sim/host/program.ts';
import { expandPrompt } from '../prompt.ts';
import type { Shell } from '../state/shell.ts';

/** What set -x prints before a command: PS4, its first character once more for each substitution it is in. */
export function* trace(sh: Shell, text: string): Task<void> {
  const options = new Set(sh.options);
  sh.options.delete('xtrace');
  const prompt = yield* expandPrompt(sh, sh.vars.get('PS4') ?? (sh.dialect.name === 'bash' ? '' : '+ '));
  sh.options = options;
  const first = prompt.slice(0, 1);
  sh.proc.err(`${sh.dialect.name === 'bash' ? first.repeat(sh.nesting) : ''}${prompt}${text}\n`);
}
