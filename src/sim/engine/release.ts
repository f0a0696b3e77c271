/**
 * What one release does or prints otherwise than another, named after the behaviour.
 *
 * One type for both engines, so that shared code can ask. The values stand in docker/releases.ts and
 * podman/releases.ts; a new field is added here and to both.
 */
export interface Release {
  /** '28', '29', '5', '6'. */
  readonly line: string;
  /** Names of the parts as `version`, `info` and paths show them. */
  readonly versions: Readonly<Record<string, string>>;
  /** Image ids are digests of the manifest, lists show a tree (the containerd image store). */
  readonly manifestIds: boolean;
  /** How the client begins when `tag` is given a name that is none: 'Error' or 'error'. */
  readonly tagError: string;
  /** Bytes that an empty writable layer counts. */
  readonly emptyLayerSize: number;
  /** Errors of a container's state begin with a capital: 'Container … is already paused'. */
  readonly capitalContainer: boolean;
  /** Port specs are refused with a capital: 'Invalid hostPort: …'. */
  readonly capitalPorts: boolean;
  /** The client refuses a --security-opt with a capital. */
  readonly capitalSecurityOpt: boolean;
  /** What `start` says behind the errors of its containers, and `rename` behind its own. */
  readonly startFailed: (words: readonly string[]) => string;
  readonly renameFailed: (text: string, word: string) => string;
  /** Whether `run` and `create` put their own frame around a failure to reach the daemon, and exit with 125 or 126. */
  readonly runFramesConnection: boolean;
  /** The socket may not be written to. `path` is that of the request: 'Get …/containers/json'. */
  readonly permissionDenied: (socket: string, request: string) => string;
  /** There is no socket. */
  readonly noSocket: (socket: string) => string;
  /** `network inspect` ends with how many addresses are taken (moby 29). */
  readonly networkStatus: boolean;
  /** The client itself refuses a subnet that is none, in the words of Go's netip (docker/cli 29). */
  readonly strictPrefixes: boolean;
  /** netavark checks and makes networks, and its name stands before its errors (Podman 6). */
  readonly netavarkCreates: boolean;
  /** `volume prune` leaves named volumes alone unless --all is given. */
  readonly pruneKeepsNamed: boolean;
  /** `inspect` of a word that names nothing. */
  noSuchObject(word: string): string;
  /** Container documents: short network settings, `Storage` for `GraphDriver`, the image's manifest (moby 29). */
  readonly leanInspect: boolean;
  /** `quadlet list` prints titles above any format, and knows neither --noheading nor pods. */
  readonly quadletTitles: boolean;
}
