import type { EngineContext } from '../../../engine/engine.ts';
import { emit } from '../../../engine/events.ts';
import { containersOf, imagesByOrder } from '../../../engine/images/index.ts';
import { readFilters } from '../../../engine/inspect/index.ts';
import type { Container } from '../../../engine/types.ts';
import type { Task } from '../../../host/program.ts';
import { filterImages } from '../../../podman/images/filter.ts';
import { isIdle } from '../../../podman/images/filter-tests.ts';
import { joinErrors, removalCode, removeAll, removeImages } from '../../../podman/images/remove.ts';
import { removeOne } from '../../../podman/images/remove-one.ts';
import type { Call, Command } from '../../command.ts';
import { confirm } from '../../queries/confirm.ts';
import { removeUsers } from '../../queries/remove-users.ts';

/** Takes containers away that use an image, as `rmi --force` does. */
const containerRemover = (call: Call) =>
  function* (container: Container): Task<void> {
    yield* removeUsers(call, [container], undefined);
  };

/** podman rmi, podman image rm (cmd/podman/images/rm.go). */
export const podmanRmi: Command = {
  name: 'rmi',
  engines: ['podman'],
  handles: ['all', 'force', 'ignore', 'no-prune'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const all = flags.bool('all');
    if (args.length === 0 && !all) return call.fail('image name or ID must be specified');
    if (args.length > 0 && all)
      return call.fail('when using the --all switch, you may not pass any images names or IDs');
    const force = flags.bool('force');
    const options = {
      force,
      noPrune: flags.bool('no-prune'),
      ignore: force || flags.bool('ignore'),
      removeContainer: containerRemover(call),
    };
    engine.kernel.spend(120);
    const { report, errors } = yield* all ? removeAll(engine, options) : removeImages(engine, args, options);
    proc.out(report.untagged.map((name) => `Untagged: ${name}\n`).join(''));
    proc.out(report.deleted.map((id) => `Deleted: ${id}\n`).join(''));
    return errors.length === 0 ? 0 : call.fail(joinErrors(errors), removalCode(errors));
  },
};

/** Removes images without a name, or all that no container uses; gives their ids and sizes. */
export function* pruneImages(
  call: Call,
  ctx: EngineContext,
  filters: readonly string[],
  all: boolean,
): Task<readonly { readonly id: string; readonly size: number }[] | string> {
  const report = { untagged: [], deleted: [], removed: [] as { id: string; size: number }[] };
  const options = { force: false, noPrune: false, removeContainer: containerRemover(call) };
  for (;;) {
    const found = filterImages(ctx, imagesByOrder(ctx.store), filters);
    if (!found.ok) return found.error;
    const idle = found.value.filter(
      ({ image }) => containersOf(ctx, image).length === 0 && (all || isIdle(ctx, image)),
    );
    for (const { image } of idle) {
      if (image.id in ctx.store.images)
        yield* removeOne(ctx, image, { word: undefined, full: undefined }, options, report);
    }
    if (idle.length === 0) return report.removed;
  }
}

/** podman image prune (cmd/podman/images/prune.go): prints the ids of what went. */
export const podmanImagePrune: Command = {
  name: 'image prune',
  engines: ['podman'],
  handles: ['all', 'build-cache', 'external', 'filter', 'force'],
  *run(call) {
    const all = call.flags.bool('all');
    if (!call.flags.bool('force')) {
      const what = all ? 'all images without at least one container associated with them' : 'all dangling images';
      const answer = yield* confirm(
        call,
        `WARNING! This command removes ${what}.\nAre you sure you want to continue? [y/N] `,
      );
      if (answer !== 'yes') return answer === 'no' ? 0 : answer;
    }
    const { bad } = readFilters(call.flags.list('filter'));
    if (bad !== undefined) return call.fail(`invalid filter "${bad}"`);
    const pruned = yield* pruneImages(call, call.engine, call.flags.list('filter'), all);
    if (typeof pruned === 'string') return call.fail(pruned);
    for (const { id } of pruned) {
      call.proc.out(`${id}\n`);
      emit(call.engine, 'image', 'prune', { id, name: '' });
    }
    return 0;
  },
};
