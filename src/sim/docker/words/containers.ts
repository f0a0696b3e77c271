import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import type { ContainersWords } from '../../engine/words/containers.ts';
import { type Errno, strerror } from '../../host/errno.ts';
import { runCode, startRefusal } from '../create/start.ts';
import { updateRefusal } from '../create/update.ts';
import { unknownFilter } from '../unknown-filter.ts';
import { containerFlagsWords } from './container-flags.ts';
import { emptyName } from './missing.ts';
import { badSignal } from './signals.ts';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const CREATE =
  'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ';
const EXEC = 'OCI runtime exec failed: exec failed: unable to start container process: ';

/** What runc says of a command that it cannot execute (libcontainer's standard_init_linux.go, os/exec's LookPath). */
function execReason(command: string, errno: Errno): EngineFailure {
  const quoted = JSON.stringify(command);
  if (errno === 'EISDIR') return failure(`exec: ${quoted}: is a directory: permission denied`, 126);
  if (errno === 'EACCES' || errno === 'EPERM') return failure(`exec: ${quoted}: permission denied`, 126);
  if (errno === 'ENOEXEC') return failure(`exec ${command}: exec format error`, 255);
  if (command.includes('/')) return failure(`exec: ${quoted}: stat ${command}: ${strerror(errno).toLowerCase()}`, 127);
  return failure(`exec: ${quoted}: executable file not found in $PATH`, 127);
}

const conflict = (name: string, id: string): string =>
  `Conflict. The container name "/${name}" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`;

/** Docker's texts about containers (daemon/errors.go, daemon/names.go, daemon/delete.go). */
export const containersWords: ContainersWords = {
  flags: containerFlagsWords,
  checksBeforePull: false,
  missing: (word) => `No such container: ${word}`,
  missingForRemove: (word) => `No such container: ${word}`,
  emptyName: emptyName('container'),
  emptyNameForRemove: 'container name cannot be empty',
  ambiguous: (word) => `multiple IDs found with provided prefix: ${word}`,
  failureCode: 1,
  badName: (name) =>
    NAME.test(name)
      ? undefined
      : failure(`Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`),
  nameTaken: (name, id) => failure(conflict(name, id)),
  nameOfPod: (name) => failure(conflict(name, '')),
  renameTaken: (name, id) => `Error when allocating new name: ${conflict(name, id)}`,
  networkMissing: () => undefined,
  networkGone: (name) => `failed to set up container networking: network ${name} not found`,
  endpointFailed: (text) => `failed to set up container networking: ${text}`,
  joinMissing: (word, kind) =>
    `${kind === 'net' ? 'joining network namespace of container: ' : ''}No such container: ${word}`,
  joinsAtStart: true,
  setnsFailed: (path, why) => failure(`setns ${path}: ${strerror(why).toLowerCase()}`),
  joinStopped: ({ id, name, state }, kind) =>
    kind === 'net'
      ? `cannot join network namespace of a non running container: container ${name} is ${state.status}`
      : `failed to join ${kind.toUpperCase()} namespace: container ${id} is not running`,
  cannotShare: ({ id, host }, kind) =>
    kind === 'ipc' && ['', 'private', 'none'].includes(host.ipcMode)
      ? `failed to join IPC namespace: container ${id}: non-shareable IPC (hint: use IpcMode:shareable for the donor container)`
      : undefined,
  networkGivesHostname: true,
  scopeTasks: 4662,
  volumeFailed: (text) => failure(text),
  sourceNotMade: (path, at, why) =>
    // found when the container is started: the client ends with 126 on a permission denied
    failure(`error while creating mount source path '${path}': mkdir ${at}: ${strerror(why).toLowerCase()}`, 126),
  bindMissing: (path) => failure(`invalid mount config for type "bind": bind source path does not exist: ${path}`),
  userFailed: (text) => failure(text),
  groupFailed: (_container, text) => failure(text),
  limitsFailed: (container, _rootless, ctx) => startRefusal(ctx, container),
  execFailed: (command, errno, stage) => {
    const { text, code } = execReason(command, errno);
    return failure((stage === 'start' ? CREATE : EXEC) + text, code);
  },
  execUserFailed: (text) => failure(text),
  execWorkdirFailed: (path) =>
    failure(`${EXEC}chdir to cwd ("${path}") set in config.json failed: no such file or directory`, 127),
  execErrorsOnStdout: true,
  execStopped: (container) => `container ${container.id} is not running`,
  execPaused: (container) => `Container ${container.name} is paused, unpause the container before exec`,
  pidsOfRuntime: { start: 5, withInit: 4, exec: 5 },
  ambientForUsers: false,
  signalsBeforeKill: true,
  statusWhileStopping: 'running',
  events: { beforeStart: [], afterDie: [], network: true, attach: 'before' },
  firstCheckAtOnce: false,
  everyCheckIsAnEvent: true,
  checkNotFound: -1,
  cannotStart: ({ state }) =>
    state.status === 'paused' ? failure('cannot start a paused container, try unpause instead') : undefined,
  signalIsReadLate: true,
  cannotStop: ({ state }, word, badSignal) =>
    badSignal !== undefined && state.pid !== 0 ? failure(`cannot stop container: ${word}: ${badSignal}`) : undefined,
  cannotKill: ({ state, id }) => (state.pid === 0 ? failure(`container ${id} is not running`) : undefined),
  killFailed: (word, failed) => ({ ...failed, text: `cannot kill container: ${word}: ${failed.text}` }),
  cannotPause: ({ state, id }, release) => {
    if (state.status === 'paused')
      return failure(`${release.capitalContainer ? 'C' : 'c'}ontainer ${id} is already paused`);
    return state.pid === 0 ? failure(`container ${id} is not running`) : undefined;
  },
  cannotUnpause: ({ state, id }) => (state.status === 'paused' ? undefined : failure(`Container ${id} is not paused`)),
  cannotRemove: ({ state }, word) => {
    if (state.status === 'paused')
      return failure(`cannot remove container "${word}": container is paused and must be unpaused first`);
    const status = state.pid !== 0 ? 'running' : state.status === 'restarting' ? 'restarting' : undefined;
    const why = `container is ${status}: stop the container before removing or force remove`;
    return status ? failure(`cannot remove container "${word}": ${why}`) : undefined;
  },
  cannotAttach: ({ state }) => {
    if (state.status === 'paused') return clientFailure('You cannot attach to a paused container, unpause it first');
    if (state.status === 'restarting')
      return clientFailure('You cannot attach to a restarting container, wait until it is running');
    return state.pid === 0 ? clientFailure('You cannot attach to a stopped container, start it first') : undefined;
  },
  noTty: { fatal: true, text: 'the input device is not a TTY' },
  idBeforeStart: true,
  allOrNothing: false,
  forcedMissingIsSilent: false,
  attachSeveral: { text: 'you cannot start and attach multiple containers at once', client: true },
  noNames: { text: '', client: true },
  startCode: 1,
  runStartCode: runCode,
  startAttachedError: (_container, { text, code }) => ({ text, code: code ?? 1 }),
  killIsStop: false,
  plainNames: false,
  startError: (_container, text) => text,
  restartFailed: ({ name }, text) => `Cannot restart container ${name}: ${text}`,
  lost: () => undefined,
  killedLate: () => '',
  execStateCode: 1,
  noExecCommand: failure('no command specified'),
  execDetachedPrintsId: false,
  forceTimeout: 0,
  forceTakesVolumes: false,
  removeTakesVolumes: false,
  keepsDependents: false,
  hasDependents: () => failure(''),
  isInfra: () => undefined,
  badRename: (container, name) => {
    if (name === '') return 'Neither old nor new names may be empty';
    if (name === container.name) return 'Renaming a container with the same name as its current name';
    return NAME.test(name)
      ? undefined
      : `Error when allocating new name: Invalid container name (/${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`;
  },
  badCondition: (name) => `unknown condition: ${name}`,
  updateNeedsFlags: true,
  updatePrintsId: false,
  badUpdate: (container, _word, before, flags) => updateRefusal(container, before, flags),
  pruneWarning: 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ',
  badPruneFilter: (name) => (['label', 'label!', 'until'].includes(name) ? undefined : failure(unknownFilter(name))),
  pruned: (ids, size) =>
    `${ids.length > 0 ? `Deleted Containers:\n${ids.join('\n')}\n\n` : ''}Total reclaimed space: ${size}\n`,
  badSignal,
};
