import { formatGoDuration, parseGoDuration, ramInBytes } from '../../cli/index.ts';
import { isMap, mapValues, type Raw } from './load/raw.ts';
import type { Project } from './model.ts';

const bytes = (value: unknown): unknown => {
  const read = ramInBytes(String(value));
  return read.ok ? String(read.value) : value;
};
const duration = (value: unknown): unknown => {
  const read = parseGoDuration(String(value));
  return read.ok ? formatGoDuration(read.value) : value;
};

const within = (raw: Raw, change: Readonly<Record<string, (value: unknown) => unknown>>): Raw =>
  mapValues(raw, (value, key) => change[key]?.(value) ?? value);

const resource = (value: unknown): unknown =>
  isMap(value) ? within(value, { memory: bytes, cpus: Number, pids: Number }) : value;

/** A service as config shows it: amounts and times in one form. */
const shownService = (raw: Raw): Raw =>
  within(raw, {
    mem_limit: bytes,
    mem_reservation: bytes,
    memswap_limit: bytes,
    shm_size: bytes,
    cpus: Number,
    scale: Number,
    stop_grace_period: duration,
    healthcheck: (value) =>
      within(value as Raw, {
        interval: duration,
        timeout: duration,
        start_period: duration,
        start_interval: duration,
        retries: Number,
      }),
    env_file: (value) => (value as Raw[]).map((one) => (one['required'] === false ? one : one['path'])),
    ports: (value) => (value as Raw[]).map((one) => ({ ...one, target: Number(one['target']) })),
    deploy: (value) =>
      within(value as Raw, {
        replicas: Number,
        resources: (all) => within(all as Raw, { limits: resource, reservations: resource }),
      }),
  });

/** A project as config shows it. */
export const modelOf = (project: Project): Raw => ({
  name: project.name,
  services: Object.fromEntries(project.services.map(({ name, raw }) => [name, shownService(raw)])),
  ...Object.fromEntries(
    (['networks', 'volumes'] as const).map((part) => [
      part,
      mapValues(project[part], (one) => (one as { raw: Raw }).raw),
    ]),
  ),
  secrets: project.secrets,
  configs: project.configs,
});
