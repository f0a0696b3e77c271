import type { Release } from '../engine/release.ts';

const apiVersion: Readonly<Record<string, string>> = { '28': '1.51', '29': '1.55' };
const escaped = (socket: string): string => socket.replaceAll('/', '%2F');

/** What Docker 28.x does otherwise than the newest. */
const OLDER: Release = {
  line: '28',
  versions: {
    docker: '28.5.2+dfsg4',
    api: '1.51',
    containerd: '2.1.9+unknown',
    runc: '1.3.6+ds1',
    init: '0.19.0',
    rootlesskit: '2.0.2',
    slirp4netns: '1.3.3',
    go: 'go1.27.1',
    buildkit: 'v0.0.0+unknown',
  },
  manifestIds: false,
  emptyLayerSize: 0,
  tagError: 'Error',
  networkStatus: false,
  strictPrefixes: false,
  netavarkCreates: false,
  pruneKeepsNamed: true,
  quadletTitles: false,
  noSuchObject: (word) => `Error: No such object: ${word}`,
  leanInspect: false,
  capitalContainer: true,
  capitalPorts: true,
  capitalSecurityOpt: true,
  startFailed: (words) => `Error: failed to start containers: ${words.join(', ')}`,
  renameFailed: (text, word) => `Error response from daemon: ${text}\nError: failed to rename container named ${word}`,
  runFramesConnection: true,
  permissionDenied: (socket, request) => {
    const [method = 'Get', path = ''] = request.split(' ');
    const version = path === '/_ping' ? '' : `/v${apiVersion['28']}`;
    const url = `"http://${escaped(socket)}${version}${path}"`;
    return `permission denied while trying to connect to the Docker daemon socket at unix://${socket}: ${method} ${url}: dial unix ${socket}: connect: permission denied`;
  },
  noSocket: (socket) => `Cannot connect to the Docker daemon at unix://${socket}. Is the docker daemon running?`,
};

/** Docker 29.x. */
const NEWEST: Release = {
  line: '29',
  versions: {
    docker: '29.7.2',
    api: '1.55',
    containerd: '2.1.9+unknown',
    runc: '1.3.6+ds1',
    init: '0.19.0',
    rootlesskit: '2.0.2',
    slirp4netns: '1.3.3',
    go: 'go1.27.3',
    buildkit: 'v0.32.2',
  },
  manifestIds: true,
  emptyLayerSize: 4096,
  tagError: 'error',
  networkStatus: true,
  strictPrefixes: true,
  netavarkCreates: false,
  pruneKeepsNamed: true,
  quadletTitles: false,
  noSuchObject: (word) => `error: no such object: ${word}`,
  leanInspect: true,
  capitalContainer: false,
  capitalPorts: false,
  capitalSecurityOpt: false,
  startFailed: (words) => `failed to start containers: ${words.join(', ')}`,
  renameFailed: (text) => `failed to rename container: Error response from daemon: ${text}`,
  runFramesConnection: false,
  permissionDenied: (socket) => `permission denied while trying to connect to the docker API at unix://${socket}`,
  noSocket: (socket) =>
    `failed to connect to the docker API at unix://${socket}; check if the path is correct and if the daemon is running: dial unix ${socket}: connect: no such file or directory`,
};

/** The behaviour of a version such as '28.5.2'; what is newer than the newest known behaves like that one. */
export const dockerRelease = (version: string): Release => (Number.parseInt(version, 10) < 29 ? OLDER : NEWEST);

/** What only Docker's own code asks of a release. */
interface Behaviour {
  /** Addresses and aliases on a network that Docker brings itself. */
  readonly addressOnPredefined: string;
  readonly aliasOnPredefined: string;
  /** --ip on a network whose subnet nobody chose, and outside of --ip-range. */
  readonly anySubnetTakesAddress: boolean;
  /** Rootless: RootlessKit runs with --detach-netns (contrib/dockerd-rootless.sh). */
  readonly detachesNetns: boolean;
  /** A hostname that is too long is refused when a container is made. */
  readonly checksHostname: boolean;
  /** Warnings about mounts of images and about --kernel-memory. */
  readonly warnsOfImageMounts: boolean;
  readonly readsKernelMemory: boolean;
  /** The client names the flag of a file that it cannot read: '--env-file: open …'. */
  readonly namesFileFlags: boolean;
  /** `--gpus` on a machine without any. */
  readonly noGpu: string;
  /** A volume without a name may be mounted read-only. */
  readonly readonlyAnonymous: boolean;
  /** --expose is read as a range with its protocol (moby's own type, no longer go-connections'). */
  readonly exposesPortRanges: boolean;
  /** The client pings once more with GET where HEAD failed, even for want of a connection. */
  readonly pingsAgain: boolean;
  /** A daemon whose name does not resolve: the client names the host, not the request. */
  readonly namesLookup: boolean;
  /** BuildKit keeps packed blobs beside its snapshots, and knows an image by them (the containerd store). */
  readonly keepsBlobs: boolean;
  /** The build cache's size in `system df` has also what images share with it. */
  readonly countsSharedCache: boolean;
}

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '28': {
    addressOnPredefined: 'user specified IP address is supported on user defined networks only',
    aliasOnPredefined: 'network-scoped alias is supported only for containers in user defined networks',
    anySubnetTakesAddress: false,
    detachesNetns: false,
    checksHostname: false,
    warnsOfImageMounts: true,
    readsKernelMemory: true,
    namesFileFlags: false,
    noGpu: 'could not select device driver "" with capabilities: [[gpu]]',
    readonlyAnonymous: false,
    exposesPortRanges: false,
    pingsAgain: false,
    namesLookup: false,
    keepsBlobs: false,
    countsSharedCache: false,
  },
};
const NEWEST_BEHAVIOUR: Behaviour = {
  addressOnPredefined: 'user-specified IP address is supported on user-defined networks only',
  aliasOnPredefined: 'network-scoped aliases are only supported for user-defined networks',
  anySubnetTakesAddress: true,
  detachesNetns: true,
  checksHostname: true,
  warnsOfImageMounts: false,
  readsKernelMemory: false,
  namesFileFlags: true,
  noGpu: 'failed to discover GPU vendor from CDI: no known GPU vendor found',
  readonlyAnonymous: true,
  exposesPortRanges: true,
  pingsAgain: true,
  namesLookup: true,
  keepsBlobs: true,
  countsSharedCache: true,
};

/** What Docker's release does otherwise than others. */
export const behaviourOf = ({ release }: { readonly release: Release }): Behaviour =>
  BEHAVIOURS[release.line] ?? NEWEST_BEHAVIOUR;
