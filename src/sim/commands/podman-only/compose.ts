import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Call, Command } from '../command.ts';
import { usualSocket } from './service/service.ts';

/** Where Podman looks for a program that knows Compose (containers-common, compose_providers): the first wins. */
const PROVIDERS = [
  '$HOME/.docker/cli-plugins/docker-compose',
  '/usr/local/lib/docker/cli-plugins/docker-compose',
  '/usr/local/libexec/docker/cli-plugins/docker-compose',
  '/usr/lib/docker/cli-plugins/docker-compose',
  '/usr/libexec/docker/cli-plugins/docker-compose',
  'docker-compose',
  'podman-compose',
];

function providerOf(proc: Proc): string | undefined {
  const chosen = proc.env['PODMAN_COMPOSE_PROVIDER'];
  if (chosen !== undefined) return chosen;
  const candidates = PROVIDERS.map((path) => path.replace('$HOME', proc.env['HOME'] ?? ''));
  for (const candidate of candidates) {
    const found = proc.lookup(candidate);
    if (found.ok) return found.value.path;
  }
  return undefined;
}

/** What the provider is told: Podman's socket in place of dockerd's, and no BuildKit. */
const environment = ({ proc, engine }: Call): Record<string, string> => ({
  ...proc.env,
  DOCKER_HOST: proc.env['DOCKER_HOST'] ?? `unix://${usualSocket(engine)}`,
  DOCKER_BUILDKIT: '0',
});

/** podman compose: runs a program of others with Podman's socket in its environment (cmd/podman/compose.go). */
export const compose: Command = {
  name: 'compose',
  engines: ['podman'],
  handles: [],
  offline: true,
  *run(call) {
    const { proc } = call;
    const args = call.args.length === 0 ? ['--help'] : call.args;
    const provider = providerOf(proc);
    if (provider === undefined)
      return call.fail(
        `looking up compose provider failed\n${PROVIDERS.length} errors occurred:\n${PROVIDERS.map((one) => `\t* exec: "${one}": executable file not found in $PATH`).join('\n')}\n`,
      );
    const ran = yield* proc.run([provider, ...args], { env: environment(call) });
    if (ran.errno !== undefined) {
      const why = provider.includes('/')
        ? `fork/exec ${provider}: ${strerror(ran.errno).toLowerCase()}`
        : `exec: "${provider}": executable file not found in $PATH`;
      return call.fail(`executing ${provider} ${args.join(' ')}: ${why}`);
    }
    if (ran.code === 0) return 0;
    return call.fail(`executing ${provider} ${args.join(' ')}: exit status ${ran.code}`, ran.code);
  },
};
