import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { Container } from '../../engine/types.ts';
import type { ContainersWords } from '../../engine/words/containers.ts';
import { type Errno, strerror } from '../../host/errno.ts';
import { signalName, signalNumber } from '../../host/signals.ts';
import { containerFlagsWords } from './container-flags.ts';
import { badSignal } from './signals.ts';

/** Namespaces whose flags have another name. */
const KINDS: Readonly<Record<string, string>> = { mnt: 'mount', userns: 'user', cgroupns: 'cgroup' };
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
/** systemd hands a user's manager only cpu, memory and pids. */
const missingController = ({ cpusetCpus, rare = {} }: Container['host']): string | undefined => {
  if (cpusetCpus !== '' || rare['cpuset-mems']) return 'cpuset';
  const isIo = Object.keys(rare).some((name) => /^(blkio-weight|device-(read|write)-)/.test(name));
  return isIo ? 'io' : undefined;
};

/** What crun does not do with cgroup v2, and devices that no CDI file describes. */
function unsupported(host: Container['host'], rootless: boolean, cgroup: string): EngineFailure | undefined {
  const { rare = {} } = host;
  if (rare['memory-swappiness'])
    return failure('crun: cannot set memory swappiness with cgroupv2: OCI runtime error', 126);
  const controller = rootless ? missingController(host) : undefined;
  if (controller === 'cpuset') {
    const file = `/sys/fs/cgroup${cgroup}/cgroup.controllers`;
    return failure(`crun: controller \`cpuset\` is not available under ${file}: OCI runtime error`, 126);
  }
  if (controller)
    return failure(`crun: the requested cgroup controller \`${controller}\` is not available: OCI runtime error`, 126);
  if (rare['oom-kill-disable']?.at(-1) === 'true')
    return failure('crun: cannot disable OOM killer with cgroupv2: OCI runtime error', 126);
  const gpus = rare['gpus'];
  if (!gpus) return undefined;
  const devices = gpus.map((one) => `nvidia.com/gpu=${one}`).join(', ');
  return failure(`setting up CDI devices: unresolvable CDI devices ${devices}`, 126);
}

/** memory.swap.max is what --memory-swap leaves above --memory (write_memory_swap of crun). */
function badSwap({ memory, memorySwap }: Container['host']): EngineFailure | undefined {
  if (memorySwap <= 0 || memorySwap >= memory) {
    return memorySwap > 0 && memory <= 0
      ? failure('crun: cannot set swap limit without the memory limit: OCI runtime error', 126)
      : undefined;
  }
  return failure('crun: cannot set memory+swap limit less than the memory limit: OCI runtime error', 126);
}

const NOT_FOUND = 'OCI runtime attempted to invoke a command that was not found';
const DENIED = 'OCI permission denied';

/** What crun says of a command that it cannot execute (find_executable in src/libcrun/utils.c), with libpod's class. */
function execReason(command: string, errno: Errno): EngineFailure {
  if (command === '') return failure(`crun: cannot find \`\` in $PATH: No such file or directory: ${NOT_FOUND}`, 127);
  if (errno === 'EISDIR')
    return failure(`crun: the path \`${command}\` is not a regular file: Operation not permitted: ${DENIED}`, 126);
  if (errno === 'EACCES' || errno === 'EPERM') {
    if (command.includes('/')) {
      const what = `the path \`${command}\` exists but it is not executable`;
      return failure(`crun: ${what}: Operation not permitted: ${DENIED}`, 126);
    }
    const what = `executable file \`${command}\` not found in $PATH`;
    return failure(`crun: ${what}: Permission denied: ${DENIED}`, 126);
  }
  if (errno === 'ENOEXEC')
    return failure(`crun: exec container process \`${command}\`: Exec format error: OCI runtime error`, 126);
  const where = command.includes('/') ? '' : ' in $PATH';
  return failure(`crun: executable file \`${command}\` not found${where}: ${strerror('ENOENT')}: ${NOT_FOUND}`, 127);
}

const FILE_KINDS: Readonly<Record<string, string>> = {
  pid: 'PID',
  ipc: 'IPC',
  uts: 'UTS',
  userns: 'user',
  cgroupns: 'cgroup',
};

/** --pid ns:PATH without such a file (pkg/specgen/generate/namespaces_linux.go). */
const namespaceMissing = (flag: string, path: string, why: Errno): EngineFailure =>
  path === ''
    ? failure('invalid config provided: namespace mode path requires a value')
    : failure(
        `cannot find specified ${FILE_KINDS[flag] ?? flag} namespace path: faccessat ${path}: ${strerror(why).toLowerCase()}`,
      );

const signalOf = (text: string | undefined): string => signalName(signalNumber(text ?? 'TERM') ?? 15);
const IMPROPER = 'container state improper';

/** Podman's texts about containers (libpod/container_api.go, libpod/runtime_ctr.go, libpod/define/errors.go). */
export const containersWords: ContainersWords = {
  flags: containerFlagsWords,
  checksBeforePull: true,
  missing: (word) => `no container with name or ID "${word}" found: no such container`,
  missingForRemove: (word) => `no container with ID or name "${word}" found: no such container`,
  ambiguous: (word) => `more than one result for container ID "${word}": container already exists`,
  failureCode: 125,
  badName: (name) =>
    NAME.test(name)
      ? undefined
      : failure('running container create option: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument'),
  nameTaken: (name, id) =>
    failure(
      `creating container storage: the container name "${name}" is already in use by ${id}. You have to remove that container to be able to reuse that name: that name is already in use, or use --replace to instruct Podman to do so.`,
    ),
  nameOfPod: (name) => failure(`adding container to state: name "${name}" is in use: pod already exists`),
  renameTaken: (_name, _holder, { id }) =>
    `renaming container ${id}: updating container config table with new configuration for container ${id}: UNIQUE constraint failed: ContainerConfig.Name`,
  networkMissing: (name) => failure(`unable to find network with name or ID ${name}: network not found`),
  networkGone: (name) => `unable to find network with name or ID ${name}: network not found`,
  endpointFailed: (text) => text,
  joinMissing: (word, kind) =>
    `looking up container to share ${KINDS[kind] ?? kind} namespace with: no container with name or ID "${word}" found: no such container`,
  joinsAtStart: false,
  namespaceMissing,
  setnsFailed: (path, why) =>
    why === 'EPERM'
      ? failure(`crun: setns \`${path}\`: Operation not permitted: ${DENIED}`, 126)
      : failure(`OCI runtime error: crun: setns \`${path}\`: ${strerror(why)}`, 126),
  cannotShare: () => undefined,
  networkGivesHostname: false,
  joinStopped: (container, kind) =>
    `cannot join ${kind === 'net' ? 'network' : kind} namespace of container ${container.id}: container is not running: ${IMPROPER}`,
  volumeFailed: (text) => failure(text),
  sourceNotMade: (_path, at, why) => failure(`mkdir ${at}: ${strerror(why).toLowerCase()}`),
  bindMissing: (path) => failure(`statfs ${path}: no such file or directory`),
  userFailed: (text) => failure(text, 126),
  groupFailed: ({ id }, text) => failure(`looking up supplemental groups for container ${id}: ${text}`, 126),
  limitsFailed: (container, rootless, ctx) =>
    unsupported(container.host, rootless, ctx.architecture.cgroup(container)) ??
    badSwap(container.host) ??
    (container.host.memory > 0 && container.host.memory < 300 * 1024
      ? failure(
          `crun: the memory limit could be too low: open \`memory.max\` for writing: No such file or directory: ${NOT_FOUND}`,
          127,
        )
      : undefined),
  execFailed: execReason,
  execUserFailed: (text) => failure(text, 255),
  execWorkdirFailed: (path) => failure(`crun: chdir to \`${path}\`: No such file or directory: ${NOT_FOUND}`, 127),
  execErrorsOnStdout: false,
  execStopped: () => `can only create exec sessions on running containers: ${IMPROPER}`,
  execPaused: () => `can only create exec sessions on running containers: ${IMPROPER}`,
  pidsOfRuntime: { start: 0, withInit: 0, exec: 0 },
  ambientForUsers: true,
  signalsBeforeKill: false,
  statusWhileStopping: 'stopping',
  events: { beforeStart: ['init'], afterDie: ['cleanup'], network: false, attach: 'after' },
  firstCheckAtOnce: true,
  everyCheckIsAnEvent: true,
  checkNotFound: 127,
  cannotStart: ({ state, id }) =>
    state.status === 'paused'
      ? failure(
          `unable to start container "${id}": container ${id} must be in Created or Stopped state to be started: ${IMPROPER}`,
        )
      : undefined,
  signalIsReadLate: false,
  cannotStop: ({ state, id }) =>
    state.status === 'paused'
      ? failure(`container ${id} is running or paused, refusing to clean up: ${IMPROPER}`)
      : undefined,
  cannotRestart: ({ state }) =>
    state.status === 'paused'
      ? failure(`unable to restart a container in a paused or unknown state: ${IMPROPER}`)
      : undefined,
  killIsStop: true,
  plainNames: true,
  noHealthcheck: (name, { id }) => `cannot use condition "${name}": container ${id} has no healthcheck`,
  cannotKill: ({ state, id }) =>
    state.pid === 0
      ? failure(`can only kill running containers. ${id} is in state ${state.status}: ${IMPROPER}`)
      : undefined,
  killFailed: (_word, failed) => failed,
  cannotPause: ({ state, id }) => {
    if (state.status === 'paused') return failure(`"${id}" is already paused: ${IMPROPER}`);
    return state.pid === 0 ? failure(`"${state.status}" is not running, can't pause: ${IMPROPER}`) : undefined;
  },
  cannotUnpause: ({ state, id }) =>
    state.status === 'paused' ? undefined : failure(`"${id}" is not paused, can't unpause: ${IMPROPER}`),
  timeNeedsForce: failure('--force option must be specified to use the --time option'),
  cannotRemove: ({ state, id }) =>
    state.pid !== 0
      ? failure(
          `cannot remove container ${id} as it is ${state.status} - running or paused containers cannot be removed without force: ${IMPROPER}`,
          2,
        )
      : undefined,
  cannotAttach: ({ state, id }) =>
    state.status !== 'running'
      ? failure(`attaching to container ${id}: you can only attach to running containers`)
      : undefined,
  noTty: {
    fatal: false,
    text: 'The input device is not a TTY. The --tty and --interactive flags might not work properly',
  },
  idBeforeStart: false,
  allOrNothing: true,
  forcedMissingIsSilent: true,
  attachSeveral: failure('you cannot start and attach multiple containers at once'),
  noNames: failure('you must provide at least one name or id'),
  startCode: undefined,
  // define.ExitCode of libpod: the text tells.
  runStartCode: (text) => (/not found|executable path is empty|no such file/i.test(text) ? 127 : 126),
  startError: ({ id }, text) => `unable to start container "${id}": ${text}`,
  lonelySigProxy: failure('you cannot use sig-proxy without --attach: invalid argument'),
  startAttachedError: ({ id }, { text }) => failure(`unable to start container ${id}: ${text}`),
  restartFailed: (_container, text) => text,
  lost: ({ id }) =>
    failure(`container ${id} conmon exited prematurely, exit code could not be retrieved: conmon process killed`),
  killedLate: ({ name, config }, seconds, now) =>
    `time="${new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')}" level=warning msg="StopSignal SIG${signalOf(config.stopSignal)} failed to stop container ${name} in ${seconds} seconds, resorting to SIGKILL"\n`,
  execStateCode: 255,
  noExecCommand: failure('must provide a non-empty command to start an exec session: invalid argument'),
  execDetachedPrintsId: true,
  forceTimeout: undefined,
  forceTakesVolumes: true,
  removeTakesVolumes: false,
  keepsDependents: true,
  hasDependents: ({ id }, others) =>
    failure(
      `container ${id} has dependent containers which must be removed before it: ${others.map((one) => one.id).join(', ')}: container already exists`,
    ),
  isInfra: ({ id, isInfra, pod }) =>
    isInfra
      ? failure(
          `container ${id} is the infra container of pod ${pod ?? ''} and cannot be removed without removing the pod`,
        )
      : undefined,
  badRename: (_container, name) =>
    NAME.test(name) ? undefined : 'names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument',
  badCondition: (name) => `unknown container state: ${name}: invalid argument`,
  updateNeedsFlags: false,
  updatePrintsId: true,
  badUpdate: () => undefined,
  pruneWarning: 'WARNING! This will remove all non running containers.\nAre you sure you want to continue? [y/N] ',
  badPruneFilter: (name) =>
    ['label', 'label!', 'until'].includes(name) ? undefined : failure(`${name} is an invalid filter`),
  pruned: (ids) => ids.map((id) => `${id}\n`).join(''),
  badSignal,
};
