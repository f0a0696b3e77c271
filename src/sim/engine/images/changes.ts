import { err, ok, type Result } from '../../../lib/result.ts';
import { INSTRUCTIONS, parseDockerfile } from '../build/dockerfile.ts';
import { SETTINGS } from '../build/settings.ts';
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
  let changed = config;
  for (const change of changes) {
    const parsed = parseDockerfile(change);
    if (!parsed.ok) return err(parsed.error.text);
    for (const instruction of parsed.value.instructions) {
      const { name, start } = instruction;
      if (!INSTRUCTIONS.includes(name))
        return err(`dockerfile parse error on line ${start}: unknown instruction: ${name}`);
      const setting = ALLOWED.includes(name) ? SETTINGS[name] : undefined;
      if (!setting) return err(`${name.toLowerCase()} is not a valid change command`);
      const next = setting(changed, instruction, {});
      if (!next.ok) return next;
      changed = next.value;
    }
  }
  return ok(changed);
}
