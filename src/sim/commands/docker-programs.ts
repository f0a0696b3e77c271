import { dockerClient } from '../docker/client.ts';
import type { Program, Programs } from '../host/program.ts';
import { clientProgram } from './client.ts';

const docker = clientProgram(dockerClient);

/** `docker-compose` is compose without the client in front. */
const dockerCompose: Program = (proc) => {
  proc.record.argv = ['docker', 'compose', ...proc.argv.slice(1)];
  return docker(proc);
};

/** The programs that Docker brings. */
export const dockerPrograms: Programs = { docker, 'docker-compose': dockerCompose };
