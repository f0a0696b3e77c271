import type { Kernel } from '../../host/kernel.ts';
import type { ImageContent } from '../images/store.ts';

/** Where the machine's own registry listens: one can push to it and pull from it, without TLS. */
export const REGISTRY_ADDRESS = 'localhost:5000';

/** What was pushed: repository → tag → image. */
export interface RegistryState {
  readonly repositories: Record<string, Record<string, ImageContent>>;
}

const KEY = 'registry';

/** The content of the machine's own registry, beside what it serves as docker.io. */
export function registryState(kernel: Kernel): RegistryState {
  const { stores } = kernel.state;
  const known = stores[KEY] as RegistryState | undefined;
  if (known) return known;
  const made: RegistryState = { repositories: {} };
  stores[KEY] = made;
  return made;
}

/** Whether an address means the machine's own registry. */
export const isLocalRegistry = (domain: string): boolean => domain === REGISTRY_ADDRESS || domain === '127.0.0.1:5000';
