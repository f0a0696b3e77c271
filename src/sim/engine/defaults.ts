import type { Container, ContainerConfig, ContainerHost } from './types.ts';

/** A configuration that sets nothing. */
export const EMPTY_CONFIG: ContainerConfig = {
  cmd: undefined,
  entrypoint: undefined,
  env: [],
  user: '',
  workdir: '',
  labels: {},
  exposed: [],
  volumes: [],
  hostname: '',
  domainname: '',
  tty: false,
  openStdin: false,
  attach: [],
  stopSignal: undefined,
  stopTimeout: undefined,
  healthcheck: undefined,
};

/** The configuration of a container that nobody configured. */
export const PLAIN_CONFIG: ContainerConfig = { ...EMPTY_CONFIG, workdir: '/' };

/** Limits and rights of a container that nobody limited. */
export const PLAIN_HOST: ContainerHost = {
  memory: 0,
  memorySwap: 0,
  memoryReservation: 0,
  nanoCpus: 0,
  cpuShares: 0,
  cpuQuota: 0,
  cpuPeriod: 0,
  cpusetCpus: '',
  pidsLimit: 0,
  ulimits: [],
  capAdd: [],
  capDrop: [],
  privileged: false,
  readonlyRootfs: false,
  securityOpt: [],
  networkMode: 'default',
  portBindings: [],
  publishAll: false,
  binds: [],
  tmpfs: {},
  volumesFrom: [],
  restart: { name: 'no', max: 0 },
  autoRemove: false,
  pidMode: '',
  ipcMode: '',
  utsMode: '',
  usernsMode: '',
  cgroupnsMode: '',
  init: false,
  extraHosts: [],
  dns: [],
  dnsSearch: [],
  dnsOptions: [],
  devices: [],
  groupAdd: [],
  sysctls: {},
  shmSize: 67108864,
  logDriver: '',
  cgroupParent: '',
  oomScoreAdj: 0,
};

/** The state of a container that was never started. */
export const notYetStarted = (): Container['state'] => ({
  status: 'created',
  pid: 0 as Container['state']['pid'],
  exitCode: 0,
  error: '',
  oomKilled: false,
  startedAt: undefined,
  finishedAt: undefined,
  restartCount: 0,
  stoppedByUser: false,
  health: undefined,
});
