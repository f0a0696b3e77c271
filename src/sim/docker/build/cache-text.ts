import { DOCKER_LIST, formatList, goNil, goStruct, humanDuration, humanSize, type Listed } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { goTimeText } from '../../engine/inspect/index.ts';
import type { CacheUsage } from './cache-usage.ts';

/** text/tabwriter with cells that end in tabs of eight columns: rows that are flushed together share their columns. */
function tabbed(rows: readonly (readonly string[])[]): string {
  const width = (at: number): number => Math.ceil((Math.max(...rows.map((row) => (row[at] ?? '').length)) + 1) / 8);
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + '\t'.repeat(Math.ceil((width(at) * 8 - cell.length) / 8)),
        )
        .join(''),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const HEADER = ['ID', 'RECLAIMABLE', 'SIZE', 'LAST ACCESSED'];
const ago = (engine: EngineContext, at: number): string =>
  `${humanDuration(Math.max(0, (engine.kernel.now - at) / 1000))} ago`;

/** printTableRow of buildx: cells of their least width. */
const pruneRow = (engine: EngineContext, { id, mutable, size, used }: CacheUsage): string[] => [
  `${id}${mutable ? '*' : ''}`.padEnd(40),
  'true '.padEnd(5),
  humanSize(size).padEnd(10),
  ago(engine, used),
];

/** printVerbose of buildx, for a record that was pruned: nothing is told of its type and of who shares it. */
const pruneBlock = (engine: EngineContext, one: CacheUsage): string =>
  `${tabbed([
    ['ID:', one.id],
    ...(one.parents.length > 0 ? [['Parent:', one.parents.join(',')]] : []),
    ['Created at:', goTimeText(one.created)],
    ['Mutable:', String(one.mutable)],
    ['Reclaimable:', 'true'],
    ['Shared:', 'false'],
    ['Size:', humanSize(one.size)],
    ...(one.description === '' ? [] : [['Description:', one.description]]),
    ['Usage count:', String(one.count)],
    ['Last used:', ago(engine, one.used)],
  ])}\n`;

/** What `buildx prune` tells: each row flushed for itself, the first one together with the header. */
export function pruneText(engine: EngineContext, gone: readonly CacheUsage[], verbose: boolean): string {
  const rows = gone.map((one) => pruneRow(engine, one));
  const list = verbose
    ? gone.map((one) => pruneBlock(engine, one))
    : rows.map((row, at) => tabbed(at === 0 ? [HEADER, row] : [row]));
  return `${list.join('')}${tabbed([['Total:', humanSize(gone.reduce((sum, { size }) => sum + size, 0))]])}`;
}

const HEADERS = {
  ID: 'ID',
  Parents: 'PARENTS',
  CreatedAt: 'CREATED AT',
  Mutable: 'MUTABLE',
  Reclaimable: 'RECLAIMABLE',
  Shared: 'SHARED',
  Size: 'SIZE',
  Description: 'DESCRIPTION',
  UsageCount: 'USAGE COUNT',
  LastUsedAt: 'LAST ACCESSED',
  Type: 'TYPE',
};
const TABLE = 'table {{.ID}}\t{{.Reclaimable}}\t{{.Size}}\t{{.LastUsedAt}}';
const PRETTY = [
  'ID:           {{.ID}}',
  '{{- if .Parents }}',
  'Parents:',
  '{{- range .Parents }}',
  ' - {{.}}',
  '{{- end }}',
  '{{- end }}',
  'Created at:   {{.CreatedAt}}',
  'Mutable:      {{.Mutable}}',
  'Reclaimable:  {{.Reclaimable}}',
  'Shared:       {{.Shared}}',
  'Size:         {{.Size}}',
  '{{- if .Description}}',
  'Description:  {{ .Description }}',
  '{{- end }}',
  'Usage count:  {{.UsageCount}}',
  '{{- if .LastUsedAt}}',
  'Last used:    {{ .LastUsedAt }}',
  '{{- end }}',
  '{{- if .Type}}',
  'Type:         {{ .Type }}',
  '{{- end }}',
  '',
].join('\n');

function summary(list: readonly CacheUsage[]): string {
  const bytes = (some: readonly CacheUsage[]): number => some.reduce((sum, { size }) => sum + size, 0);
  const total = bytes(list);
  const shared = bytes(list.filter((one) => one.shared));
  const parts = [
    ['Shared:', humanSize(shared)],
    ['Private:', humanSize(total - shared)],
  ];
  return tabbed([...(shared > 0 ? parts : []), ['Reclaimable:', humanSize(total)], ['Total:', humanSize(total)]]);
}

/** What `buildx du` tells: the smallest first; without filters and formats of one's own sums stand below. */
export function usageText(
  engine: EngineContext,
  list: readonly CacheUsage[],
  look: { readonly format: string; readonly filtered: boolean },
): Listed {
  const shown = look.format === 'pretty' ? PRETTY : look.format === '' || look.format === 'table' ? TABLE : look.format;
  const isTable = shown.startsWith('table');
  const rows = [...list]
    .sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))
    .map((one) =>
      goStruct('*commands.diskusageContext', {
        ID: `${one.id}${isTable && one.mutable ? '*' : ''}`,
        Parents: one.parents.length > 0 ? one.parents : goNil('slice'),
        CreatedAt: goTimeText(one.created),
        Mutable: one.mutable,
        Reclaimable: true,
        Shared: one.shared,
        Size: `${humanSize(one.size)}${isTable && one.shared ? '*' : ''}`,
        Description: one.description,
        UsageCount: one.count,
        LastUsedAt: ago(engine, one.used),
        Type: one.type,
      }),
    );
  const text = formatList({ style: DOCKER_LIST, rows, headers: HEADERS, format: shown, defaultFormat: TABLE });
  if (!text.ok || look.filtered || (shown !== TABLE && shown !== PRETTY)) return text;
  return { ok: true, text: text.text + summary(list) };
}
