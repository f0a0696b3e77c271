/** Limits and policies that `update` changes. */
const UPDATES = [
  'memory',
  'memory-swap',
  'memory-reservation',
  'cpus',
  'cpu-shares',
  'cpu-quota',
  'cpu-period',
  'cpuset-cpus',
  'pids-limit',
  'restart',
];
/** Limits and settings whose change nothing here shows. */
const SILENT_UPDATES = [
  'blkio-weight',
  'blkio-weight-device',
  'cpu-rt-period',
  'cpu-rt-runtime',
  'cpuset-mems',
  'device-read-bps',
  'device-read-iops',
  'device-write-bps',
  'device-write-iops',
  'health-max-log-count',
  'health-max-log-size',
  'kernel-memory',
  'memory-swappiness',
];
const HEALTH_UPDATES = [
  'health-cmd',
  'health-interval',
  'health-on-failure',
  'health-retries',
  'health-start-period',
  'health-timeout',
  'no-healthcheck',
];

/** The flags of `update` in both engines. */
export const UPDATE_FLAGS: readonly string[] = [
  ...UPDATES,
  ...SILENT_UPDATES,
  ...HEALTH_UPDATES,
  'env',
  'unsetenv',
  'ulimit',
  'latest',
];
