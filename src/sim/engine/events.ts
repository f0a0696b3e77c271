import type { EngineContext } from './engine.ts';
import type { Container } from './types.ts';

const KEPT = 1000;

/**
 * Notes an event of the engine: what `events` lists.
 *
 * Takes Docker's names for types and actions (container/create, image/pull, network/connect, …); Podman's words rename.
 */
export function emit(
  ctx: EngineContext,
  type: string,
  action: string,
  thing: { readonly id: string; readonly name: string },
  attributes: Readonly<Record<string, string>> = {},
): void {
  const event = { at: ctx.kernel.now, type, action, id: thing.id, name: thing.name, attributes };
  ctx.store.events.push(event);
  if (ctx.store.events.length > KEPT) ctx.store.events.shift();
  ctx.architecture.recordEvent(ctx, event);
}

/** Notes an event of a container, with its image and labels as attributes. */
export function emitContainer(
  ctx: EngineContext,
  container: Container,
  action: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  emit(ctx, 'container', action, container, {
    ...container.config.labels,
    image: container.image.ref,
    name: container.name,
    ...attributes,
  });
}
