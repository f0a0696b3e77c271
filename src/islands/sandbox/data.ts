/** What the page gives its sandbox: scenarios and versions, as JSON under /sandbox/scenarios.json. */
import type { Engine, Lab, Scenario } from '../../schema/index.ts';

export interface Release {
  readonly id: string;
  /** 'Docker 29.7.2 and Podman 6.1.1' */
  readonly name: string;
  readonly versions: Readonly<Record<Engine, string>>;
}

export interface SandboxData {
  readonly scenarios: readonly (Scenario & { readonly id: string })[];
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly lab?: Lab & { readonly id: string };
}
