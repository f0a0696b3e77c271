import type { Result } from '../../../lib/result.ts';
import type { Flags } from '../../cli/index.ts';
import type { Proc } from '../../host/proc.ts';
import type { EngineContext } from '../engine.ts';
import type { EngineFailure } from '../failure.ts';
import type { CreateSpec, MountWish } from '../runtime/create.ts';
import type { ContainerConfig, ContainerHost, PortBinding } from '../types.ts';

/** How the engines read the flags of `run` and `create`, and what they say of values that make no sense. */
export interface ContainerFlagsWords {
  /** A file of --env-file that cannot be read, and a line of it that is no variable. */
  fileMissing(path: string, flag: string, ctx: EngineContext): EngineFailure;
  badLine(path: string, line: string, flag: string, ctx: EngineContext): EngineFailure | undefined;
  /** A value of --env. */
  badEnv(text: string): EngineFailure | undefined;
  /** A port or range of --publish. */
  ports(text: string, ctx: EngineContext): Result<readonly PortBinding[], EngineFailure>;
  /** A port or range of --expose: '8000/tcp'. */
  exposed(text: string, ctx: EngineContext): Result<readonly string[], EngineFailure>;
  /** A value of --volume and one of --mount; what is relative is seen from the client. */
  volume(text: string, client: Proc): Result<MountWish, EngineFailure>;
  mount(text: string, client: Proc, ctx: EngineContext): Result<MountWish, EngineFailure>;
  /** A value of --tmpfs. */
  badTmpfs(path: string, options: string): EngineFailure | undefined;
  /** A second mount at a place; nothing where it is the same one again and the engine bears that. */
  duplicateMount(first: MountWish, second: MountWish): EngineFailure | undefined;
  /** Options of the volumes that an image asks for. */
  readonly imageVolume: Pick<MountWish, 'options' | 'propagation'>;
  volumesFromMissing(word: string): EngineFailure;
  badVolumesFrom(text: string, mode: string): EngineFailure | undefined;
  restart(text: string): Result<ContainerHost['restart'], EngineFailure>;
  /** An amount of bytes of --memory and its like; -1 for no limit. */
  bytes(flag: string, text: string): Result<number, EngineFailure>;
  cpus(text: string): Result<number, EngineFailure>;
  /** What -P adds to the ports when a container is made; Docker chooses them at each start. */
  publishAll(ctx: EngineContext, config: ContainerConfig, host: ContainerHost): readonly PortBinding[];
  /** Values that are refused before anything is fetched: --pull, --sysctl, … */
  badFlags(flags: Flags, ctx: EngineContext): EngineFailure | undefined;
  /** --ip, --mac-address or --network-alias with a mode that has no networks; `given` says that --network named it. */
  badAddress(flags: Flags, mode: string, given: boolean): EngineFailure | undefined;
  /** --link of a container that is not there. */
  linkMissing(word: string): string;
  ulimit(text: string): Result<ContainerHost['ulimits'][number], EngineFailure>;
  badHost(text: string): EngineFailure | undefined;
  badDns(text: string): EngineFailure | undefined;
  /** --entrypoint: one word, or a list in JSON where the engine reads that. */
  entrypoint(text: string): readonly string[];
  badMode(flag: 'pid' | 'ipc' | 'uts' | 'userns' | 'cgroupns', value: string): EngineFailure | undefined;
  badStopSignal(text: string): EngineFailure | undefined;
  /** What the engine itself changes in the configuration: the user of --userns=keep-id, … */
  adjust(ctx: EngineContext, config: ContainerConfig, host: ContainerHost): ContainerConfig;
  readonly detachAndAttach: EngineFailure;
  /** --rm with a policy of --restart that would bring the container back. */
  rmAndRestart(policy: string): EngineFailure | undefined;
  /** --cidfile of a file that is there already. */
  cidfileExists(path: string): EngineFailure | undefined;
  /** A --cidfile that cannot be written; `reason` in the words of strerror(3). */
  cidfileFailed(path: string, reason: string): EngineFailure;
  /** Whether that shows before the container is made; else the container goes again then. */
  readonly cidfileFirst: boolean;
  badHealthDuration(flag: string, text: string): EngineFailure;
  readonly noHealthConflict: EngineFailure;
  /** User-given variables stand before those of the image. */
  readonly userEnvFirst: boolean;
  readonly defaultLogDriver: string;
  /** `--network` of a container without one. */
  defaultMode(ctx: EngineContext): string;
  /** What `bridge` and 'default' mean. */
  networkName(mode: string): string;
  /** Everything that is checked once all is read: limits, combinations, names. */
  check(ctx: EngineContext, spec: CreateSpec): EngineFailure | undefined;
  /** Whether the container has ports of its own; others are let go. */
  hasPorts(host: ContainerHost): boolean;
  /** What the engine tells beside: 'WARNING: …' lines for stderr. */
  warnings(ctx: EngineContext, spec: CreateSpec): readonly string[];
}
