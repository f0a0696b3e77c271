/** A service of a compose file, as far as it is understood here. */
export interface Service {
  readonly name: string;
  readonly image: string;
  readonly build:
    | {
        readonly context: string;
        readonly dockerfile: string;
        readonly args: Readonly<Record<string, string>>;
        readonly target: string;
      }
    | undefined;
  readonly command: readonly string[] | undefined;
  readonly entrypoint: readonly string[] | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly dependsOn: readonly string[];
  readonly containerName: string;
  readonly restart: string;
  readonly user: string;
  readonly workdir: string;
  readonly hostname: string;
  readonly readOnly: boolean;
  readonly privileged: boolean;
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly securityOpt: readonly string[];
  readonly tmpfs: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly networkMode: string;
  readonly scale: number;
  readonly memory: string;
  readonly healthcheck:
    | { readonly test: readonly string[]; readonly interval: string; readonly retries: number }
    | undefined;
  /** Seconds; undefined: the engine's own. */
  readonly grace: number | undefined;
  readonly init: boolean;
  readonly profiles: readonly string[];
}

/** A compose project: what all files together say. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  /** Sorted by name. */
  readonly services: readonly Service[];
  /** Key in the file → name in the engine; external ones are not made. */
  readonly networks: Readonly<
    Record<
      string,
      { readonly name: string; readonly external: boolean; readonly internal: boolean; readonly driver: string }
    >
  >;
  readonly volumes: Readonly<Record<string, { readonly name: string; readonly external: boolean }>>;
}
