import { unreachable } from '../../../engine/registry/fetch.ts';
import { isLocalRegistry } from '../../../engine/registry/index.ts';
import type { Task } from '../../../host/program.ts';
import type { Call, Command } from '../../command.ts';
import { dropLogin, keepLogin } from '../auth.ts';

const HUB = 'https://index.docker.io/v1/';
const configFile = ({ proc }: Call): string =>
  `${proc.env['DOCKER_CONFIG'] ?? `${proc.env['HOME'] ?? '/root'}/.docker`}/config.json`;
const hostOf = (server: string): string => server.replace(/^https?:\/\//, '').replace(/\/.*$/, '');

function plain(call: Call, text: string): number {
  call.proc.err(`${text}\n`);
  return 1;
}

/** User and password from flags, stdin or the terminal; a number is the exit code of a mistake. */
function* credentials(call: Call): Task<readonly [string, string] | number> {
  const { flags, proc, engine } = call;
  const fromStdin = flags.bool('password-stdin');
  if (fromStdin && flags.has('password')) {
    return plain(
      call,
      engine.release.manifestIds
        ? 'conflicting options: cannot specify both --password and --password-stdin'
        : 'conflicting options: cannot specify both --password and --password-stdin',
    );
  }
  if (fromStdin && flags.text('username') === '')
    return plain(call, 'the --password-stdin option requires --username to be set');
  if (flags.has('password')) proc.err('WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n');
  const typed = fromStdin ? (yield* proc.readAll(0)).replace(/\r?\n$/, '') : flags.text('password');
  const user = flags.text('username');
  if (user !== '' && typed !== '') return [user, typed];
  if (!proc.isTty(0)) {
    return plain(
      call,
      engine.release.manifestIds
        ? 'error: cannot perform an interactive login from a non-TTY device'
        : 'Error: Cannot perform an interactive login from a non TTY device',
    );
  }
  const name = user !== '' ? user : ((yield* proc.readLine(0, 'Username: ')) ?? '');
  if (name === '')
    return plain(call, engine.release.manifestIds ? 'username is empty' : 'Error: Non-null Username Required');
  const secret = (yield* proc.readLine(0, 'Password: ', { secret: true })) ?? '';
  if (secret === '') return plain(call, engine.release.manifestIds ? 'password is empty' : 'Error: Password Required');
  return [name, secret];
}

/** docker login: the daemon tries the credentials, the client itself where there is none; Docker Hub knows nobody here. */
export const dockerLogin: Command = {
  name: 'login',
  engines: ['docker'],
  handles: ['username', 'password', 'password-stdin'],
  offline: true,
  *run(call) {
    const server = call.args[0] ?? HUB;
    const given = yield* credentials(call);
    if (typeof given === 'number') return given;
    yield* call.proc.sleep(300);
    const host = hostOf(server);
    const daemon = yield* call.connect();
    const refuse = (text: string): number => (daemon.ok ? call.fail(text) : plain(call, text));
    if (server === HUB || host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io') {
      return refuse('Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password');
    }
    if (!isLocalRegistry(host)) {
      const problem = unreachable(call.engine.kernel, host);
      const detail =
        problem.kind === 'refused'
          ? `dial tcp ${problem.address}: connect: connection refused`
          : problem.kind === 'no-host'
            ? problem.detail
            : '';
      return refuse(`Get "${problem.kind === 'refused' ? 'http' : 'https'}://${host}/v2/": ${detail}`);
    }
    const path = configFile(call);
    keepLogin(call.proc, path, host, given[0], given[1]);
    call.proc.err(
      `\nWARNING! Your credentials are stored unencrypted in '${path}'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n\n`,
    );
    call.proc.out('Login Succeeded\n');
    return 0;
  },
};

/** docker logout: forgets, whether there was something to forget or not. */
export const dockerLogout: Command = {
  name: 'logout',
  engines: ['docker'],
  handles: [],
  offline: true,
  *run(call) {
    const server = call.args[0] ?? HUB;
    const shown = call.args[0] === undefined ? HUB : hostOf(server);
    call.proc.out(`Removing login credentials for ${shown}\n`);
    dropLogin(call.proc, configFile(call), shown);
    return 0;
  },
};

/** docker search: the machine has no way to the search of Docker Hub. */
export const dockerSearch: Command = {
  name: 'search',
  engines: ['docker'],
  handles: ['filter', 'format', 'limit', 'no-trunc'],
  *run(call) {
    const term = call.args[0] ?? '';
    const limit = call.flags.has('limit') ? call.flags.int('limit') : 25;
    if (limit < 1 || limit > 100) return call.fail(`invalid limit ${limit}: must be between 1 and 100`);
    yield* call.proc.sleep(500);
    const problem = unreachable(call.engine.kernel, 'index.docker.io');
    const detail = problem.kind === 'no-host' ? problem.detail : '';
    return call.fail(`Get "https://index.docker.io/v1/search?q=${encodeURIComponent(term)}&n=${limit}": ${detail}`);
  },
};
