import { isJsonFormat, toJson } from '../../../cli/index.ts';
import { imagesByOrder } from '../../../engine/images/index.ts';
import { filterImages } from '../../../podman/images/filter.ts';
import { childrenOf } from '../../../podman/images/layers.ts';
import { imageListing } from '../../../podman/images/list.ts';
import { summary } from '../../../podman/images/list-json.ts';
import { imageRows } from '../../../podman/images/list-rows.ts';
import type { Call, Command } from '../../command.ts';
import { lookOf, printList } from '../../queries/print-list.ts';

const SORTS = ['created', 'id', 'repository', 'size', 'tag'];

/** What is wrong with the flags, as the client says it before it looks at any image. */
function mistake({ flags, args }: Call): string | undefined {
  if (args.length > 1) return 'accepts at most 1 arg(s)';
  if (args.length > 0 && flags.list('filter').length > 0) return 'cannot specify an image and a filter(s)';
  return undefined;
}

/** podman images, podman image ls (cmd/podman/images/list.go). */
export const podmanImages: Command = {
  name: 'images',
  engines: ['podman'],
  handles: ['all', 'digests', 'filter', 'format', 'history', 'no-trunc', 'noheading', 'quiet', 'sort'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const wrong = mistake(call);
    if (wrong) return call.fail(wrong);
    const filters = [...flags.list('filter'), ...args.slice(0, 1).map((name) => `reference=${name}`)];
    const found = filterImages(engine, imagesByOrder(engine.store), filters);
    if (!found.ok) return call.fail(found.error);
    const shown = flags.bool('all')
      ? found.value
      : found.value.filter(({ image }) => image.tags.length > 0 || childrenOf(engine, image).length === 0);
    const sort = flags.text('sort') || 'created';
    const rows = imageRows(engine, shown, SORTS.includes(sort) ? sort : 'created');
    const look = lookOf(call);
    if (isJsonFormat(look.format)) {
      proc.out(
        `${toJson(
          rows.map((row) => summary(engine, row)),
          { indent: '    ' },
        )}\n`,
      );
      return 0;
    }
    if (look.quiet) {
      const ids = rows.map(({ image }) => (look.noTrunc ? `sha256:${image.id}` : image.id.slice(0, 12)));
      proc.out([...new Set(ids)].map((id) => `${id}\n`).join(''));
      return 0;
    }
    return printList(
      call,
      imageListing({ digests: flags.bool('digests'), history: flags.bool('history') }),
      rows,
      look,
    );
  },
};
