import { formatList, goStruct, humanSize, PODMAN_LIST, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc } from '../engine/inspect/index.ts';
import type { Printed } from '../engine/words/system.ts';
import { reclaimText, rows } from './disk-usage/totals.ts';
import { verbose } from './disk-usage/verbose.ts';

/** `podman system df` (cmd/podman/system/df.go). */
export function diskUsage(engine: EngineContext, isVerbose: boolean, format: string | undefined): Printed {
  if (isVerbose && format !== undefined)
    return { out: '', err: 'Error: cannot combine --format and --verbose flags\n', code: 125 };
  if (isVerbose) return { out: verbose(engine), err: '', code: 0 };
  const found = rows(engine);
  const documents = found.map((row) =>
    doc('system.dfSummary', {
      Type: row.type,
      Total: row.total,
      Active: row.active,
      RawSize: row.size,
      RawReclaimable: row.reclaimable,
      TotalCount: row.total,
      Size: humanSize(row.size),
      Reclaimable: reclaimText(row),
    }),
  );
  if (format === 'json') return { out: `${toJson(documents, { indent: '  ' })}\n`, err: '', code: 0 };
  const shown = formatList({
    style: PODMAN_LIST,
    format,
    name: 'df',
    rows: found.map((row, index) =>
      goStruct(
        '*system.dfSummary',
        {
          Type: row.type,
          Total: row.total,
          Active: row.active,
          RawSize: row.size,
          RawReclaimable: row.reclaimable,
          Size: humanSize(row.size),
          Reclaimable: reclaimText(row),
        },
        { json: documents[index] },
      ),
    ),
    headers: { Type: 'TYPE', Total: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' },
    defaultFormat: 'table {{.Type}}\t{{.Total}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
  });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial ?? '', err: `Error: ${shown.error}\n`, code: 125 };
}
