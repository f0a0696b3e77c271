/** What checks look at: a host as facts, without how it is kept. The simulator gives one of these for each lane. */

export interface ContainerFacts {
  readonly name: string;
  readonly image: string;
  readonly status: string;
  readonly health: string | undefined;
  /** Name of the user whose engine keeps it. */
  readonly owner: string;
  readonly pod: string;
  readonly isInfra: boolean;
  /** Of its main process while it runs. */
  readonly hostUid: number | undefined;
  readonly user: string;
  readonly privileged: boolean;
  readonly readonly: boolean;
  readonly noNewPrivileges: boolean;
  readonly capabilities: readonly string[];
  /** Bytes; 0 without a limit. */
  readonly memory: number;
  readonly pids: number;
  readonly restart: string;
  /** Ports of the host that lead to it while it runs. */
  readonly publishes: readonly number[];
  readonly networks: readonly string[];
  readonly mounts: readonly string[];
  readonly volumes: readonly string[];
  readonly env: readonly string[];
  /** Whether its main process is uid 0 inside; undefined while it does not run. */
  readonly root: boolean | undefined;
  /** Whether its main process is older than the dockerd that runs now. */
  readonly outlived: boolean;
  /** Paths of the host that are mounted into it. */
  readonly binds: readonly string[];
  /** Names of the other containers in its network namespace. */
  readonly sharesNetwork: readonly string[];
}

export interface PodFacts {
  readonly name: string;
  readonly status: string;
  readonly members: number;
  readonly publishes: readonly number[];
}

export interface HostView {
  readonly containers: readonly ContainerFacts[];
  readonly pods: readonly PodFacts[];
  /** Full references. */
  readonly images: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly processes: readonly { readonly command: string; readonly uid: number }[];
  unit(name: string, user: string | undefined): { readonly active: boolean; readonly enabled: boolean } | undefined;
  file(path: string): { readonly text: string; readonly uid: number } | undefined;
  /** What a web server on a port of the host answers; undefined where nothing does. */
  answer(port: number): string | undefined;
  groupsOf(user: string): readonly string[];
}
