import { bytesSize, humanDuration } from '../../cli/index.ts';
import { readBytes } from './amounts.ts';
import { mountsOf } from './mounts.ts';
import { pace } from './rollout.ts';
import type { Service } from './state.ts';

const seconds = (ms: number): string => `${ms / 1000}s`;
const ago = (now: number, then: number): string => `${humanDuration((now - then) / 1000).toLowerCase()} ago`;

function status({ status: one }: Service, now: number): string[] {
  if (!one) return [];
  return [
    'UpdateStatus:',
    ` State:\t\t${one.state}`,
    ` Started:\t${ago(now, one.started)}`,
    ...(one.completed === undefined || one.state !== 'completed' ? [] : [` Completed:\t${ago(now, one.completed)}`]),
    ` Message:\t${one.message}`,
  ];
}

function config(service: Service, kind: 'update' | 'rollback'): string[] {
  const { parallelism, delay, onFailure, monitor, order } = pace(service, kind);
  return [
    kind === 'update' ? 'UpdateConfig:' : 'RollbackConfig:',
    ` Parallelism:\t${parallelism}`,
    ...(delay > 0 ? [` Delay:\t\t${seconds(delay)}`] : []),
    ` On failure:\t${onFailure}`,
    ` Monitoring Period: ${seconds(monitor)}`,
    ' Max failure ratio: 0',
    kind === 'update' ? ` Update order:      ${order}` : ` Rollback order:    ${order}`,
  ];
}

function amounts(service: Service, kind: 'reserve' | 'limit'): string[] {
  const cpu = service.spec.settings[`${kind}-cpu`]?.at(-1);
  const memory = service.spec.settings[`${kind}-memory`]?.at(-1);
  if (cpu === undefined && memory === undefined) return [];
  return [
    kind === 'limit' ? ' Limits:' : ' Reservations:',
    ...(cpu === undefined ? [] : [`  CPU:\t\t${Number(cpu)}`]),
    ...(memory === undefined ? [] : [`  Memory:\t${bytesSize(readBytes(memory))}`]),
  ];
}

function container({ spec }: Service): string[] {
  const one = (name: string): string | undefined => spec.settings[name]?.at(-1);
  const mounts = mountsOf(spec);
  const words = (list: readonly string[]): string => list.map((word) => `${word} `).join('');
  return [
    'ContainerSpec:',
    ` Image:\t\t${spec.image}`,
    ...(spec.command.length > 0 ? [` Args:\t\t${words(spec.command)}`] : []),
    ...(spec.env.length > 0 ? [` Env:\t\t${words(spec.env)}`] : []),
    ...(one('workdir') === undefined ? [] : [` Dir:\t\t${one('workdir')}`]),
    ` Init:\t\t${spec.settings['init'] !== undefined}`,
    ...(one('user') === undefined ? [] : [` User: ${one('user')}`]),
    ...(mounts.length > 0 ? ['Mounts:'] : []),
    ...mounts.flatMap(({ target, source, readonly, type }) => [
      ` Target:\t${target}`,
      `  Source:\t${source}`,
      `  ReadOnly:\t${readonly}`,
      `  Type:\t\t${type}`,
    ]),
  ];
}

/** What `docker service inspect --pretty` says of a service (docker/cli, command/service/formatter.go). */
export function prettyService(service: Service, now: number): string {
  const { spec } = service;
  const labels = Object.entries(spec.labels).map(([key, value]) => ` ${key}${value === '' ? '' : `=${value}`}`);
  const constraints = spec.settings['constraint'];
  const resources = [...amounts(service, 'reserve'), ...amounts(service, 'limit')];
  return [
    '',
    `ID:\t\t${service.id}`,
    `Name:\t\t${service.name}`,
    ...(labels.length > 0 ? ['Labels:', ...labels.sort()] : []),
    ...(service.mode === 'global'
      ? ['Service Mode:\tGlobal']
      : service.mode === 'replicated-job'
        ? [
            'Service Mode:\tReplicatedJob',
            ` Max Concurrent:\t${spec.replicas}`,
            ` Total Completions:\t${spec.replicas}`,
          ]
        : ['Service Mode:\tReplicated', ...(spec.replicas > 0 ? [` Replicas:\t${spec.replicas}`] : [])]),
    ...status(service, now),
    'Placement:',
    ...(constraints ? [` Constraints:\t[${constraints.join(' ')}]`] : []),
    ...config(service, 'update'),
    ...config(service, 'rollback'),
    ...container(service),
    'Resources:',
    ...resources,
    'Endpoint Mode:\tvip',
    ...(spec.ports.length > 0 ? ['Ports:'] : []),
    ...spec.ports.flatMap((one) => [
      ` PublishedPort = ${one.split(':')[0]}`,
      '  Protocol = tcp',
      `  TargetPort = ${one.split(':')[1]}`,
      '  PublishMode = ingress',
    ]),
    '',
    '',
  ].join('\n');
}
