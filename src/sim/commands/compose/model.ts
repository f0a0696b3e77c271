import type { Raw } from './load/raw.ts';

/** What a service needs before it starts. */
export interface Dependency {
  readonly name: string;
  /** 'service_started', 'service_healthy', 'service_completed_successfully'. */
  readonly condition: string;
  readonly restart: boolean;
  readonly required: boolean;
}

/** A service of a project. */
export interface Service {
  readonly name: string;
  /** Its part of the model, in the long form. */
  readonly raw: Raw;
  readonly image: string;
  readonly hasBuild: boolean;
  readonly command: readonly string[] | undefined;
  readonly entrypoint: readonly string[] | undefined;
  /** A name without a value stands for one that is not set. */
  readonly environment: Readonly<Record<string, string | null>>;
  readonly dependsOn: readonly Dependency[];
  readonly containerName: string;
  readonly scale: number;
}

/** A compose project: what all files together say, as far as a command asked for it. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly raw: Raw;
  /** Sorted by name. */
  readonly services: readonly Service[];
  /** Services that no profile asked for, and those that the command left out. */
  readonly disabled: readonly string[];
  readonly disabledRaw: readonly Raw[];
  /** Key in the file → name in the engine; external ones are not made. */
  readonly networks: Readonly<Record<string, Resource>>;
  readonly volumes: Readonly<Record<string, Resource>>;
  readonly secrets: Readonly<Record<string, Raw>>;
  readonly configs: Readonly<Record<string, Raw>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Resource {
  readonly name: string;
  readonly external: boolean;
  readonly raw: Raw;
}
