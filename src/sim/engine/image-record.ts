import type { Millis } from '../host/ids.ts';
import type { ContainerConfig } from './types.ts';

/* What a store keeps about an image: its configuration, layers and history. */

export interface ImageLayer {
  /** Id in HostState.layers or in the catalogue. */
  readonly layer: string;
  /** 'sha256:…' of the unpacked layer. */
  readonly diffId: string;
  /** Bytes unpacked, bytes packed. */
  readonly size: number;
  readonly packed: number;
  /** 'sha256:…' of the packed blob. */
  readonly digest: string;
  /** Bytes of the tar archive, and on a disk with blocks of 4 KiB; absent: `size`. */
  readonly tar?: number;
  readonly usage?: number;
}
export interface HistoryEntry {
  readonly created: Millis;
  readonly createdBy: string;
  readonly size: number;
  readonly comment: string;
  readonly empty: boolean;
}
export interface Image {
  /** 64 hex digits of the config (Podman, Docker's old store) … */
  readonly id: string;
  /** … and of the manifest (Docker's containerd store shows this one as the id). */
  readonly manifest: string;
  readonly created: Millis;
  /** Full references: 'docker.io/library/nginx:latest'. */
  tags: string[];
  /** 'docker.io/library/nginx@sha256:…' */
  digests: string[];
  readonly config: ContainerConfig;
  readonly layers: readonly ImageLayer[];
  readonly history: readonly HistoryEntry[];
  readonly architecture: string;
  readonly os: string;
  readonly author: string;
  readonly comment: string;
  readonly parent: string | undefined;
  /** In which order it came into the store: lists put newest first by this where times are equal. */
  readonly order: number;
  /** Bytes of the configuration and of the manifest. */
  readonly configSize: number;
  readonly manifestSize: number;
  /** Which media types the manifest has: Docker's or OCI's. */
  readonly format: 'docker' | 'oci';
  /** When it was last given a name here. */
  tagged: Millis | undefined;
  /** Full repository names it was pulled from; built ones have none. */
  pulledFrom?: readonly string[];
  /** A container was committed into it: what inspect tells of that. */
  readonly container?: string;
}
