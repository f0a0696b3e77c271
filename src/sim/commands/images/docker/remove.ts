import { humanSize } from '../../../cli/index.ts';
import { pruneImages } from '../../../docker/images/prune.ts';
import { removalText, removeImage } from '../../../docker/images/remove.ts';
import type { Command } from '../../command.ts';
import { confirm } from '../../queries/confirm.ts';
import { filtersOf } from '../../queries/filters.ts';

/** docker rmi, docker image rm (cli/command/image/remove.go). */
export const dockerRmi: Command = {
  name: 'rmi',
  engines: ['docker'],
  handles: ['force', 'no-prune'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const force = flags.bool('force');
    const errors: string[] = [];
    let fatal = false;
    for (const word of args) {
      engine.kernel.spend(60);
      const removed = removeImage(engine, word, { force, prune: !flags.bool('no-prune') });
      if (removed.ok) proc.out(removalText(removed.value));
      else {
        fatal ||= !removed.error.text.startsWith('No such image');
        errors.push(removed.error.text);
      }
    }
    if (errors.length === 0) return 0;
    const [first = '', ...rest] = errors;
    const text = [first, ...rest.map((one) => `Error response from daemon: ${one}`)].join('\n');
    if (force && !fatal) {
      call.fail(text);
      return 0;
    }
    return call.fail(text);
  },
};

const WARNING = {
  all: 'WARNING! This will remove all images without at least one container associated to them.\nAre you sure you want to continue? [y/N] ',
  dangling: 'WARNING! This will remove all dangling images.\nAre you sure you want to continue? [y/N] ',
};

/** docker image prune (cli/command/image/prune.go). */
export const dockerImagePrune: Command = {
  name: 'image prune',
  engines: ['docker'],
  handles: ['all', 'filter', 'force'],
  *run(call) {
    const all = call.flags.bool('all');
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    if (!call.flags.bool('force')) {
      const answer = yield* confirm(call, all ? WARNING.all : WARNING.dangling);
      if (answer === 'no') call.proc.err('image prune has been cancelled\n');
      if (answer !== 'yes') return answer === 'no' ? 1 : answer;
    }
    const pruned = pruneImages(call.engine, filters, all);
    if (typeof pruned === 'string') return call.fail(pruned);
    if (pruned.removals.length > 0) call.proc.out(`Deleted Images:\n${removalText(pruned.removals, true)}\n`);
    call.proc.out(`Total reclaimed space: ${humanSize(pruned.reclaimed)}\n`);
    return 0;
  },
};
