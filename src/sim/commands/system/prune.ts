import type { Filters } from '../../engine/inspect/index.ts';
import { hasLabels, parseMoment } from '../../engine/inspect/index.ts';
import { containerSizes } from '../../engine/inspect/sizes.ts';
import { removeNetwork } from '../../engine/networks/index.ts';
import { isUp, removeContainer } from '../../engine/runtime/index.ts';
import { volumeSize } from '../../engine/volumes/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { unusedNetworks } from '../networks/remove.ts';
import { confirm } from '../queries/confirm.ts';
import { filtersOf } from '../queries/filters.ts';
import { refuse } from '../queries/refuse.ts';
import { removeVolumes, unusedVolumes } from '../volumes/remove.ts';
import { pruneBuildCache } from './prune-cache.ts';
import { pruneUnusedImages } from './prune-images.ts';

/** What one step took away: the lines it tells and the bytes it freed. */
export interface Swept {
  readonly lines: readonly string[];
  readonly bytes: number;
}
const NOTHING: Swept = { lines: [], bytes: 0 };

/** Whether a thing is to go by the filters `label`, `label!` and `until`. */
function goes(
  call: Call,
  filters: Filters,
  thing: { readonly created: number; readonly labels: Readonly<Record<string, string>> },
): boolean {
  const until = filters.get('until')?.[0];
  return (
    hasLabels(filters.get('label') ?? [], thing.labels) &&
    !(filters.get('label!') ?? []).some((label) => hasLabels([label], thing.labels)) &&
    (until === undefined || thing.created < (parseMoment(until, call.engine.kernel.now) ?? 0))
  );
}

function containers(call: Call, filters: Filters): Swept {
  const { engine } = call;
  const idle = Object.values(engine.store.containers)
    .filter(
      (one) =>
        !isUp(one) &&
        one.state.status !== 'restarting' &&
        goes(call, filters, { created: one.created, labels: one.config.labels }),
    )
    .sort((a, b) => b.created - a.created);
  let bytes = 0;
  for (const one of idle) {
    bytes += containerSizes(engine, one).rw;
    removeContainer(engine, one, { volumes: false, force: false });
  }
  return { lines: idle.map(({ id }) => id), bytes };
}

function networks(call: Call, filters: Filters): Swept {
  const idle = unusedNetworks(call).filter((one) => goes(call, filters, one));
  for (const one of idle) removeNetwork(call.engine, one);
  return { lines: idle.map(({ name }) => name), bytes: 0 };
}

function volumes(call: Call, filters: Filters): Swept {
  const { engine } = call;
  const named = new Map([...filters].filter(([key]) => key !== 'until'));
  const chosen = engine.words.volumes.prunable(engine, unusedVolumes(call), named, false);
  if (!chosen.ok) return NOTHING;
  const bytes = chosen.value.reduce((sum, one) => sum + volumeSize(engine, one), 0);
  removeVolumes(call, chosen.value);
  return { lines: chosen.value.map(({ name }) => name), bytes };
}

function pods({ engine }: Call): Swept {
  const idle = Object.values(engine.store.pods).filter(({ containers: members }) =>
    members.every((id) => {
      const member = engine.store.containers[id];
      return member === undefined || (member.isInfra === true && !isUp(member));
    }),
  );
  for (const pod of idle) {
    for (const id of [...pod.containers]) {
      const member = engine.store.containers[id];
      if (member) removeContainer(engine, member, { volumes: true, force: true });
    }
    delete engine.store.pods[pod.id];
  }
  return { lines: idle.map(({ id }) => id), bytes: 0 };
}

function* sweep(call: Call, kind: string, filters: Filters): Task<Swept> {
  if (kind === 'containers') return containers(call, filters);
  if (kind === 'networks') return networks(call, filters);
  if (kind === 'pods') return pods(call);
  if (kind === 'volumes') return call.flags.bool('volumes') ? volumes(call, filters) : NOTHING;
  if (kind === 'cache') return pruneBuildCache(call, filters, call.flags.bool('all'));
  return yield* pruneUnusedImages(call, filters, call.flags.bool('all'));
}

/** docker system prune, podman system prune: all that nothing uses. */
export const systemPrune: Command = {
  name: 'system prune',
  engines: ['docker', 'podman'],
  handles: ['all', 'build', 'filter', 'force', 'volumes'],
  *run(call) {
    const { engine, flags, proc } = call;
    const words = engine.words.system;
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    if (flags.bool('volumes') && filters.has('until') && words.pruneUntilWithVolumes)
      return refuse(call, words.pruneUntilWithVolumes);
    if (!flags.bool('force')) {
      const question = words.pruneQuestion({
        all: flags.bool('all'),
        volumes: flags.bool('volumes'),
        builds: flags.bool('build'),
        filters: flags.list('filter'),
      });
      const answer = yield* confirm(call, question);
      if (answer !== 'yes') return answer === 'no' ? 0 : answer;
    }
    let bytes = 0;
    for (const kind of words.pruneOrder) {
      const swept = yield* sweep(call, kind, filters);
      bytes += swept.bytes;
      if (swept.lines.length > 0)
        proc.out(`${words.pruneTitles[kind]}\n${swept.lines.map((line) => `${line}\n`).join('')}${words.pruneGap}`);
    }
    proc.out(words.prunedSpace(bytes));
    return 0;
  },
};
