import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import { isWithin } from '../../host/path.ts';
import type { Layer } from '../../host/state.ts';

/** Paths that an engine lays over the image: they are no changes of the user. */
const OWN = [
  '/dev',
  '/proc',
  '/sys',
  '/etc/hosts',
  '/etc/hostname',
  '/etc/resolv.conf',
  '/.dockerenv',
  '/run/.containerenv',
  '/etc/mtab',
];

/** What a container wrote, as a layer of an image: without what the engine itself laid over it. */
export function writtenLayer(engine: EngineContext, container: Container): Layer {
  const upper = engine.kernel.state.filesystems[container.fs]?.upper ?? {};
  return Object.fromEntries(
    Object.entries(upper).filter(([path]) => path !== '/' && !OWN.some((own) => isWithin(own, path))),
  );
}
