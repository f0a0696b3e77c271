import type { Refused } from '../engine/client.ts';
import type { Release } from '../engine/release.ts';
import { requestsOf, shownAllTheSame, type UnreachedCall } from './requests.ts';

const FRAMED = ['run', 'create'];
/** Commands of buildx write an error their own way. */
const OF_BUILDX = ['build', 'builder prune', 'buildx du', 'buildx prune'];

/** What a command adds once its requests have failed. */
function trailer({ command, args, flags }: UnreachedCall, release: Release): string | undefined {
  if (command === 'start' && !flags.bool('attach') && !flags.bool('interactive')) return release.startFailed(args);
  if (command === 'network rm') return 'exit status 1';
  return undefined;
}

/** The errors of a command, a line for each request that it tried. */
function lines(call: UnreachedCall, release: Release, say: (request: string) => string): readonly string[] {
  const { command, args } = call;
  const said = requestsOf(call).map(say);
  if (OF_BUILDX.includes(command)) return said.map((one) => `ERROR: ${one}`);
  if (command === 'service scale') return said.map((one, at) => `${args[at]?.replace(/=.*$/, '') ?? ''}: ${one}`);
  if (command === 'swarm unlock-key') return said.map((one) => `could not fetch unlock key: ${one}`);
  if (command === 'rename')
    return said.map((one) => release.renameFailed(one, args[0] ?? '').replace('Error response from daemon: ', ''));
  return said;
}

/**
 * What a command says that did not reach the daemon: the same for each name that it tries. `run` and `create` of the
 * older release put their frame around it.
 *
 * @param say the error for one request, such as 'Get /containers/json'
 * @param code the exit code of `run`
 */
export function unreached(
  call: UnreachedCall,
  release: Release,
  code: number,
  say: (request: string) => string,
): Refused {
  const { command } = call;
  const all = [...lines(call, release, say), trailer(call, release)].filter((one) => one !== undefined);
  const text = all.join('\n');
  if (release.runFramesConnection && FRAMED.includes(command))
    return { text: `docker: ${text}\n\nRun 'docker ${command} --help' for more information\n`, code };
  return { text: `${text}\n`, code: 1, out: shownAllTheSame(call) };
}
