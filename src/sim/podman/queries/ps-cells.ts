import { humanDuration, humanSizeWithPrecision } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { exposedOf, mapOrNil } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import type { Container } from '../../engine/types.ts';

/** The words that a container runs. */
export const commandText = ({ config, isInfra }: Container): string =>
  (isInfra ? [] : [...(config.entrypoint ?? []), ...(config.cmd ?? [])]).join(' ');
export const commandWords = ({ config }: Container): string[] => [...(config.entrypoint ?? []), ...(config.cmd ?? [])];

/** How long ago something was, in words. */
export const ago = (engine: EngineContext, at: number | undefined): string =>
  humanDuration(Math.max(0, (engine.kernel.now - (at ?? 0)) / 1000));

/** 'Up 5 seconds (healthy)', 'Exited (0) 2 minutes ago', 'Created' (psReporter.Status). */
export function statusText(engine: EngineContext, { state }: Container): string {
  const health = state.health && state.health.status !== 'none' ? ` (${state.health.status})` : '';
  if (state.status === 'running') return `Up ${ago(engine, state.startedAt)}${health}`;
  if (state.status === 'exited') return `Exited (${state.exitCode}) ${ago(engine, state.finishedAt)} ago${health}`;
  return `${state.status.charAt(0).toUpperCase()}${state.status.slice(1)}${health}`;
}

/** Names of the networks a container is on. */
export const networkNames = ({ endpoints }: Container): string[] => endpoints.map(({ network }) => network).sort();

/** Bytes of the writable layer and of the whole root. */
export function sizes(engine: EngineContext, container: Container): { rw: number; root: number } {
  const { rw, root } = containerSizes(engine, container);
  const own = container.state.startedAt === undefined ? 0 : 11344;
  return { rw: rw + own, root: root + own };
}

/** The column SIZE; empty where nobody asked for it. */
export function sizeText(engine: EngineContext, container: Container, wanted: boolean): string {
  if (!wanted) return '';
  const { rw, root } = sizes(engine, container);
  return `${humanSizeWithPrecision(rw, 3)} (virtual ${humanSizeWithPrecision(root, 3)})`;
}

/** Where a container's mounts lie: folders of the host first, volumes after them. */
export const mounts = (container: Container): string[] =>
  [...container.mounts]
    .filter(({ type }) => type !== 'tmpfs')
    .sort((a, b) => Number(a.type === 'volume') - Number(b.type === 'volume'))
    .map(({ destination }) => destination);
export const podName = (engine: EngineContext, { pod }: Container): string =>
  pod === undefined ? '' : (engine.store.pods[pod]?.name ?? '');

/** Exposed ports with their protocols: of the image and of --expose; to publish a port does not expose it. */
export function exposed(engine: EngineContext, { config, host, image }: Container): unknown {
  const own = engine.store.images[image.id]?.config.exposed ?? [];
  const said = [...exposedOf({ exposed: own }), ...(host.rare?.['expose'] ?? [])];
  const map: Record<string, string[]> = {};
  for (const name of exposedOf(config)) {
    const [port = '', proto = 'tcp'] = name.split('/');
    const isPublished = host.portBindings.some((one) => String(one.containerPort) === port && one.proto === proto);
    if (isPublished && !said.some((one) => one === name || one === port)) continue;
    map[port] = [...(map[port] ?? []), proto];
  }
  return mapOrNil(map);
}
