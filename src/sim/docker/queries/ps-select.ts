import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { findContainer } from '../../engine/find.ts';
import { resolveImage } from '../../engine/images/store.ts';
import { exposedOf, type Filters, hasLabels, matchesAny } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { publishedPorts } from '../proxy.ts';
import { unknownFilter } from '../unknown-filter.ts';
import { networkNames } from './ps.ts';

const KNOWN = [
  'ancestor',
  'before',
  'exited',
  'expose',
  'health',
  'id',
  'is-task',
  'isolation',
  'label',
  'name',
  'network',
  'publish',
  'since',
  'status',
  'volume',
];
const STATES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];
const HEALTH = ['none', 'starting', 'healthy', 'unhealthy'];
const no = (text: string): Refusal => refusal(text, 1);

/** The first filter that is none, or whose value is wrong (daemon/list.go, foldFilter). */
function wrongFilter(engine: EngineContext, filters: Filters): Refusal | undefined {
  for (const key of filters.keys()) if (!KNOWN.includes(key)) return no(unknownFilter(key));
  for (const value of filters.get('exited') ?? [])
    if (!/^[+-]?\d+$/.test(value))
      return no(`invalid filter 'exited=${value}': strconv.Atoi: parsing ${JSON.stringify(value)}: invalid syntax`);
  for (const value of filters.get('status') ?? [])
    if (!STATES.includes(value))
      return no(
        `invalid filter 'status=${value}': invalid value for state (${value}): must be one of ${STATES.join(', ')}`,
      );
  for (const value of filters.get('health') ?? [])
    if (!HEALTH.includes(value))
      return no(
        `invalid filter 'health=${value}': invalid value for health (${value}): must be one of ${HEALTH.join(', ')}`,
      );
  for (const key of ['before', 'since'])
    for (const value of filters.get(key) ?? [])
      if (!findContainer(engine.store, value).ok) return no(`No such container: ${value}`);
  for (const key of ['publish', 'expose'])
    for (const value of filters.get(key) ?? []) if (!ports(value)) return no(`invalid filter '${key}=${value}'`);
  return undefined;
}

/** '80', '80/udp', '80-90/tcp' as names of ports. */
function ports(text: string): string[] | undefined {
  const match = /^(\d+)(?:-(\d+))?(?:\/(tcp|udp|sctp))?$/.exec(text);
  if (!match) return undefined;
  const [, first = '0', last = first, proto = 'tcp'] = match;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${Number(first) + i}/${proto}`);
}

const isUp = ({ state }: Container): boolean => Number(state.pid) !== 0 || state.status === 'restarting';

/** Containers that `docker ps` lists, the newest first (daemon/list.go). */
export function selectContainers(
  engine: EngineContext,
  filters: Filters,
  options: { readonly all: boolean; readonly last: number },
): Result<readonly Container[], Refusal> {
  const wrong = wrongFilter(engine, filters);
  if (wrong) return err(wrong);
  const all = options.all || filters.has('status') || options.last > 0;
  const newest = Object.values(engine.store.containers).sort((a, b) => b.created - a.created);
  const images = (filters.get('ancestor') ?? [])
    .map((word) => resolveImage(engine, word))
    .flatMap((found) => (found.ok ? [found.value.id] : []));
  const chosen = newest
    .filter((container) => all || isUp(container))
    .filter((container) => [...filters].every(([key, values]) => fits(engine, container, key, values, images)));
  return ok(options.last > 0 ? chosen.slice(0, options.last) : chosen);
}

function fits(
  engine: EngineContext,
  container: Container,
  key: string,
  values: readonly string[],
  images: readonly string[],
): boolean {
  const { state, config } = container;
  const made = (word: string): number => {
    const found = findContainer(engine.store, word);
    return found.ok ? found.value.created : 0;
  };
  switch (key) {
    case 'name':
      return matchesAny(values, container.name) || matchesAny(values, `/${container.name}`);
    case 'id':
      return matchesAny(values, container.id);
    case 'label':
      return hasLabels(values, config.labels);
    case 'exited':
      return (
        !isUp(container) && state.startedAt !== undefined && values.some((value) => Number(value) === state.exitCode)
      );
    case 'status':
      return values.includes(
        state.status === 'stopping' ? 'running' : state.status === 'initialized' ? 'created' : state.status,
      );
    case 'health':
      return values.includes(state.health?.status ?? 'none');
    case 'before':
      return values.every((value) => container.created < made(value));
    case 'since':
      return values.every((value) => container.created > made(value));
    case 'ancestor':
      return isDescendant(engine, container, images);
    default:
      return fitsMore(container, key, values);
  }
}

function fitsMore(container: Container, key: string, values: readonly string[]): boolean {
  switch (key) {
    case 'volume':
      return container.mounts.some(({ name, source, destination, type }) =>
        values.some((value) => value === destination || value === (type === 'volume' ? name : source)),
      );
    case 'network':
      return values.some(
        (value) =>
          networkNames(container).includes(value) ||
          container.endpoints.some(({ networkId }) => networkId.startsWith(value)),
      );
    case 'publish':
    case 'expose':
      return fitsPort(container, key, values);
    case 'is-task':
      return values.every((value) => !['1', 'true'].includes(value.toLowerCase()));
    default:
      return true;
  }
}

function isDescendant(engine: EngineContext, container: Container, images: readonly string[]): boolean {
  for (let id: string | undefined = container.image.id; id !== undefined; id = engine.store.images[id]?.parent) {
    if (images.includes(id)) return true;
  }
  return false;
}

function fitsPort(container: Container, key: string, values: readonly string[]): boolean {
  const { config, host, state } = container;
  if (Number(state.pid) === 0) return false;
  const wanted = new Set(values.flatMap((value) => ports(value) ?? []));
  if (key === 'publish')
    return publishedPorts(container).some(({ hostPort, proto }) => wanted.has(`${hostPort}/${proto}`));
  const inside = [
    ...exposedOf(config),
    ...host.portBindings.map(({ containerPort, proto }) => `${containerPort}/${proto}`),
  ];
  return inside.some((name) => wanted.has(name));
}
