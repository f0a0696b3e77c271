import type { GoFunction } from '../template/functions.ts';
import { toJson } from '../template/json.ts';
import { type Rendered, render } from '../template/render.ts';
import { type GoStruct, goMap, goStruct, sortedKeys } from '../template/value.ts';
import { isJsonFormat } from './json-format.ts';
import { alignTabs, type Tabs } from './tabulate.ts';

/** How an engine makes lists out of rows and a format. */
export interface ListStyle {
  readonly tabs: Tabs;
  /** A template per row, or one over all rows. */
  readonly render: (list: ResolvedList) => Listed;
}

/** What a list is made of. */
export interface ListOptions {
  readonly style: ListStyle;
  readonly rows: readonly GoStruct[];
  /** Field → the title of its column. Podman's style makes titles of fields that are missing here. */
  readonly headers: Readonly<Record<string, string>>;
  /** `--format`, if it was given. */
  readonly format?: string | undefined;
  /** What is used without `--format`: `table {{.ID}}\t{{.Image}}`. */
  readonly defaultFormat: string;
  /** `--quiet`: the quiet format takes the default's place. */
  readonly quiet?: boolean;
  /** `{{.ID}}` unless told. */
  readonly quietFormat?: string;
  /** Titles even above a template that is no table (`podman pod stats`). */
  readonly alwaysTitled?: boolean;
  /** `--noheading`. */
  readonly noHeading?: boolean;
  /** The template's name in errors: the command's in Podman, '' in docker. */
  readonly name?: string;
  readonly funcs?: Readonly<Record<string, GoFunction>>;
  /** The rows as `--format json` prints them, where that is not the rows themselves. */
  readonly json?: unknown;
  /** What one level of `--format json` is indented by, in an engine that prints one array. */
  readonly jsonIndent?: string;
}

interface ResolvedList extends ListOptions {
  readonly shown: string;
  readonly isOwn: boolean;
}

/** The list, or the error as the engine prints it behind its own prefix, and what stood on stdout before it. */
export type Listed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: string; readonly partial: string };

/** A list of rows as an engine prints it, by its default, a `table …` format, `json` or a template. */
export function formatList(options: ListOptions): Listed {
  const quiet = options.quiet === true ? (options.quietFormat ?? '{{.ID}}') : undefined;
  const given = options.format === '' ? undefined : options.format;
  const isTable = given === 'table';
  const shown = isTable ? (quiet ?? options.defaultFormat) : (given ?? quiet ?? options.defaultFormat);
  return options.style.render({ ...options, shown, isOwn: given === undefined || isTable });
}

const withEscapes = (format: string): string => format.replaceAll('\\t', '\t').replaceAll('\\n', '\n');

const IDENTITY: GoFunction = { min: 1, max: 3, call: (value) => value };
/** templates.HeaderFunctions of docker/cli: titles stay as they are. */
const HEADER_FUNCTIONS: Readonly<Record<string, GoFunction>> = {
  json: IDENTITY,
  split: IDENTITY,
  join: IDENTITY,
  title: IDENTITY,
  lower: IDENTITY,
  upper: IDENTITY,
  truncate: IDENTITY,
};

const failed = (result: Rendered): Listed =>
  result.ok ? result : { ok: false, error: `template parsing error: ${result.error}`, partial: '' };

/** formatter.Context of docker/cli: one template run per row; nothing is printed if a row fails. */
function renderRows({ style, rows, headers, shown, name = '', funcs, noHeading }: ResolvedList): Listed {
  const isTable = shown.startsWith('table');
  const body = shown === 'json' ? '{{json .}}' : isTable ? shown.slice('table'.length) : shown;
  const template = withEscapes(body.replace(/^ +| +$/g, ''));
  let text = '';
  if (rows.length === 0) {
    const parsed = render(template, goMap(headers), { name, ...(funcs === undefined ? {} : { funcs }) });
    if (!parsed.ok && parsed.at === 'parse') return failed(parsed);
  }
  const options = { name, ...(funcs === undefined ? {} : { funcs }) };
  const asked = template.includes('json');
  for (const row of rows) {
    const line = render(template, asked ? withSortedJson(row) : { ...row, methods: true }, options);
    if (!line.ok) return failed(line);
    text += `${line.text}\n`;
  }
  if (!isTable) return { ok: true, text };
  const head = render(template, goMap(headers), { name, funcs: { ...funcs, ...HEADER_FUNCTIONS } });
  const titles = noHeading === true ? '' : `${head.ok ? head.text : head.partial}\n`;
  return { ok: true, text: alignTabs(titles + text, style.tabs) };
}

/** formatter.MarshalJSON of docker/cli: the row's methods by name. */
function withSortedJson(row: GoStruct): GoStruct {
  if (row.json !== undefined) return goStruct(row.type, row.fields, { json: row.json, methods: true });
  const values = sortedKeys(row.fields).filter((key) => typeof row.fields[key] !== 'function');
  return goStruct(row.type, row.fields, {
    json: goMap(Object.fromEntries(values.map((key) => [key, row.fields[key]]))),
    methods: true,
  });
}

const RANGE = /\{\{\s*range\s*\.\s*\}\}.*\{\{\s*end\s*-?\s*\}\}/s;

/** report.Formatter of containers/common: one template over all rows, titles by the same template. */
function renderRange(list: ResolvedList): Listed {
  const { style, rows, shown, isOwn, name = '', funcs } = list;
  if (!isOwn && isJsonFormat(shown)) {
    return { ok: true, text: `${toJson(list.json ?? rows, { indent: list.jsonIndent ?? '  ', escapeHtml: true })}\n` };
  }
  const { first, second, isTable } = rangeTemplates(shown, isOwn);
  const options = { name, ...(funcs === undefined ? {} : { funcs }) };
  let template = first;
  let result = render(first, rows, options);
  if (!result.ok && result.at === 'parse') {
    template = second;
    result = render(second, rows, options);
  }
  const isQuiet = isOwn && !shown.startsWith('table');
  const head = isTable && list.noHeading !== true && !isQuiet ? titlesOf(list, template) : '';
  const titles = !isTable && !isOwn && list.alwaysTitled ? renderTitles(list, template) : undefined;
  if (titles && !titles.ok) return { ok: false, error: titles.error, partial: titles.partial };
  const align = (text: string): string => (isTable ? alignTabs(text, style.tabs) : text);
  const above = titles?.text ?? head;
  if (result.ok) return { ok: true, text: align(above + result.text) };
  return { ok: false, error: result.error, partial: result.at === 'parse' ? '' : align(above + result.partial) };
}

const lineOf = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
const ranged = (text: string): string => `{{range .}}${text}{{end -}}`;

/** `Parse` of the formatter: escapes replaced, and as it was typed in case that does not parse. */
function rangeTemplates(shown: string, isOwn: boolean): { first: string; second: string; isTable: boolean } {
  const isTable = shown.startsWith('table ');
  const body = isTable ? shown.slice('table '.length) : shown;
  if (isOwn) {
    const own = RANGE.test(body) ? body : ranged(lineOf(withEscapes(body)));
    return { first: own, second: own, isTable };
  }
  if (isTable) {
    const spaced = withEscapes(shown.replaceAll('table ', '')).replaceAll(' ', '\t');
    return { first: ranged(lineOf(spaced)), second: ranged(body), isTable };
  }
  const enforce = (text: string): string => (RANGE.test(text) ? text : ranged(text));
  return { first: enforce(lineOf(withEscapes(body))), second: enforce(body), isTable };
}

/** report.Headers: the caller's titles, and for other fields their names in capitals, split at the humps. */
function renderTitles({ headers, rows, name = '', funcs }: ResolvedList, template: string): Rendered {
  const own = Object.keys(rows[0]?.fields ?? {}).map((field) => [field, humps(field)]);
  const titles = goMap({ ...Object.fromEntries(own), ...headers });
  return render(template, [titles], { name, ...(funcs === undefined ? {} : { funcs }) });
}

function titlesOf(list: ResolvedList, template: string): string {
  const head = renderTitles(list, template);
  return head.ok ? head.text : head.partial;
}

const humps = (field: string): string =>
  field
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toUpperCase();

/** docker/cli: columns of at least 10, three spaces between them. */
export const DOCKER_LIST: ListStyle = { tabs: { minWidth: 10, padding: 3 }, render: renderRows };
/** Podman: columns of at least 12, two spaces between them. */
export const PODMAN_LIST: ListStyle = { tabs: { minWidth: 12, padding: 2 }, render: renderRange };
/** The tab stops alone, for what is no list of rows. */
export const DOCKER_TABS: Tabs = DOCKER_LIST.tabs;
/** The tab stops alone. */
export const PODMAN_TABS: Tabs = PODMAN_LIST.tabs;
