import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findImage, shownId } from '../../../engine/images/index.ts';
import type { Image } from '../../../engine/types.ts';
import type { PullOptions } from '../../../engine/words/images.ts';
import type { Task } from '../../../host/program.ts';
import { pullImage } from '../../../podman/images/pull.ts';
import { push } from '../../../podman/images/push.ts';
import type { Command } from '../../command.ts';

const POLICIES = ['always', 'missing', 'ifmissing', 'newer', 'ifnewer', 'never'];

function* pullOne(
  engine: EngineContext,
  word: string,
  policy: string,
  options: PullOptions,
): Task<Result<Image, EngineFailure>> {
  const local = findImage(engine, word);
  if (policy === 'never' || (local.ok && (policy === 'missing' || policy === 'ifmissing')))
    return local.ok ? ok(local.value.image) : local;
  if (local.ok && local.value.full === undefined) {
    return err(failure(`pull policy is ${policy} but image has been referred to by ID (${word})`));
  }
  return yield* pullImage(engine, word, options);
}

/** podman pull, podman image pull (cmd/podman/images/pull.go): ids on stdout, what happens on stderr. */
export const podmanPull: Command = {
  name: 'pull',
  engines: ['podman'],
  handles: [
    'all-tags',
    'arch',
    'os',
    'platform',
    'policy',
    'quiet',
    'tls-verify',
    'variant',
    'creds',
    'authfile',
    'retry',
    'retry-delay',
    'disable-content-trust',
  ],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const policy = flags.maybe('policy') ?? 'always';
    if (!POLICIES.includes(policy)) return call.fail(`unsupported pull policy "${policy}"`);
    if (flags.has('platform') && (flags.has('arch') || flags.has('os'))) {
      return call.fail('--platform option can not be specified with --arch or --os');
    }
    const own =
      flags.has('arch') || flags.has('os')
        ? `${flags.text('os') || 'linux'}/${flags.text('arch') || 'amd64'}`
        : undefined;
    const platform = flags.maybe('platform') ?? own;
    const options = {
      quiet: flags.bool('quiet'),
      allTags: flags.bool('all-tags'),
      tlsVerify: flags.has('tls-verify') ? flags.bool('tls-verify') : true,
      ...(platform !== undefined && { platform }),
    };
    const failures: EngineFailure[] = [];
    for (const word of args) {
      const images: Image[] = [];
      const pulled = yield* pullOne(engine, word, policy, { ...options, onImage: (one) => images.push(one) });
      if (!pulled.ok) failures.push(pulled.error);
      else for (const image of images.length > 0 ? images : [pulled.value]) proc.out(`${shownId(engine, image)}\n`);
    }
    let code = 0;
    for (const one of failures) code = call.fail(one.text, one.code);
    return code;
  },
};

/** podman push, podman image push (cmd/podman/images/push.go). */
export const podmanPush: Command = {
  name: 'push',
  engines: ['podman'],
  handles: [
    'quiet',
    'tls-verify',
    'creds',
    'authfile',
    'remove-signatures',
    'format',
    'retry',
    'retry-delay',
    'disable-content-trust',
    'compress',
  ],
  *run(call) {
    const { flags, args } = call;
    const [source = '', destination] = args;
    const tlsVerify = flags.has('tls-verify') ? flags.bool('tls-verify') : true;
    const pushed = yield* push(call.engine, source, destination, { quiet: flags.bool('quiet'), tlsVerify });
    return pushed.ok ? 0 : call.fail(pushed.error.text, pushed.error.code);
  },
};
