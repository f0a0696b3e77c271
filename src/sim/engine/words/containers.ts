import type { Flags } from '../../cli/index.ts';
import type { Errno } from '../../host/errno.ts';
import type { EngineContext } from '../engine.ts';
import type { EngineFailure } from '../failure.ts';
import type { Release } from '../release.ts';
import type { Container } from '../types.ts';
import type { ContainerFlagsWords } from './container-flags.ts';

/** What the engines say and do differently about containers. */
export interface ContainersWords {
  readonly flags: ContainerFlagsWords;
  /** Whether a network to join is looked up before the image is fetched. */
  readonly checksBeforePull: boolean;
  /** A name that is no container, as most commands say it; and what they say of the start of several ids. */
  missing(word: string): string;
  ambiguous(word: string): string;
  /** The same for `rm`. */
  missingForRemove(word: string): string;
  /** What the client itself says of an empty name; without it, that is a name like others. */
  readonly emptyName?: string;
  readonly emptyNameForRemove?: string;
  /** Exit code of a lifecycle command whose container is missing or in the wrong state. */
  readonly failureCode: number;
  badName(name: string): EngineFailure | undefined;
  nameTaken(name: string, id: string): EngineFailure;
  nameOfPod(name: string): EngineFailure;
  /** `rename` to a name that is taken. */
  /** A new name that another container has; `id` is that one's. */
  renameTaken(name: string, id: string, container: Container): string;
  /** Names may be given with a slash before them. */
  readonly plainNames: boolean;
  /** `wait --condition=healthy` of a container without a health check. */
  noHealthcheck?(name: string, container: Container): string;

  /** A network that is not there when a container is made; undefined where only its start looks for it. */
  networkMissing(name: string): EngineFailure | undefined;
  networkGone(name: string, container: Container): string;
  endpointFailed(text: string, container: Container): string;
  joinMissing(word: string, kind: string): string;
  /** Whether a container whose network is to be joined is looked for only at the start. */
  readonly joinsAtStart: boolean;
  joinStopped(container: Container, kind: string): string;
  /** --network ns:PATH and its like, where there is no such file when a container is made. */
  namespaceMissing?(flag: string, path: string, why: Errno): EngineFailure;
  /** A namespace that the runtime cannot join by its file. */
  setnsFailed(path: string, why: 'EINVAL' | 'EPERM'): EngineFailure;
  /** Why a namespace of a running container cannot be joined, or undefined. */
  cannotShare(container: Container, kind: string): string | undefined;
  /** Whether a container in the network of another takes its hostname. */
  readonly networkGivesHostname: boolean;
  /** TasksMax= that systemd gives the scope of a container that has no limit of its own. */
  readonly scopeTasks?: number;
  volumeFailed(text: string): EngineFailure;
  bindMissing(path: string): EngineFailure;
  /** A folder that is to be mounted cannot be made: which one, where it failed, and why. */
  sourceNotMade(path: string, at: string, why: Errno): EngineFailure;

  userFailed(text: string): EngineFailure;
  groupFailed(container: Container, text: string): EngineFailure;
  /** What the runtime cannot set or find: limits, devices, mounts; undefined where all is well. */
  limitsFailed(container: Container, rootless: boolean, ctx: EngineContext): EngineFailure | undefined;
  /** The command cannot be executed, at the start of a container or by `exec`. */
  execFailed(command: string, errno: Errno, stage: 'start' | 'exec'): EngineFailure;
  execUserFailed(text: string): EngineFailure;
  execWorkdirFailed(path: string): EngineFailure;
  /** Whether the client prints what the runtime says of an exec on its stdout. */
  readonly execErrorsOnStdout: boolean;
  execStopped(container: Container): string;
  execPaused(container: Container): string;
  /** How many process numbers of the container's namespace the runtime's own threads use up, after that of its command. */
  readonly pidsOfRuntime: { readonly start: number; readonly withInit: number; readonly exec: number };

  /** Whether another user than root keeps the capabilities that --cap-add named. */
  readonly ambientForUsers: boolean;
  /** Whether the stop signal is sent even if there is no time to wait for it. */
  readonly signalsBeforeKill: boolean;
  readonly statusWhileStopping: Container['state']['status'];
  /** Events that an engine notes beside those that both do: before a start, after an end, of networks. */
  readonly events: {
    readonly beforeStart: readonly string[];
    readonly afterDie: readonly string[];
    readonly network: boolean;
    /** When a client that stays is noted as attached: before or after the start. */
    readonly attach: 'before' | 'after';
  };
  readonly firstCheckAtOnce: boolean;
  readonly everyCheckIsAnEvent: boolean;
  /** Exit code of a health check whose command is not there. */
  readonly checkNotFound: number;

  /** Commands on a container in the wrong state; undefined where it is right. */
  cannotStart(container: Container): EngineFailure | undefined;
  /** `badSignal`: why the signal of --signal is none. */
  cannotStop(container: Container, word: string, badSignal?: string): EngineFailure | undefined;
  /** Whether a bad --signal of `stop` matters only to containers that run. */
  readonly signalIsReadLate: boolean;
  cannotKill(container: Container): EngineFailure | undefined;
  /** What `kill` says around the reason why it failed. */
  killFailed(word: string, failed: EngineFailure): EngineFailure;
  cannotPause(container: Container, release: Release): EngineFailure | undefined;
  cannotUnpause(container: Container): EngineFailure | undefined;
  /** `rm --time` without --force. */
  readonly timeNeedsForce?: EngineFailure;
  cannotRemove(container: Container, word: string): EngineFailure | undefined;
  cannotAttach(container: Container): EngineFailure | undefined;
  /** -it while the client's stdin is no terminal: an error that ends the client, or a warning. */
  readonly noTty: { readonly fatal: boolean; readonly text: string };
  /** Whether `run -d` prints the id even if the start fails. */
  readonly idBeforeStart: boolean;
  /** Several containers of which one is not there: whether nothing is done at all. */
  readonly allOrNothing: boolean;
  /** Whether `rm -f` is silent about a container that is not there. */
  readonly forcedMissingIsSilent: boolean;
  /** `start -a` of several. */
  readonly attachSeveral: EngineFailure;
  /** What a command without names says. */
  readonly noNames: EngineFailure;
  /** What `start` says of a container that could not be started. */
  /** `start --sig-proxy` without --attach. */
  readonly lonelySigProxy?: EngineFailure;
  /** What `start --attach` says of a container that does not start. */
  startAttachedError(container: Container, failed: EngineFailure): EngineFailure;
  /** What `restart` refuses. */
  cannotRestart?(container: Container): EngineFailure | undefined;
  /** Any signal of `kill` keeps the container from being restarted, not just SIGKILL. */
  readonly killIsStop: boolean;
  startError(container: Container, text: string): string;
  /** `start` of a container that failed: its exit code, where another than failureCode. */
  readonly startCode: number | undefined;
  /** Exit code of a `run` whose container could not be started, where the failure names none. */
  runStartCode(text: string): number | undefined;
  /** What `restart` says of a container that could not be started again. */
  restartFailed(container: Container, text: string): string;
  /** A container whose monitor was killed: its exit code is lost. */
  lost(container: Container): EngineFailure | undefined;
  /** A warning on stderr where the stop signal was not enough. */
  killedLate(container: Container, seconds: number, now: number): string;
  /** `exec` in the wrong state: its exit code; without a command; -d printing the session's id. */
  readonly execStateCode: number;
  readonly noExecCommand: EngineFailure;
  readonly execDetachedPrintsId: boolean;
  /** Seconds that `rm -f` waits before it kills. */
  readonly forceTimeout: number | undefined;
  /** Anonymous volumes go with `rm -f`, and with `rm`. */
  readonly forceTakesVolumes: boolean;
  readonly removeTakesVolumes: boolean;
  /** Whether containers that join this one's namespaces keep it from being removed. */
  readonly keepsDependents: boolean;
  hasDependents(container: Container, others: readonly Container[]): EngineFailure;
  isInfra(container: Container, engine: EngineContext): EngineFailure | undefined;
  /** Why a container cannot be renamed so, or undefined. */
  badRename(container: Container, name: string): string | undefined;
  badCondition(name: string): string;
  readonly updateNeedsFlags: boolean;
  readonly updatePrintsId: boolean;
  /** Why limits cannot be changed so, or undefined. */
  badUpdate(container: Container, word: string, before: Container['host'], flags: Flags): string | undefined;
  readonly pruneWarning: string;
  badPruneFilter(name: string): EngineFailure | undefined;
  pruned(ids: readonly string[], size: string): string;
  /** Why a word is no signal, or undefined. */
  badSignal(text: string): string | undefined;
}
