import type { EngineClient } from '../engine/client.ts';
import { connectDocker } from './connect.ts';
import { dockerContext } from './context.ts';
import { runCode } from './create/start.ts';
import { dockerTables } from './tables/index.ts';

const POINTS_TO_HELP = ['run', 'create'];

/** The `docker` program: it talks to a daemon. `run` frames every error, `create` only its own. */
export const dockerClient: EngineClient = {
  engine: 'docker',
  tables: dockerTables,
  offline: (proc) => dockerContext(proc.kernel, proc),
  connect: connectDocker,
  refuse: (command, { text, code, client, late, bare }) => {
    const body = client || bare ? text : `Error response from daemon: ${text}`;
    const isFramed = POINTS_TO_HELP.includes(command) && ((client && !late) || command === 'run') && !bare;
    if (!isFramed) return { text: `${body}\n`, code: code ?? 1 };
    return {
      text: `docker: ${body}\n\nRun 'docker ${command} --help' for more information\n`,
      code: code ?? (late ? runCode(text) : undefined) ?? 125,
    };
  },
  globals: [
    'host',
    'context',
    'config',
    'debug',
    'log-level',
    'help',
    'version',
    'tls',
    'tlsverify',
    'tlscacert',
    'tlscert',
    'tlskey',
  ],
};
