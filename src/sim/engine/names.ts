import type { Kernel } from '../host/kernel.ts';
import { ADJECTIVES, SURNAMES } from './names-table.ts';
import type { EngineStore } from './types.ts';

/**
 * A name for a container (or pod) that was given none: 'brave_curie', with a digit behind it if it is taken.
 *
 * Mirrors pkg/namesgenerator of moby, which Podman uses as well.
 */
export function randomName(kernel: Kernel, store: EngineStore): string {
  const taken = new Set([...Object.values(store.containers), ...Object.values(store.pods)].map((one) => one.name));
  for (let attempt = 0; ; attempt++) {
    const adjective = ADJECTIVES[Math.floor(kernel.random() * ADJECTIVES.length)] ?? 'brave';
    const surname = SURNAMES[Math.floor(kernel.random() * SURNAMES.length)] ?? 'curie';
    const name = `${adjective}_${surname}`;
    if (attempt === 0 && !taken.has(name)) return name;
    const numbered = `${name}${Math.floor(kernel.random() * 10)}`;
    if (!taken.has(numbered)) return numbered;
  }
}
