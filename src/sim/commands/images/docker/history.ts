import { DOCKER_LIST, ellipsis, goStruct, humanSizeWithPrecision } from '../../../cli/index.ts';
import { ago } from '../../../docker/images/list.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { type HistoryStep, historySteps } from '../../../engine/images/history.ts';
import { resolveImage, shownId } from '../../../engine/images/index.ts';
import { rfc3339 } from '../../../engine/inspect/index.ts';
import type { Image } from '../../../engine/types.ts';
import type { Listing } from '../../../engine/words/listing.ts';
import type { Command } from '../../command.ts';
import { lookOf, printList } from '../../queries/print-list.ts';

interface Row {
  readonly step: HistoryStep;
  /** With 'sha256:', or '<missing>'. */
  readonly id: string;
}

/** Ids of the images that the steps ended in, where this engine committed them itself. */
function rows(ctx: EngineContext, image: Image): Row[] {
  const known = new Map<number, string>();
  for (
    let one: Image | undefined = image;
    one;
    one = one.parent === undefined ? undefined : ctx.store.images[one.parent]
  ) {
    known.set(one.history.length - 1, `sha256:${shownId(ctx, one)}`);
  }
  const last = image.history.length - 1;
  return historySteps(image).map((step, at) => ({ step, id: known.get(last - at) ?? '<missing>' }));
}

const listing = (human: boolean): Listing<Row> => ({
  style: DOCKER_LIST,
  type: '*image.historyContext',
  headers: {
    ID: 'IMAGE',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Comment: 'COMMENT',
  },
  defaultFormat: () => `table {{.ID}}\t{{.Created${human ? 'Since' : 'At'}}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`,
  quietFormat: '{{.ID}}',
  row: (ctx, { step, id }, { noTrunc }) => {
    const { entry, layer } = step;
    const size = ctx.release.manifestIds ? (layer?.usage ?? layer?.size ?? 0) : (layer?.size ?? 0);
    const by = entry.createdBy.replaceAll('\t', ' ');
    return goStruct('*image.historyContext', {
      ID: noTrunc ? id : id.replace(/^sha256:/, '').slice(0, 12),
      CreatedAt: rfc3339(entry.created),
      CreatedSince: human ? ago(ctx, entry.created) : rfc3339(entry.created),
      CreatedBy: noTrunc ? by : ellipsis(by, 45),
      Size: human ? humanSizeWithPrecision(size, 3) : String(size),
      Comment: entry.comment,
    });
  },
});

/** docker history, docker image history (cli/command/image/formatter_history.go). */
export const dockerHistory: Command = {
  name: 'history',
  engines: ['docker'],
  handles: ['format', 'human', 'no-trunc', 'quiet'],
  *run(call) {
    const image = resolveImage(call.engine, call.args[0] ?? '');
    if (!image.ok) return call.fail(image.error.text);
    const human = call.flags.has('human') ? call.flags.bool('human') : true;
    return printList(call, listing(human), rows(call.engine, image.value), lookOf(call));
  },
};
