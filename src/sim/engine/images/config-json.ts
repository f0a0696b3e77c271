import type { ContainerConfig, Healthcheck } from '../types.ts';

const set = (names: readonly string[]): Record<string, object> =>
  Object.fromEntries([...names].sort().map((name) => [name, {}]));

/** A health check as images carry it: times in nanoseconds, left out where they are the engine's own. */
export function healthJson(check: Healthcheck): Record<string, unknown> {
  const nano = (ms: number): number => ms * 1_000_000;
  return {
    Test: check.test,
    ...(check.interval > 0 && { Interval: nano(check.interval) }),
    ...(check.timeout > 0 && { Timeout: nano(check.timeout) }),
    ...(check.startPeriod > 0 && { StartPeriod: nano(check.startPeriod) }),
    ...(check.retries > 0 && { Retries: check.retries }),
  };
}

/** The part of a configuration that the OCI image specification names, in its order, without what is not set. */
export function ociConfig(config: ContainerConfig): Record<string, unknown> {
  return {
    ...(config.user !== '' && { User: config.user }),
    ...(config.exposed.length > 0 && { ExposedPorts: set(config.exposed) }),
    ...(config.env.length > 0 && { Env: config.env }),
    ...(config.entrypoint && config.entrypoint.length > 0 && { Entrypoint: config.entrypoint }),
    ...(config.cmd && config.cmd.length > 0 && { Cmd: config.cmd }),
    ...(config.volumes.length > 0 && { Volumes: set(config.volumes) }),
    ...(config.workdir !== '' && { WorkingDir: config.workdir }),
    ...(Object.keys(config.labels).length > 0 && {
      Labels: Object.fromEntries(Object.entries(config.labels).sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
    ...(config.stopSignal && { StopSignal: config.stopSignal }),
  };
}

/** The same with what Docker adds: health check, triggers of ONBUILD, the shell. */
export function dockerConfig(config: ContainerConfig): Record<string, unknown> {
  return {
    ...ociConfig(config),
    ...(config.healthcheck && { Healthcheck: healthJson(config.healthcheck) }),
    ...(config.onBuild && config.onBuild.length > 0 && { OnBuild: config.onBuild }),
    ...(config.shell && { Shell: config.shell }),
  };
}
