import { pullImage } from '../../../docker/images/pull.ts';
import { push } from '../../../docker/images/push.ts';
import { fullName, parseNormalized, type Reference, withDefaultTag } from '../../../engine/images/reference.ts';
import type { Call, Command } from '../../command.ts';

const plain = (call: Call, text: string): number => {
  call.proc.err(`${text}\n`);
  return 1;
};

/** The name a pull or push is about, after the client looked at it; a number is the exit code of a mistake. */
function named(call: Call): Reference | number {
  const { flags, args, proc } = call;
  const parsed = parseNormalized(args[0] ?? '');
  if (!parsed.ok) return plain(call, parsed.error);
  const ref = parsed.value;
  const bare = ref.tag === undefined && ref.digest === undefined;
  if (flags.bool('all-tags')) return bare ? ref : plain(call, "tag can't be used with --all-tags/-a");
  if (bare && !flags.bool('quiet')) proc.out('Using default tag: latest\n');
  return withDefaultTag(ref);
}

/** What is wrong with a platform: at most three parts of letters, digits and dashes (containerd/platforms.Parse). */
export function platformError(platform: string): string | undefined {
  if (platform.includes('*')) return `"${platform}": wildcards not yet supported: invalid argument`;
  const parts = platform.split('/');
  for (const part of parts) {
    if (/^[A-Za-z0-9_.-]+(\([A-Za-z0-9_.-]*\))?$/.test(part)) continue;
    return `"${part}" is an invalid component of "${platform}": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument`;
  }
  if (parts.length > 3) return `"${platform}": cannot parse platform specifier: invalid argument`;
  const known = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'amd64',
    'arm64',
    'arm',
    '386',
    'x86_64',
    'aarch64',
    'ppc64le',
    's390x',
    'riscv64',
  ];
  if (parts.length === 1 && !known.includes(platform.toLowerCase()))
    return `"${platform}": unknown operating system or architecture: invalid argument`;
  return undefined;
}

/** docker pull, docker image pull (cli/command/image/pull.go). */
export const dockerPull: Command = {
  name: 'pull',
  engines: ['docker'],
  handles: ['all-tags', 'platform', 'quiet', 'disable-content-trust'],
  *run(call) {
    const { engine, flags, proc } = call;
    const ref = named(call);
    if (typeof ref === 'number') return ref;
    const platform = flags.text('platform') || proc.env['DOCKER_DEFAULT_PLATFORM'];
    const wrong = platform ? platformError(platform) : undefined;
    if (wrong) return engine.release.manifestIds ? plain(call, wrong) : call.fail(wrong);
    const quiet = flags.bool('quiet');
    const pulled = yield* pullImage(engine, call.args[0] ?? '', {
      quiet,
      allTags: flags.bool('all-tags'),
      ...(platform && { platform }),
    });
    if (!pulled.ok) return call.fail(pulled.error.text);
    proc.out(`${fullName(ref)}\n`);
    return 0;
  },
};

/** docker push, docker image push (cli/command/image/push.go). */
export const dockerPush: Command = {
  name: 'push',
  engines: ['docker'],
  handles: ['all-tags', 'quiet', 'disable-content-trust'],
  *run(call) {
    const ref = named(call);
    if (typeof ref === 'number') return ref;
    const quiet = call.flags.bool('quiet');
    const pushed = yield* push(call.engine, ref, quiet);
    if (!pushed.ok) return plain(call, pushed.error);
    if (quiet) call.proc.out(`${fullName(ref)}\n`);
    return 0;
  },
};
