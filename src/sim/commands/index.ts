import type { Command } from './command.ts';
import { composeCommands } from './compose/index.ts';
import { containersCommands } from './containers/index.ts';
import { buildCommands } from './images/builds.ts';
import { imagesCommands } from './images/index.ts';
import { kubeCommands } from './kube/index.ts';
import { networksCommands } from './networks/index.ts';
import { podmanOnlyCommands } from './podman-only/index.ts';
import { podsCommands } from './pods/index.ts';
import { quadletCommands } from './quadlet/index.ts';
import { queriesCommands } from './queries/index.ts';
import { swarmCommands } from './swarm/index.ts';
import { systemCommands } from './system/index.ts';
import { volumesCommands } from './volumes/index.ts';

/** Every subcommand of both engines that the simulation has. A browser never loads this: it finds them by parts. */
export const COMMANDS: readonly Command[] = [
  ...containersCommands,
  ...queriesCommands,
  ...imagesCommands,
  ...buildCommands,
  ...networksCommands,
  ...volumesCommands,
  ...systemCommands,
  ...podsCommands,
  ...kubeCommands,
  ...quadletCommands,
  ...podmanOnlyCommands,
  ...composeCommands,
  ...swarmCommands,
];
