import { err, ok, type Result } from '../../../lib/result.ts';
import type { ContainerConfig } from '../types.ts';
import type { Instruction } from './dockerfile.ts';
import { SETTINGS, type Setting } from './settings.ts';
import type { Variables } from './words.ts';

/** What settings change: the configuration, who made the image, and whether a CMD was among them. */
export interface Settled {
  config: ContainerConfig;
  author: string;
  /** An ENTRYPOINT takes an inherited CMD away, but not one that was set before it. */
  cmdSet: boolean;
}

/**
 * Applies an instruction that only changes the configuration.
 *
 * Mirrors the dispatchers of BuildKit, moby and imagebuilder. `settings` are the engine's where it differs.
 */
export function applySetting(
  state: Settled,
  instruction: Instruction,
  variables: Variables,
  settings: Readonly<Record<string, Setting>> = SETTINGS,
): Result<void, string> {
  const { name, rest } = instruction;
  if (name === 'MAINTAINER') {
    state.author = rest;
    return ok(undefined);
  }
  const changed = settings[name]?.(state.config, instruction, variables);
  if (!changed?.ok) return err(changed?.error ?? name);
  state.config = changed.value;
  if (name === 'CMD') state.cmdSet = true;
  if (name === 'ENTRYPOINT' && !state.cmdSet) state.config = { ...state.config, cmd: undefined };
  return ok(undefined);
}
