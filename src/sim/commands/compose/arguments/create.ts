import { listAt, type Raw } from '../load/raw.ts';
import type { Project, Service } from '../model.ts';
import { flags, maybe, pairs } from './flags.ts';
import type { Instance } from './instance.ts';
import { labels } from './labels.ts';
import { graceOf, health, restartOf } from './lifecycle.ts';
import { limits } from './limits.ts';
import { mounts } from './mounts.ts';
import { network, portText } from './network.ts';
import { plain } from './service-keys.ts';

/** The arguments of the engine's `create` (or `run`) that make a container of a service. */
export function createArguments(project: Project, service: Service, instance: Instance): string[] {
  const { raw } = service;
  const isOneOff = instance.oneOff !== undefined;
  const command = isOneOff && instance.oneOff.length > 0 ? instance.oneOff : (service.command ?? []);
  const [entry, ...entryArguments] = service.entrypoint ?? [];
  const grace = graceOf(service);
  return [
    '--name',
    instance.name,
    ...labels(project, service, instance),
    ...network(project, service, instance),
    ...flags('-e', pairs(service.environment)),
    ...(instance.publishes
      ? flags(
          '-p',
          listAt(raw, 'ports').map((one) => portText(one as Raw, instance.number)),
        )
      : []),
    ...mounts(project, service),
    ...maybe('--restart', isOneOff ? '' : restartOf(service)),
    ...limits(service),
    ...plain(service, instance.joins ?? {}),
    ...(!isOneOff && raw['tty'] === true ? ['-t'] : []),
    ...(!isOneOff && raw['stdin_open'] === true ? ['-i'] : []),
    ...(grace === undefined ? [] : ['--stop-timeout', String(grace)]),
    ...health(service),
    ...(service.entrypoint === undefined ? [] : ['--entrypoint', entry ?? '']),
    service.image,
    ...entryArguments,
    ...command,
  ];
}
