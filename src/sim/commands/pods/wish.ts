import { ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import type { PodWish } from '../../engine/pods/index.ts';
import type { Call } from '../command.ts';
import { givenMounts } from '../containers/spec/mounts.ts';
import { connections } from '../containers/spec/networks.ts';
import { publishedPorts } from '../containers/spec/ports.ts';
import { pairs } from '../queries/pairs.ts';
import { hasInfra, withInfra, withoutInfra } from './infra.ts';
import { hostOf } from './infra-host.ts';
import { bad, badOption } from './refusals.ts';
import { RESTARTS, restartOf } from './restart-policy.ts';
import { sharedOf } from './shared-namespaces.ts';

/** Labels of --label-file and --label. */
function labelsOf(call: Call): Result<Record<string, string>, EngineFailure> {
  const lines: string[] = [];
  for (const path of call.flags.list('label-file')) {
    const text = call.proc.fs.read(path);
    if (!text.ok) return bad(`unable to process labels: open ${path}: no such file or directory`);
    lines.push(...text.value.split('\n').filter((line) => line.trim() !== ''));
  }
  return ok(pairs([...lines, ...call.flags.list('label')]));
}

/** Reads the flags of `pod create`. Errors: values that make no sense, in the engine's words. */
export function wishOf(call: Call): Result<PodWish, EngineFailure> {
  const { flags, args } = call;
  if (args.length > 0 && flags.has('name')) return bad('cannot specify --name and NAME at the same time');
  const infra = hasInfra(call);
  const lacking = infra ? withInfra(call) : withoutInfra(call);
  if (lacking !== undefined) return bad(lacking);
  const ports = publishedPorts(call);
  if (!ports.ok) return ports;
  const labels = labelsOf(call);
  if (!labels.ok) return labels;
  const host = hostOf(call);
  if (!host.ok) return host;
  const volumes = givenMounts(call);
  if (!volumes.ok) return volumes;
  const restart = restartOf(call);
  if (!restart.ok) return restart;
  const connected = connections(call);
  if (!connected.ok) return connected;
  const shared = sharedOf(call);
  if (!shared.ok) return shared;
  const policy = flags.text('exit-policy') || 'continue';
  if (!['continue', 'stop'].includes(policy)) return badOption(`invalid pod exit policy: "${policy}"`);
  if (!RESTARTS.includes(restart.value.split(':')[0] ?? ''))
    return badOption(`"${restart.value}" is not a valid restart policy: invalid argument`);
  return ok({
    name: args[0] ?? flags.maybe('name'),
    infra,
    infraCommand: flags.maybe('infra-command')?.split(' '),
    infraName: flags.maybe('infra-name'),
    infraPidFile: flags.maybe('infra-conmon-pidfile'),
    hostname: flags.text('hostname'),
    labels: labels.value,
    shared: shared.value,
    ports: ports.value,
    networks: connected.value.networks,
    networkMode: connected.value.mode,
    exitPolicy: policy,
    restart: restart.value.split(':')[0] ?? '',
    host: host.value,
    mounts: volumes.value,
    command: call.proc.argv,
  });
}
