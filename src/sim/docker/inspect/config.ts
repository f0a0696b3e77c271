import { goNil } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, healthFields, listOrNil, nil, sorted, texts } from '../../engine/inspect/index.ts';
import type { Container, ContainerConfig, ContainerHost, Healthcheck } from '../../engine/types.ts';

const health = (check: Healthcheck | undefined): unknown =>
  check === undefined ? goNil('pointer', '*v1.HealthcheckConfig') : doc('v1.HealthcheckConfig', healthFields(check));

/** Names of ports or folders as keys: `{"80/tcp":{}}`. */
export const keySet = (names: readonly string[]): Record<string, unknown> =>
  sorted(Object.fromEntries(names.map((name) => [name, {}])));

/** The name that the daemon writes down when it makes a container: the one asked for, the host's, or the short id. */
const hostnameOf = ({ kernel }: EngineContext, config: ContainerConfig, host: ContainerHost, id: string): string => {
  if (config.hostname !== '' || host.networkMode !== 'host') return config.hostname || id.slice(0, 12);
  return kernel.state.ns.uts[kernel.process(1)?.ns.uts ?? -1]?.hostname ?? '';
};

/** A container's configuration (api/types/container.Config). */
export function inspectConfig(engine: EngineContext, { id, config, image, host }: Container): unknown {
  const exposed = [
    ...config.exposed,
    ...host.portBindings.map(({ containerPort, proto }) => `${containerPort}/${proto}`),
  ];
  const onBuild = listOrNil(config.onBuild ?? []);
  return doc('*container.Config', {
    Hostname: hostnameOf(engine, config, host, id),
    Domainname: config.domainname,
    User: config.user,
    AttachStdin: config.attach.includes('stdin'),
    AttachStdout: config.attach.includes('stdout'),
    AttachStderr: config.attach.includes('stderr'),
    'ExposedPorts?': keySet([...new Set(exposed)]),
    Tty: config.tty,
    OpenStdin: config.openStdin,
    StdinOnce: config.openStdin && config.attach.includes('stdin'),
    Env: config.env.length > 0 ? config.env : [],
    Cmd: config.cmd ?? nil.slice,
    'Healthcheck?': health(config.healthcheck),
    'ArgsEscaped?': false,
    Image: image.ref,
    Volumes: config.volumes.length > 0 ? keySet(config.volumes) : nil.map,
    WorkingDir: config.workdir,
    Entrypoint: config.entrypoint ?? nil.slice,
    'NetworkDisabled?': false,
    ...(engine.release.leanInspect ? { 'OnBuild?': config.onBuild ?? [] } : { 'MacAddress?': '', OnBuild: onBuild }),
    Labels: texts(config.labels),
    'StopSignal?': config.stopSignal ?? '',
    'StopTimeout?': config.stopTimeout ?? null,
    'Shell?': [],
  });
}
