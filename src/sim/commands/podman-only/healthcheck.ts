import { findContainer } from '../../engine/find.ts';
import { healthOf, runCheck } from '../../engine/runtime/index.ts';
import type { Call, Command } from '../command.ts';

const HELP = `Manage health checks on containers

Description:
  Manage health checks on containers

Usage:
  podman healthcheck [command]

Available Commands:
  run         Run the health check of a container

`;
const RUN_HELP = `Run the health check of a container

Description:
  Run the health check of a container

Usage:
  podman healthcheck run [options] CONTAINER

Examples:
  podman healthcheck run mywebapp

Options:
      --ignore-result   Exit with code 0 regardless of the healthcheck result
`;

/** Runs the check of a container once, in the foreground: 0 healthy, 1 not, 125 nothing to run. */
function* runOnce(call: Call, word: string, ignored: boolean): ReturnType<Command['run']> {
  const { engine, proc } = call;
  const found = findContainer(engine.store, word);
  if (!found.ok)
    return call.fail(
      `unable to look up ${word} to perform a health check: no container with name or ID "${word}" found: no such container`,
    );
  const container = found.value;
  if (!healthOf(container)) return call.fail(`container ${container.id} has no defined healthcheck`);
  if (container.state.status !== 'running') return call.fail(`container ${container.id} is not running`);
  let code: number | undefined;
  runCheck(engine, container, (ended) => {
    code = ended;
  });
  yield* proc.until(() => code !== undefined);
  if (code === 0) return 0;
  const early = engine.kernel.now - (container.state.startedAt ?? 0) < (healthOf(container)?.startPeriod ?? 0);
  proc.out(early ? 'starting\n' : 'unhealthy\n');
  return ignored ? 0 : 1;
}

/** podman healthcheck run. */
export const healthcheck: Command = {
  name: 'healthcheck',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const [verb, ...rest] = call.args;
    const help = (text: string): number => {
      call.proc.out(text);
      return 0;
    };
    if (verb === undefined) {
      call.proc.out(HELP);
      return call.fail("missing command 'podman healthcheck COMMAND'");
    }
    if (verb === '--help' || verb === '-h') return help(HELP);
    if (verb !== 'run')
      return call.fail(
        `unrecognized command \`podman healthcheck ${verb}\`\nTry 'podman healthcheck --help' for more information`,
      );
    if (rest.includes('--help') || rest.includes('-h')) return help(RUN_HELP);
    const strange = rest.find((word) => word.startsWith('-') && word !== '--ignore-result');
    if (strange !== undefined) {
      const what = strange.startsWith('--')
        ? `unknown flag: ${strange.split('=')[0]}`
        : `unknown shorthand flag: '${strange[1] ?? ''}' in ${strange}`;
      return call.fail(`${what}\nSee 'podman healthcheck run --help'`);
    }
    const names = rest.filter((word) => !word.startsWith('-'));
    if (names.length !== 1) return call.fail(`accepts 1 arg(s), received ${names.length}`);
    return yield* runOnce(call, names[0] ?? '', rest.includes('--ignore-result'));
  },
};
