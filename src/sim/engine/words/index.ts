import type { BridgesWords } from './bridges.ts';
import type { ComposeWords } from './compose.ts';
import type { ContainersWords } from './containers.ts';
import type { ImagesWords } from './images.ts';
import type { KubeWords } from './kube.ts';
import type { NetworksWords } from './networks.ts';
import type { PodsWords } from './pods.ts';
import type { QuadletWords } from './quadlet.ts';
import type { QueriesWords } from './queries.ts';
import type { SwarmWords } from './swarm.ts';
import type { SystemWords } from './system.ts';
import type { TagsWords } from './tags.ts';
import type { VolumesWords } from './volumes.ts';

/** What the engines word differently, by group of commands: `engine.words.images.noSuchImage(…)`. */
export interface Words {
  readonly containers: ContainersWords;
  readonly queries: QueriesWords;
  readonly images: ImagesWords;
  readonly networks: NetworksWords;
  readonly volumes: VolumesWords;
  readonly system: SystemWords;
  readonly pods: PodsWords;
  readonly kube: KubeWords;
  readonly quadlet: QuadletWords;
  readonly compose: ComposeWords;
  readonly swarm: SwarmWords;
  readonly tags: TagsWords;
  readonly bridges: BridgesWords;
}
