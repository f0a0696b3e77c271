import { doc, listOrNil, nil } from '../../engine/inspect/doc.ts';
import type { Act } from './act.ts';
import { readBytes } from './amounts.ts';
import { milliseconds } from './duration.ts';
import { mountsOf } from './mounts.ts';
import { printDocuments } from './print.ts';
import { pace } from './rollout.ts';
import { prettyService } from './service-pretty.ts';
import { findObject, findService, type Service, type Swarm } from './state.ts';

const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '000000Z');
const NANO = 1e6;

function updateConfig(service: Service, kind: 'update' | 'rollback'): unknown {
  const { parallelism, delay, onFailure, monitor, order } = pace(service, kind);
  return doc('*swarm.UpdateConfig', {
    Parallelism: parallelism,
    'Delay?': delay * NANO,
    FailureAction: onFailure,
    Monitor: monitor * NANO,
    MaxFailureRatio: 0,
    Order: order,
  });
}

function references(swarm: Swarm, service: Service, kind: 'secret' | 'config'): unknown[] {
  const objects = kind === 'secret' ? swarm.secrets : swarm.configs;
  const title = kind === 'secret' ? 'Secret' : 'Config';
  return (service.spec.settings[kind] ?? []).map((value) => {
    const source = /source=([^,]*)/.exec(value)?.[1] ?? value;
    const target = /target=([^,]*)/.exec(value)?.[1] ?? (kind === 'secret' ? source : `/${source}`);
    return doc(`*swarm.${title}Reference`, {
      File: doc(`*swarm.${title}ReferenceFileTarget`, { Name: target, UID: '0', GID: '0', Mode: 0o444 }),
      [`${title}ID`]: findObject(objects, source)?.id ?? '',
      [`${title}Name`]: source,
    });
  });
}

function taskTemplate(swarm: Swarm, service: Service): unknown {
  const { spec } = service;
  const one = (name: string): string | undefined => spec.settings[name]?.at(-1);
  const amounts = (kind: 'limit' | 'reserve', type: string): unknown =>
    doc(type, {
      'NanoCPUs?': Math.round(Number(one(`${kind}-cpu`) ?? 0) * 1e9),
      'MemoryBytes?': readBytes(one(`${kind}-memory`) ?? '0'),
    });
  const container = doc('*swarm.ContainerSpec', {
    Image: spec.image,
    'Args?': spec.command,
    'Hostname?': one('hostname') ?? '',
    'Env?': spec.env,
    'Dir?': one('workdir') ?? '',
    'User?': one('user') ?? '',
    Init: spec.settings['init'] !== undefined,
    'ReadOnly?': spec.settings['read-only'] !== undefined,
    'Mounts?': mountsOf(spec).map((one) =>
      doc('mount.Mount', {
        'Type?': one.type,
        'Source?': one.source,
        'Target?': one.target,
        'ReadOnly?': one.readonly,
      }),
    ),
    StopGracePeriod: milliseconds(one('stop-grace-period') ?? '10s') * NANO,
    DNSConfig: doc('*swarm.DNSConfig', {}),
    'Secrets?': references(swarm, service, 'secret'),
    'Configs?': references(swarm, service, 'config'),
    Isolation: 'default',
  });
  return doc('swarm.TaskSpec', {
    ContainerSpec: container,
    Resources: doc('*swarm.ResourceRequirements', {
      Limits: amounts('limit', '*swarm.Limit'),
      Reservations: amounts('reserve', '*swarm.Resources'),
    }),
    RestartPolicy: doc('*swarm.RestartPolicy', {
      Condition: one('restart-condition') ?? 'any',
      Delay: milliseconds(one('restart-delay') ?? '5s') * NANO,
      MaxAttempts: Number(one('restart-max-attempts') ?? 0),
    }),
    Placement: doc('*swarm.Placement', {
      'Constraints?': spec.settings['constraint'] ?? [],
      Platforms: [doc('swarm.Platform', { Architecture: 'amd64', OS: 'linux' })],
    }),
    ForceUpdate: spec.forced,
    Runtime: 'container',
  });
}

function endpoint(service: Service): unknown {
  const ports = service.spec.ports.map((one) =>
    doc('swarm.PortConfig', {
      Protocol: 'tcp',
      TargetPort: Number(one.split(':')[1]),
      PublishedPort: Number(one.split(':')[0]),
      PublishMode: 'ingress',
    }),
  );
  return doc('*swarm.EndpointSpec', { Mode: 'vip', 'Ports?': listOrNil(ports) });
}

const modeOf = ({ mode, spec }: Service): Record<string, unknown> => {
  if (mode === 'global') return { Global: {} };
  if (mode === 'replicated') return { Replicated: doc('*swarm.ReplicatedService', { Replicas: spec.replicas }) };
  const job = { MaxConcurrent: spec.replicas, TotalCompletions: spec.replicas };
  return { ReplicatedJob: doc('*swarm.ReplicatedJob', job) };
};

const specDocument = (swarm: Swarm, service: Service, type: string): unknown =>
  doc(type, {
    Name: service.name,
    Labels: service.spec.labels,
    TaskTemplate: taskTemplate(swarm, service),
    Mode: doc('swarm.ServiceMode', modeOf(service)),
    UpdateConfig: updateConfig(service, 'update'),
    RollbackConfig: updateConfig(service, 'rollback'),
    EndpointSpec: endpoint(service),
  });

function document(swarm: Swarm, service: Service): unknown {
  const { status, previous } = service;
  return doc('swarm.Service', {
    ID: service.id,
    Version: doc('swarm.Version', { Index: service.version }),
    CreatedAt: time(service.created),
    UpdatedAt: time(service.updated),
    Spec: specDocument(swarm, service, 'swarm.ServiceSpec'),
    'PreviousSpec?': previous ? specDocument(swarm, { ...service, spec: previous }, '*swarm.ServiceSpec') : nil.pointer,
    Endpoint: doc('swarm.Endpoint', { Spec: service.spec.ports.length > 0 ? endpoint(service) : {} }),
    ...(status
      ? {
          UpdateStatus: doc('*swarm.UpdateStatus', {
            State: status.state,
            StartedAt: time(status.started),
            ...(status.completed === undefined ? {} : { CompletedAt: time(status.completed) }),
            Message: status.message,
          }),
        }
      : {}),
  });
}

/** docker service inspect. */
export const inspect: Act = function* (call, flags, swarm) {
  yield* call.proc.tick();
  const found = flags.args.flatMap((word) => findService(swarm, word) ?? []);
  const missing = flags.args.find((word) => !findService(swarm, word));
  const problem = missing === undefined ? undefined : `no such service: ${missing}`;
  if (flags.has('pretty')) {
    for (const service of found) call.proc.out(prettyService(service, call.engine.kernel.now));
    if (problem !== undefined) call.proc.err(`${problem}\n`);
    return problem === undefined ? 0 : 1;
  }
  return printDocuments(
    call,
    flags,
    found.map((one) => document(swarm, one)),
    problem && `Error: ${problem}`,
  );
};
