import { goNil } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { doc, healthFields, listOrNil, nil, sorted } from '../../engine/inspect/index.ts';
import type { Container, Healthcheck } from '../../engine/types.ts';

const health = (check: Healthcheck | undefined): unknown =>
  check === undefined ? goNil('pointer', '*v1.HealthcheckConfig') : doc('v1.HealthcheckConfig', healthFields(check));

/** Names of ports or folders as keys: `{"80/tcp":{}}`. */
export const keySet = (names: readonly string[]): Record<string, unknown> =>
  sorted(Object.fromEntries(names.map((name) => [name, {}])));

/** A container's configuration (api/types/container.Config). */
export function inspectConfig(engine: EngineContext, { config, image, host }: Container): unknown {
  const exposed = [
    ...config.exposed,
    ...host.portBindings.map(({ containerPort, proto }) => `${containerPort}/${proto}`),
  ];
  const onBuild = listOrNil(config.onBuild ?? []);
  return doc('*container.Config', {
    Hostname: config.hostname,
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
    Labels: sorted(config.labels),
    'StopSignal?': config.stopSignal ?? '',
    'StopTimeout?': config.stopTimeout ?? null,
    'Shell?': [],
  });
}
