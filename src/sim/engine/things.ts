import type { Millis } from '../host/ids.ts';
import type { MountWish } from './runtime/create.ts';
import type { PortBinding } from './types.ts';

/* The things beside containers and images that both engines keep: networks, volumes, pods, events, secrets. */

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly created: Millis;
  readonly scope: string;
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly attachable: boolean;
  readonly dnsEnabled: boolean;
  /** Bridge device: 'docker0', 'br-1234567890ab', 'podman0', 'podman1'. */
  readonly bridge: string;
  readonly subnets: readonly { readonly subnet: string; readonly gateway: string; readonly range: string }[];
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Made by the engine itself: bridge, host, none, podman. */
  readonly builtIn: boolean;
  /** What only inspect shows: DNS servers, routes, the IPAM driver, … */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Volume {
  readonly name: string;
  readonly driver: string;
  readonly created: Millis;
  /** Folder on the host that holds the data. */
  readonly mountpoint: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly anonymous: boolean;
  readonly scope: string;
}

export interface Pod {
  readonly id: string;
  name: string;
  readonly created: Millis;
  /** Container ids, the infra container among them. */
  containers: string[];
  infra: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly shared: readonly string[];
  readonly hostname: string;
  readonly restart: string;
  readonly exitPolicy: string;
  readonly portBindings: readonly PortBinding[];
  readonly networks: readonly string[];
  readonly command: readonly string[];
  readonly cgroup: string;
  readonly options: Readonly<Record<string, string>>;
  /** Volumes of all members. */
  readonly mounts?: readonly MountWish[];
}

/** A line of `docker events` or `podman events`. */
export interface EngineEvent {
  readonly at: Millis;
  /** container, image, volume, network, pod, … */
  readonly type: string;
  /** create, start, die, … as Docker names it; the engine's words rename (Podman: died, remove). */
  readonly action: string;
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Secret {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly created: Millis;
  readonly data: string;
  readonly labels: Readonly<Record<string, string>>;
}
