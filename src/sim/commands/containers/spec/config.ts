import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { ContainerConfig, Image } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { mergedEnvironment, userEnvironment } from './environment.ts';
import { exposed } from './exposed.ts';
import { healthcheck } from './health.ts';
import { labels } from './labels.ts';

type Streams = ContainerConfig['attach'];

/** The streams a client is attached to: those of -a, else the output, and stdin with -i. */
function attached(call: Call): Streams {
  const named = call.flags.list('attach').map((one) => one.toLowerCase() as Streams[number]);
  if (named.length > 0) return named;
  if (call.flags.bool('detach')) return [];
  return call.flags.bool('interactive') ? ['stdin', 'stdout', 'stderr'] : ['stdout', 'stderr'];
}

/** Entrypoint and command: a new entrypoint takes the image's command away. */
function command(call: Call, image: Image, args: readonly string[]): Pick<ContainerConfig, 'cmd' | 'entrypoint'> {
  const given = call.flags.maybe('entrypoint');
  const cmd = args.length > 0 ? args : undefined;
  if (given === undefined) return { entrypoint: image.config.entrypoint, cmd: cmd ?? image.config.cmd };
  const entrypoint = call.engine.words.containers.flags.entrypoint(given);
  return { entrypoint: entrypoint.length > 0 ? entrypoint : undefined, cmd };
}

/** What runs in a container: the image's configuration with what the flags and arguments change. */
export function containerConfig(
  call: Call,
  image: Image,
  args: readonly string[],
): Result<ContainerConfig, EngineFailure> {
  const { flags } = call;
  const user = userEnvironment(call);
  if (!user.ok) return user;
  const all = labels(call, image.config.labels);
  if (!all.ok) return all;
  const ports = exposed(call, image);
  if (!ports.ok) return ports;
  const health = healthcheck(call, image.config.healthcheck);
  if (!health.ok) return health;
  const stopSignal = flags.maybe('stop-signal') ?? image.config.stopSignal;
  const badSignal = flags.has('stop-signal')
    ? call.engine.words.containers.flags.badStopSignal(flags.text('stop-signal'))
    : undefined;
  if (badSignal) return err(badSignal);
  return ok({
    ...command(call, image, args),
    env: mergedEnvironment(call, image.config.env, user.value),
    user: flags.maybe('user') ?? image.config.user,
    workdir: flags.maybe('workdir') ?? image.config.workdir,
    labels: all.value,
    exposed: ports.value,
    volumes: image.config.volumes,
    hostname: flags.text('hostname'),
    domainname: flags.text('domainname'),
    tty: flags.bool('tty'),
    openStdin: flags.bool('interactive'),
    attach: attached(call),
    stopSignal,
    stopTimeout: flags.has('stop-timeout') ? flags.int('stop-timeout') : undefined,
    healthcheck: health.value,
  });
}
