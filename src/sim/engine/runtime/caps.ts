import { ALL_CAPS, CAPS as ALL_NAMES, capSet, NO_CAPS } from '../../host/caps.ts';
import type { Process } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';

const plain = (name: string): string => name.toUpperCase().replace(/^CAP_/, '');

/** Names of the capabilities that a container may have at most: the engine's list with --cap-add and --cap-drop. */
export function boundingNames(ctx: EngineContext, container: Container): readonly string[] | 'all' {
  const add = container.host.capAdd.map(plain);
  const drop = container.host.capDrop.map(plain);
  if (container.host.privileged) return 'all';
  if (add.includes('ALL')) return drop.length === 0 ? 'all' : ALL_NAMES.filter((name) => !drop.includes(name));
  const base = drop.includes('ALL') ? [] : ctx.architecture.capabilities.filter((name) => !drop.includes(name));
  return [...base, ...add.filter((name) => !base.includes(name))];
}

/** The capability sets of a container's process: root gets what is allowed, another user only what --cap-add named. */
export function capsOf(
  ctx: EngineContext,
  container: Container,
  uid: number,
  privileged = container.host.privileged,
): Process['caps'] {
  const names = privileged ? 'all' : boundingNames(ctx, container);
  const bounding = names === 'all' ? ALL_CAPS : capSet(names);
  if (uid === 0) return { effective: bounding, permitted: bounding, inheritable: NO_CAPS, bounding, ambient: NO_CAPS };
  const kept = ctx.words.containers.ambientForUsers ? capSet(container.host.capAdd.map(plain)) : NO_CAPS;
  return { effective: kept, permitted: kept, inheritable: kept, bounding, ambient: kept };
}
