import { boundedRegex } from '../../../lib/regex/index.ts';
import { formatList, goStruct, isJsonFormat, PODMAN_LIST } from '../../cli/index.ts';
import { nameOf } from '../../host/path.ts';
import { loadUnit } from '../../system/units/files.ts';
import { unitState } from '../../system/units/state.ts';
import type { Call, Command } from '../command.ts';
import { allQuadlets, applications, quadletByName, type Seat, seatOf, serviceOf } from './seat.ts';

interface Row {
  readonly Name: string;
  readonly UnitName: string;
  readonly Path: string;
  readonly Status: string;
  readonly App: string;
  readonly Pod: string;
}

function rowOf(call: Call, seat: Seat, apps: ReadonlyMap<string, readonly string[]>, path: string): Row {
  const { kernel } = call.engine;
  const Name = nameOf(path);
  const App = [...apps].find(([, files]) => files.includes(Name))?.[0] ?? '';
  const found = serviceOf(seat, path);
  if ('error' in found) return { Name, UnitName: '', Path: path, Status: found.error, App, Pod: '' };
  const { service, unit } = found;
  const state = unitState(kernel, seat.manager, service);
  const loaded = loadUnit(kernel, seat.manager, service) !== undefined;
  const Status = loaded ? `${state?.active ?? 'inactive'}/${state?.sub ?? 'dead'}` : 'Not loaded';
  return { Name, UnitName: service, Path: path, Status, App, Pod: unit.one('Container', 'Pod') ?? '' };
}

const FILTERS: Readonly<Record<string, keyof Row>> = { name: 'Name', status: 'Status', pod: 'Pod' };

/** Whether one of some patterns is found in a text; what is no pattern fits nothing. */
function fits(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => {
    try {
      return boundedRegex(pattern).test(text);
    } catch {
      return false;
    }
  });
}

/** The filters of a call by field; the code after what is wrong was printed. */
function filtersOf(call: Call): Map<keyof Row, string[]> | number {
  const filters = new Map<keyof Row, string[]>();
  for (const text of call.flags.list('filter')) {
    const [name = '', value] = text.split(/=(.*)/s);
    if (value === undefined) return call.fail(`invalid filter "${text}"`);
    const field = FILTERS[name];
    if (!field || (field === 'Pod' && call.engine.release.quadletTitles))
      return call.fail(`${name} is not a valid filter`);
    filters.set(field, [...(filters.get(field) ?? []), value]);
  }
  return filters;
}

/** podman quadlet list. */
export const quadletList: Command = {
  name: 'quadlet list',
  engines: ['podman'],
  handles: ['filter', 'format', 'noheading'],
  *run(call) {
    const { flags, proc, engine } = call;
    yield* proc.tick();
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const seat = seatOf(engine);
    const apps = applications(seat);
    const rows = allQuadlets(seat)
      .map((path) => rowOf(call, seat, apps, path))
      .filter((row) => [...filters].every(([field, patterns]) => fits(patterns, row[field])));
    const old = engine.release.quadletTitles;
    const shown = rows.map(({ Pod, ...row }) => goStruct('entities.ListQuadlet', old ? row : { ...row, Pod }));
    const format = flags.maybe('format');
    const titled = old && format !== undefined && !isJsonFormat(format);
    const list = formatList({
      style: PODMAN_LIST,
      rows: shown,
      headers: {
        Name: 'NAME',
        UnitName: 'UNIT NAME',
        Path: 'PATH ON DISK',
        Status: 'STATUS',
        App: 'APPLICATION',
        Pod: 'POD',
      },
      format: titled ? undefined : format,
      defaultFormat: titled
        ? `table ${format.replace(/^table /, '')}`
        : `table {{.Name}}\t{{.UnitName}}\t{{.Path}}\t{{.Status}}\t{{.App}}${old ? '' : '\t{{.Pod}}'}`,
      noHeading: flags.bool('noheading'),
      name: 'list',
    });
    if (!list.ok) return call.fail(list.error);
    proc.out(list.text);
    return 0;
  },
};

/** podman quadlet print: the file as it is. */
export const quadletPrint: Command = {
  name: 'quadlet print',
  engines: ['podman'],
  handles: [],
  *run(call) {
    yield* call.proc.tick();
    const found = quadletByName(seatOf(call.engine), call.args[0] ?? '');
    if ('error' in found) return call.fail(found.error);
    const text = call.proc.fs.read(found.path);
    if (!text.ok) return call.fail(`reading quadlet "${found.path}" contents: open ${found.path}: permission denied`);
    call.proc.out(text.value);
    return 0;
  },
};

/** podman quadlet exists: 0 or 1, without a word. */
export const quadletExists: Command = {
  name: 'quadlet exists',
  engines: ['podman'],
  handles: [],
  *run(call) {
    yield* call.proc.tick();
    const found = quadletByName(seatOf(call.engine), call.args[0] ?? '');
    if ('path' in found) return 0;
    return found.error.endsWith('no such quadlet') ? 1 : call.fail(found.error);
  },
};
