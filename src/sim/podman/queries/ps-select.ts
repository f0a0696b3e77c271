import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { findByNameOrId, findContainer } from '../../engine/find.ts';
import { type Filters, hasLabelPatterns, matches, matchesAny, parseMoment } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import { findNetwork } from '../../engine/networks/index.ts';
import type { Container } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { commandText } from './ps.ts';

const KNOWN = [
  'id',
  'label',
  'label!',
  'name',
  'exited',
  'status',
  'ancestor',
  'before',
  'since',
  'volume',
  'health',
  'until',
  'pod',
  'network',
  'restart-policy',
  'command',
  'should-start-on-boot',
];
const STATES = [
  'created',
  'initialized',
  'running',
  'stopped',
  'paused',
  'exited',
  'removing',
  'stopping',
  'unknown',
  'configured',
];
const POLICIES = ['none', 'no', 'on-failure', 'always', 'unless-stopped'];
const no = (text: string): Refusal => refusal(text, 125);

/** The first filter that is none, or whose value is wrong (pkg/domain/filters/containers.go). */
function wrongFilter(engine: EngineContext, filters: Filters): Refusal | undefined {
  for (const [key, values] of filters) {
    if (!KNOWN.includes(key)) return no(`${key} is an invalid filter`);
    for (const value of values) {
      const wrong = wrongValue(engine, key, value);
      if (wrong !== undefined) return no(wrong);
    }
  }
  return undefined;
}

function wrongValue(engine: EngineContext, key: string, value: string): string | undefined {
  if (key === 'exited' && !/^[+-]?\d+$/.test(value))
    return `exited code out of range '\\x00': strconv.ParseInt: parsing "${value}": invalid syntax`;
  if (key === 'status' && !STATES.includes(value)) return `unknown container state: ${value}: invalid argument`;
  if (key === 'restart-policy' && !POLICIES.includes(value)) return `${value} invalid restart policy`;
  if (key === 'until' && parseMoment(value, engine.kernel.now) === undefined)
    return `parsing time "${value}" as "2006-01-02": cannot parse "${value}" as "2006"`;
  if ((key === 'before' || key === 'since') && !findContainer(engine.store, value).ok)
    return `no container with name or ID "${value}" found: no such container`;
  return undefined;
}

/** Containers that `podman ps` lists, the oldest first unless sorted otherwise (pkg/ps/ps.go). */
export function selectContainers(
  engine: EngineContext,
  filters: Filters,
  options: { readonly all: boolean; readonly last: number; readonly sort: string },
): Result<readonly Container[], Refusal> {
  const wrong = wrongFilter(engine, filters);
  if (wrong) return err(wrong);
  const all = options.all || options.last > 0 || filters.has('status');
  const oldest = Object.values(engine.store.containers).sort((a, b) => a.created - b.created);
  let chosen = oldest
    .filter(({ state }) => all || state.status === 'running')
    .filter((container) => [...filters].every(([key, values]) => fits(engine, container, key, values)));
  if (options.last > 0) chosen = chosen.slice(-options.last);
  return ok(sortContainers(engine, chosen, options.sort));
}

function sortContainers(engine: EngineContext, containers: readonly Container[], by: string): readonly Container[] {
  const size = (container: Container): number => containerSizes(engine, container).root;
  const keys: Readonly<Record<string, (container: Container) => string | number>> = {
    id: ({ id }) => id,
    image: ({ image }) => image.full,
    command: commandText,
    names: ({ name }) => name,
    status: ({ state }) => state.status,
    runningfor: ({ state }) => state.startedAt ?? 0,
    size,
  };
  const key = keys[by];
  return key ? [...containers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : containers;
}

function fits(engine: EngineContext, container: Container, key: string, values: readonly string[]): boolean {
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
