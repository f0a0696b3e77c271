import { err, ok, type Result } from '../../../lib/result.ts';
import { applySetting } from '../build/apply.ts';
import { countProblem, pairProblem } from '../build/arguments.ts';
import { parseDockerfile } from '../build/dockerfile.ts';

import type { ContainerConfig } from '../types.ts';

const ALLOWED = [
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'ONBUILD',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
];

/**
 * Applies `--change` of commit and import: instructions of a Dockerfile that only change the configuration.
 *
 * Errors as moby's builder/dockerfile (BuildFromConfig): an unknown instruction, or one that is not allowed here.
 */
export function applyChanges(config: ContainerConfig, changes: readonly string[]): Result<ContainerConfig, string> {
  const state = { config, author: '', cmdSet: false };
  for (const change of changes) {
    const parsed = parseDockerfile(change);
    if (!parsed.ok) return err(parsed.error.text);
    for (const instruction of parsed.value.instructions) {
      const { name, original } = instruction;
      if (!ALLOWED.includes(name)) return err(`${original.split(/\s/, 1)[0]} is not a valid change command`);
      const wrong = pairProblem(instruction) ?? countProblem(instruction);
      if (wrong) return err(wrong);
      const next = applySetting(state, instruction, {});
      if (!next.ok) return next;
    }
  }
  return ok(state.config);
}
