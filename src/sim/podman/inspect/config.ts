import type { EngineContext } from '../../engine/engine.ts';
import {
  doc,
  givenAnnotations,
  healthFields,
  listOrNil,
  nil,
  sorted,
  texts,
  textsOrNil,
} from '../../engine/inspect/index.ts';
import type { Container, Healthcheck } from '../../engine/types.ts';
import { signalName } from '../../host/signals.ts';
import { exposedPorts } from './network-settings.ts';

/** A health check as documents of containers and images show it. */
export function health(check: Healthcheck | undefined): unknown {
  if (check === undefined) return nil.pointer;
  const { 'Test?': test, 'StartPeriod?': startPeriod, 'StartInterval?': startInterval, ...rest } = healthFields(check);
  const first = { 'Test?': test, 'StartPeriod?': startPeriod, 'StartInterval?': startInterval };
  return doc('*manifest.Schema2HealthConfig', { ...first, ...rest });
}

/** The environment of a container as its specification has it. */
function environment(engine: EngineContext, container: Container): string[] {
  const env = engine.architecture.environment(engine, container, container.config.user === '' ? '/root' : '/');
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}

/** Marks that Podman keeps about options which the specification has no place for. */
export function annotations({ host }: Container): Record<string, string> {
  return sorted({
    ...givenAnnotations(host.rare),
    ...(host.autoRemove && { 'io.podman.annotations.autoremove': 'TRUE' }),
    ...(host.init && { 'io.podman.annotations.init': 'TRUE' }),
    ...(host.privileged && { 'io.podman.annotations.privileged': 'TRUE' }),
    ...(host.publishAll && { 'io.podman.annotations.publish-all': 'TRUE' }),
    'io.container.manager': 'libpod',
    'org.opencontainers.image.stopSignal': '15',
    'org.systemd.property.KillSignal': '15',
    'org.systemd.property.TimeoutStopUSec': 'uint64 10000000',
  });
}

/** A signal by its name, which may have been given without SIG or by number. */
function stopSignal(signal: string): string {
  const name = /^\d+$/.test(signal) ? signalName(Number(signal)) : signal.replace(/^SIG/, '');
  return name === '' ? '' : `SIG${name}`;
}

/** A container's configuration (define.InspectContainerConfig). */
export function inspectConfig(engine: EngineContext, container: Container): unknown {
  const { config, image, id } = container;
  return doc('*define.InspectContainerConfig', {
    Hostname: config.hostname || id.slice(0, 12),
    'DomainName:Domainname': config.domainname,
    User: config.user,
    AttachStdin: false,
    AttachStdout: false,
    AttachStderr: false,
    Tty: config.tty,
    OpenStdin: config.openStdin,
    StdinOnce: false,
    Env: environment(engine, container),
    Cmd: config.cmd ?? nil.slice,
    Image: image.full,
    Volumes: nil.map,
    WorkingDir: config.workdir || '/',
    Entrypoint: config.entrypoint && config.entrypoint.length > 0 ? config.entrypoint : nil.slice,
    OnBuild: nil.pointer,
    Labels: textsOrNil(config.labels),
    Annotations: texts(annotations(container)),
    StopSignal: stopSignal(config.stopSignal ?? 'SIGTERM'),
    'StartupHealthCheck?': nil.pointer,
    'Healthcheck?': health(config.healthcheck),
    'HealthcheckOnFailureAction?': config.healthcheck?.onFailure ?? 'none',
    'HealthLogDestination?': 'local',
    'HealthMaxLogCount:HealthcheckMaxLogCount?': 5,
    'HealthMaxLogSize:HealthcheckMaxLogSize?': 500,
    'CreateCommand?': container.command,
    'Timezone?': '',
    'SystemdMode?': false,
    'Umask?': '0022',
    'Secrets?': nil.slice,
    Timeout: 0,
    StopTimeout: config.stopTimeout ?? 10,
    'Passwd?': true,
    'ChrootDirs?': listOrNil([]),
    'SdNotifyMode:sdNotifyMode?': 'container',
    'SdNotifySocket:sdNotifySocket?': '',
    'ExposedPorts?': Object.fromEntries(exposedPorts(container).map((name) => [name, {}])),
  });
}
