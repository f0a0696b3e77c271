import type { EngineContext } from '../../engine/engine.ts';
import { findByNameOrId, findContainer } from '../../engine/find.ts';
import { hasLabelPatterns, matches, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import { findNetwork } from '../../engine/networks/index.ts';
import type { Container } from '../../engine/types.ts';

/** Whether a container fits a filter (pkg/domain/filters/containers.go). */
export function fits(engine: EngineContext, container: Container, key: string, values: readonly string[]): boolean {
  const { state, config } = container;
  const first = (): number =>
    Math.min(
      ...values
        .map((word) => findContainer(engine.store, word))
        .map((found) => (found.ok ? found.value.created : Infinity)),
    );
  switch (key) {
    case 'id':
      return values.some((value) =>
        /^[0-9a-f]+$/.test(value) ? container.id.startsWith(value) : matches(value, container.id),
      );
    case 'label':
      return hasLabelPatterns(values, config.labels);
    case 'label!':
      return !hasLabelPatterns(values, config.labels);
    case 'name':
      return matchesAny(
        values.map((value) => value.replaceAll('/', '')),
        container.name,
      );
    case 'exited':
      return state.status === 'exited' && values.some((value) => Number(value) === state.exitCode);
    case 'status':
      return values.some((value) => (value === 'stopped' ? 'exited' : value) === state.status);
    case 'before':
      return container.created < first();
    case 'since':
      return container.created > first();
    case 'until':
      return container.created < (parseMoment(values[0] ?? '', engine.kernel.now) ?? 0);
    case 'ancestor':
      return isOfImage(container, values);
    default:
      return fitsMore(engine, container, key, values);
  }
}

function isOfImage({ image }: Container, values: readonly string[]): boolean {
  const [name = '', tag = ''] = image.full.split(/:(?=[^/]*$)/);
  return (
    values.some((value) => image.id.includes(value)) ||
    matchesAny(values, image.full) ||
    (tag === 'latest' && matchesAny(values, name))
  );
}

function fitsMore(engine: EngineContext, container: Container, key: string, values: readonly string[]): boolean {
  const { config, host, mounts, state } = container;
  switch (key) {
    case 'volume':
      return values.some((value) => {
        const [source = '', destination = ''] = value.split(':');
        return mounts.some((mount) =>
          destination === ''
            ? (mount.type === 'volume' ? mount.name : mount.destination) === source
            : [mount.name, mount.source].includes(source) && mount.destination === destination,
        );
      });
    case 'health':
      return values.includes(state.health?.status ?? '');
    case 'pod':
      return values.some((value) => {
        const pod = findByNameOrId(Object.values(engine.store.pods), value);
        return pod.ok && pod.value.id === container.pod;
      });
    case 'network':
      return values.some((value) => {
        const network = findNetwork(engine, value);
        return network.ok && container.endpoints.some(({ networkId }) => networkId === network.value.id);
      });
    case 'restart-policy':
      return values.some((value) => (host.restart.name || 'no') === (value === 'none' ? 'no' : value));
    case 'command':
      return matchesAny(values, [...(config.entrypoint ?? []), ...(config.cmd ?? [])][0] ?? '');
    default:
      return values.every(
        (value) => /^(1|t|true)$/i.test(value) === ['always', 'unless-stopped'].includes(host.restart.name),
      );
  }
}
