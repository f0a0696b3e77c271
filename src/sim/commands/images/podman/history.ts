import {
  goStruct,
  humanDuration,
  humanSizeWithPrecision,
  isJsonFormat,
  PODMAN_LIST,
  toJson,
} from '../../../cli/index.ts';
import type { EngineContext } from '../../../engine/engine.ts';
import { type HistoryStep, historySteps } from '../../../engine/images/history.ts';
import { chainIds, imagesByOrder, resolveImage } from '../../../engine/images/index.ts';
import { doc, rfc3339, rfc3339Nano } from '../../../engine/inspect/index.ts';
import type { Image } from '../../../engine/types.ts';
import type { Listing } from '../../../engine/words/listing.ts';
import type { Command } from '../../command.ts';
import { lookOf, printList } from '../../queries/print-list.ts';

interface Row {
  readonly step: HistoryStep;
  readonly id: string;
  readonly tags: readonly string[];
  readonly size: number;
}

/** The oldest image whose topmost layer is this one (libimage/history.go: "always use the 1st (base) image"). */
function baseWith(ctx: EngineContext, chain: string | undefined): Image | undefined {
  if (chain === undefined) return undefined;
  return imagesByOrder(ctx.store)
    .reverse()
    .find((image) => chainIds(image.layers).at(-1) === chain);
}

function rows(ctx: EngineContext, image: Image): Row[] {
  const chain = chainIds(image.layers);
  return historySteps(image).map((step) => {
    const base = baseWith(ctx, chain[step.depth - 1]);
    return {
      step,
      id: base?.id ?? '<missing>',
      tags: base?.tags ?? [],
      size: step.layer?.tar ?? step.layer?.size ?? 0,
    };
  });
}

/** A step as the engine hands it to the client (entities.ImageHistoryLayer). */
const layerJson = ({ step: { entry }, id, tags, size }: Row): unknown =>
  doc('entities.ImageHistoryLayer', {
    'ID:id': id,
    'Created:created': rfc3339Nano(entry.created),
    'CreatedBy?': entry.createdBy,
    'Tags:tags?': tags,
    'Size:size': size,
    'Comment:comment?': entry.comment,
  });

const listing = (human: boolean): Listing<Row> => ({
  style: PODMAN_LIST,
  type: 'images.historyReporter',
  name: 'history',
  headers: {
    ID: 'ID',
    Created: 'CREATED',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Comment: 'COMMENT',
    CreatedAt: 'CREATED AT',
    CreatedSince: 'CREATED SINCE',
    Tags: 'TAGS',
  },
  defaultFormat: () => 'table {{range .}}{{.ID}}\t{{.Created}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}\n{{end -}}',
  quietFormat: '{{range .}}{{.ID}}\n{{end -}}',
  row: (ctx, { step: { entry }, id, tags, size }, { noTrunc }) => {
    const created = human ? `${humanDuration((ctx.kernel.now - entry.created) / 1000)} ago` : rfc3339(entry.created);
    const by = entry.createdBy;
    return goStruct('images.historyReporter', {
      ID: !noTrunc && id.length >= 12 ? id.slice(0, 12) : id,
      Created: created,
      CreatedSince: created,
      CreatedAt: rfc3339(entry.created),
      CreatedBy: !noTrunc && by.length > 45 ? `${by.slice(0, 42)}...` : by,
      Tags: tags,
      Size: humanSizeWithPrecision(size, 3),
      Comment: entry.comment,
    });
  },
  rowJson: (_ctx, row) => layerJson(row),
});

const jsonRow = ({ step: { entry }, id, tags, size }: Row): unknown =>
  doc('images.layer', {
    'ID:id': id,
    'created:created': rfc3339Nano(entry.created),
    'CreatedBy?': entry.createdBy,
    'Tags:tags?': tags,
    'Size:size': size,
    'Comment:comment?': entry.comment,
    Created: rfc3339(entry.created),
  });

/** podman history, podman image history (cmd/podman/images/history.go). */
export const podmanHistory: Command = {
  name: 'history',
  engines: ['podman'],
  handles: ['format', 'human', 'no-trunc', 'quiet'],
  *run(call) {
    const image = resolveImage(call.engine, call.args[0] ?? '');
    if (!image.ok) return call.fail(image.error.text);
    const found = rows(call.engine, image.value);
    const look = lookOf(call);
    if (isJsonFormat(look.format)) {
      call.proc.out(`${toJson(found.map(jsonRow))}\n`);
      return 0;
    }
    const human = call.flags.has('human') ? call.flags.bool('human') : true;
    return printList(call, listing(human), found, look);
  },
};
