import { dockerClient } from '../docker/client.ts';
import type { Program, Programs } from '../host/program.ts';
import { podmanClient } from '../podman/client.ts';
import { clientProgram } from './client.ts';
import type { Command } from './command.ts';
import { composeCommands } from './compose/index.ts';
import { containersCommands } from './containers/index.ts';
import { imagesCommands } from './images/index.ts';
import { kubeCommands } from './kube/index.ts';
import { networksCommands } from './networks/index.ts';
import { podmanOnlyCommands, podmanPrograms } from './podman-only/index.ts';
import { podsCommands } from './pods/index.ts';
import { quadletCommands } from './quadlet/index.ts';
import { queriesCommands } from './queries/index.ts';
import { swarmCommands } from './swarm/index.ts';
import { systemCommands } from './system/index.ts';
import { volumesCommands } from './volumes/index.ts';

/** Every subcommand of both engines that the simulation has. */
export const COMMANDS: readonly Command[] = [
  ...containersCommands,
  ...queriesCommands,
  ...imagesCommands,
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

const docker = clientProgram(dockerClient, COMMANDS);

/** `docker-compose` is compose without the client in front. */
const dockerCompose: Program = (proc) => {
  proc.record.argv = ['docker', 'compose', ...proc.argv.slice(1)];
  return docker(proc);
};

/** The programs that the engines bring. */
export const enginePrograms: Programs = {
  docker,
  'docker-compose': dockerCompose,
  podman: clientProgram(podmanClient, COMMANDS),
  ...podmanPrograms,
};
