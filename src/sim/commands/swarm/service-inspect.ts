import { doc } from '../../engine/inspect/doc.ts';
import type { Act } from './act.ts';
import { printDocuments } from './print.ts';
import { findService } from './state.ts';

const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '000000Z');

/** docker service inspect. */
export const inspect: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const found = flags.args.flatMap((word) => findService(swarm, word) ?? []);
  const missing = flags.args.find((word) => !findService(swarm, word));
  const documents = found.map((service) => {
    const container = doc('*swarm.ContainerSpec', {
      Image: service.image,
      'Args?': service.command,
      'Env?': service.env,
      Init: false,
    });
    const spec = doc('swarm.ServiceSpec', {
      Name: service.name,
      Labels: service.labels,
      TaskTemplate: doc('swarm.TaskSpec', { ContainerSpec: container, ForceUpdate: 0, Runtime: 'container' }),
      Mode: doc(
        'swarm.ServiceMode',
        service.mode === 'global'
          ? { Global: {} }
          : { Replicated: doc('*swarm.ReplicatedService', { Replicas: service.replicas }) },
      ),
    });
    return doc('swarm.Service', {
      ID: service.id,
      Version: doc('swarm.Version', { Index: service.version }),
      CreatedAt: time(service.created),
      UpdatedAt: time(service.updated),
      Spec: spec,
    });
  });
  return printDocuments(
    call,
    flags,
    documents,
    missing === undefined ? undefined : `Error: no such service: ${missing}`,
  );
};
