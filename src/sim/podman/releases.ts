import type { Release } from '../engine/release.ts';
import { badRange, badRangeUntyped } from './integers.ts';

/** What both releases share, and what only Docker's client asks. */
const COMMON = {
  manifestIds: false,
  emptyLayerSize: 0,
  tagError: 'Error',
  networkStatus: false,
  strictPrefixes: false,
  noSuchObject: (word: string) => `no such object: "${word}"`,
  leanInspect: false,
  capitalContainer: false,
  capitalPorts: false,
  capitalSecurityOpt: false,
  startFailed: (words: readonly string[]) => words.join(', '),
  renameFailed: (text: string) => `Error: ${text}`,
  runFramesConnection: false,
  permissionDenied: (socket: string) => `permission denied: ${socket}`,
  noSocket: (socket: string) =>
    `unable to connect to Podman socket: dial unix ${socket}: connect: no such file or directory`,
};

/** Podman 5.x. */
const OLDER: Release = {
  ...COMMON,
  line: '5',
  netavarkCreates: false,
  pruneKeepsNamed: false,
  quadletTitles: true,
  versions: { podman: '5.8.6', crun: '1.28', conmon: '2.1.13', netavark: '1.17.2', go: 'go1.27.2' },
};

/** Podman 6.x. */
const NEWEST: Release = {
  ...COMMON,
  line: '6',
  netavarkCreates: true,
  pruneKeepsNamed: true,
  quadletTitles: false,
  versions: { podman: '6.1.1', crun: '1.28', conmon: '2.1.13', netavark: '2.0.0', go: 'go1.27.1' },
};

/** The behaviour of a version such as '5.8.6'; what is newer than the newest known behaves like that one. */
export const podmanRelease = (version: string): Release => (Number.parseInt(version, 10) < 6 ? OLDER : NEWEST);

/** What only Podman's own code asks of a release. */
interface Behaviour {
  /** Why a value of --expose is no port or range. */
  badPortRange(ports: string): string | undefined;
  /** Whether slirp4netns is a network mode. */
  readonly slirp: boolean;
}

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '5': { badPortRange: badRangeUntyped, slirp: true },
};
const NEWEST_BEHAVIOUR: Behaviour = { badPortRange: badRange, slirp: false };

/** What an engine's release does otherwise than others. */
export const behaviourOf = ({ release }: { readonly release: Release }): Behaviour =>
  BEHAVIOURS[release.line] ?? NEWEST_BEHAVIOUR;
