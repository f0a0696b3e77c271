import type { Kernel } from '../../host/kernel.ts';
import { join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { managerProc } from './managers.ts';
import { type Manager, unitState } from './state.ts';

/** A unit as its files say it: sections with their settings in order. */
export interface UnitFile {
  readonly name: string;
  /** Where it was found; '' for a transient unit and for those that systemd has by itself. */
  readonly path: string;
  readonly dropIns: readonly string[];
  readonly masked: boolean;
  /** All values of a setting; an empty assignment forgets those before it. */
  all(section: string, key: string): readonly string[];
  /** Its last value. */
  one(section: string, key: string): string | undefined;
  /** Whether it has a section at all. */
  has(section: string): boolean;
}

/** Types of units that can be named. */
export const TYPES = [
  'service',
  'socket',
  'target',
  'timer',
  'path',
  'mount',
  'slice',
  'scope',
  'device',
  'swap',
  'automount',
] as const;

/** A name with its type: services may be written without. */
export const unitName = (text: string): string =>
  TYPES.some((type) => text.endsWith(`.${type}`)) ? text : `${text}.service`;
/** The type of a unit: 'service'. */
export const typeOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The home folder of the user whose manager it is. */
const homeOf = (systemd: Proc, uid: number): string => systemd.kernel.users.byUid(systemd, uid)?.home ?? '/root';

/** Folders that are searched for units, the first wins (systemd.unit(5), "unit file load path"). */
export function unitPath(kernel: Kernel, manager: Manager): readonly string[] {
  if (manager === 'system') {
    return [
      '/etc/systemd/system',
      '/run/systemd/system',
      '/run/systemd/generator',
      '/usr/local/lib/systemd/system',
      '/usr/lib/systemd/system',
    ];
  }
  const systemd = managerProc(kernel, manager);
  const home = systemd ? homeOf(systemd, manager) : '';
  const run = `/run/user/${manager}/systemd`;
  return [
    `${home}/.config/systemd/user`,
    '/etc/systemd/user',
    `${run}/user`,
    `${run}/generator`,
    `${home}/.local/share/systemd/user`,
    '/usr/local/lib/systemd/user',
    '/usr/lib/systemd/user',
  ];
}

/** Where generators of a manager write to. */
export const generatorFolder = (manager: Manager): string =>
  manager === 'system' ? '/run/systemd/generator' : `/run/user/${manager}/systemd/generator`;

type Settings = Map<string, [string, string][]>;

/** Reads the lines of a unit file: comments, sections, continued lines. */
function parse(text: string, into: Settings): void {
  let section = '';
  for (const raw of text.replace(/\\\n/g, ' ').split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const head = /^\[(.+)\]$/.exec(line);
    if (head) {
      section = head[1] ?? '';
      if (!into.has(section)) into.set(section, []);
      continue;
    }
    const cut = line.indexOf('=');
    if (cut > 0) into.get(section)?.push([line.slice(0, cut).trim(), line.slice(cut + 1).trim()]);
  }
}

/** Replaces the specifiers of systemd.unit(5) that units here use. */
export function expandSpecifiers(kernel: Kernel, manager: Manager, name: string, text: string): string {
  const plain = name.slice(0, name.lastIndexOf('.'));
  const at = plain.indexOf('@');
  const instance = at < 0 ? '' : plain.slice(at + 1);
  const systemd = managerProc(kernel, manager);
  const user = systemd?.kernel.users.byUid(systemd, manager === 'system' ? 0 : manager);
  const values: Readonly<Record<string, string>> = {
    n: name,
    N: plain,
    p: at < 0 ? plain : plain.slice(0, at),
    i: instance,
    I: instance.replaceAll('-', '/'),
    u: user?.name ?? 'root',
    U: String(user?.uid ?? 0),
    h: user?.home ?? '/root',
    s: user?.shell ?? '/bin/sh',
    t: manager === 'system' ? '/run' : `/run/user/${manager}`,
    T: '/tmp',
    V: '/var/tmp',
    E: manager === 'system' ? '/etc' : `${user?.home ?? ''}/.config`,
    S: manager === 'system' ? '/var/lib' : `${user?.home ?? ''}/.local/state`,
    H: systemd ? (kernel.state.ns.uts[systemd.record.ns.uts]?.hostname ?? '') : '',
    '%': '%',
  };
  return text.replace(/%([a-zA-Z%])/g, (whole, letter: string) => values[letter] ?? whole);
}

function read(systemd: Proc, path: string): string | undefined {
  const node = systemd.fs.node(path);
  return node?.kind === 'file' ? node.data : undefined;
}

/** The path of a unit's file, through the load path; for an instance its template's. */
export function findUnitFile(kernel: Kernel, manager: Manager, name: string): string | undefined {
  const systemd = managerProc(kernel, manager);
  if (!systemd) return undefined;
  const template = name.replace(/@[^.]*\./, '@.');
  for (const wanted of name === template ? [name] : [name, template]) {
    for (const folder of unitPath(kernel, manager))
      if (systemd.fs.lstat(join(folder, wanted)).ok) return join(folder, wanted);
  }
  return undefined;
}

/** Follows an alias link: the name of the unit that it stands for. */
export function realName(kernel: Kernel, manager: Manager, name: string): string {
  const systemd = managerProc(kernel, manager);
  const path = findUnitFile(kernel, manager, name);
  const target = path === undefined ? undefined : systemd?.fs.readlink(path);
  if (!target?.ok || target.value === '/dev/null') return name;
  return target.value.slice(target.value.lastIndexOf('/') + 1);
}

/**
 * Reads a unit with its drop-ins.
 *
 * @returns undefined where neither a file nor a transient unit of that name exists
 */
export function loadUnit(kernel: Kernel, manager: Manager, name: string): UnitFile | undefined {
  const systemd = managerProc(kernel, manager);
  const transient = unitState(kernel, manager, name)?.transient;
  const path = transient === undefined ? findUnitFile(kernel, manager, name) : '';
  if (!systemd || path === undefined) return undefined;
  const settings: Settings = new Map();
  const link = path === '' ? undefined : systemd.fs.readlink(path);
  const text = transient ?? read(systemd, path);
  const masked = (link?.ok && link.value === '/dev/null') || (text === '' && transient === undefined);
  if (text !== undefined) parse(text, settings);
  const dropIns = dropInsOf(kernel, systemd, manager, name);
  for (const one of dropIns) parse(read(systemd, one) ?? '', settings);
  const all = (section: string, key: string): readonly string[] => {
    let values: string[] = [];
    for (const [own, value] of settings.get(section) ?? []) {
      if (own !== key) continue;
      if (value === '') values = [];
      else values.push(expandSpecifiers(kernel, manager, name, value));
    }
    return values;
  };
  return {
    name,
    path,
    dropIns,
    masked,
    all,
    one: (section, key) => all(section, key).at(-1),
    has: (section) => settings.has(section),
  };
}

function dropInsOf(kernel: Kernel, systemd: Proc, manager: Manager, name: string): string[] {
  const found = new Map<string, string>();
  for (const folder of [...unitPath(kernel, manager)].reverse()) {
    const names = systemd.fs.list(join(folder, `${name}.d`));
    if (names.ok)
      for (const one of names.value) if (one.endsWith('.conf')) found.set(one, join(folder, `${name}.d/${one}`));
  }
  return [...found.keys()].sort().map((one) => found.get(one) ?? '');
}

/** Units that a target or service pulls in: what its file says, and links in its .wants and .requires folders. */
export function pulledIn(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  kind: 'Wants' | 'Requires',
): readonly string[] {
  const systemd = managerProc(kernel, manager);
  const words = unit
    .all('Unit', kind)
    .flatMap((value) => value.split(/\s+/))
    .filter((one) => one !== '');
  if (kind === 'Requires') words.push(...unit.all('Unit', 'BindsTo').flatMap((value) => value.split(/\s+/)));
  for (const folder of unitPath(kernel, manager)) {
    const names = systemd?.fs.list(join(folder, `${unit.name}.${kind.toLowerCase()}`));
    if (names?.ok) words.push(...names.value);
  }
  return [...new Set(words)];
}
