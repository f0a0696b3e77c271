import { podmanOnlyCommands, podmanPrograms } from '../commands/podman-only/index.ts';
import { generateUnits, quadletCommands } from '../commands/quadlet/index.ts';

/** Commands that Podman alone has, and Quadlet with its generator. */
export const content = {
  commands: [...podmanOnlyCommands, ...quadletCommands],
  programs: podmanPrograms,
  generateUnits,
};
