import { join, parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { enabledState, installFolder } from './enablement.ts';
import { findUnitFile, loadUnit, realName, unitName } from './files.ts';
import { startUnit, stopUnit } from './jobs.ts';
import { managerProc } from './managers.ts';
import type { Manager } from './state.ts';
import type { Call, Verb } from './systemctl.ts';

/** Links that [Install] asks for: path → target. */
function installLinks(proc: Proc, manager: Manager, name: string, folder: string): Map<string, string> | undefined {
  const unit = loadUnit(proc.kernel, manager, name);
  const links = new Map<string, string>();
  if (!unit) return undefined;
  const words = (key: string): string[] =>
    unit
      .all('Install', key)
      .flatMap((value) => value.split(/\s+/))
      .filter((one) => one !== '');
  const path = findUnitFile(proc.kernel, manager, name) ?? unit.path;
  for (const [key, suffix] of [
    ['WantedBy', 'wants'],
    ['RequiredBy', 'requires'],
    ['UpheldBy', 'upholds'],
  ] as const) {
    for (const target of words(key)) links.set(join(folder, `${target}.${suffix}/${name}`), path);
  }
  for (const alias of words('Alias')) links.set(join(folder, alias), path);
  return links;
}

function makeFolders(systemd: Proc, path: string): void {
  if (path === '/' || systemd.fs.exists(path)) return;
  makeFolders(systemd, parentOf(path));
  systemd.fs.mkdir(path, 0o755);
}

interface Work extends Call {
  readonly systemd: Proc;
  readonly folder: string;
}

function enableOne({ proc, options, manager, systemd, folder }: Work, name: string): number {
  const links = installLinks(proc, manager, name, folder);
  const state = enabledState(proc.kernel, manager, name);
  if (!links || state === undefined) {
    proc.err(`Failed to enable unit: Unit ${name} does not exist\n`);
    return 1;
  }
  if (state.startsWith('masked')) {
    proc.err(`Failed to enable unit: Unit ${loadUnit(proc.kernel, manager, name)?.path ?? name} is masked\n`);
    return 1;
  }
  if (state === 'generated' || state === 'transient') {
    proc.err(
      `Failed to enable unit: Unit ${loadUnit(proc.kernel, manager, name)?.path ?? name} is transient or generated\n`,
    );
    return 1;
  }
  if (links.size === 0) {
    if (!options.has('q') && !options.has('no-warn')) proc.err(NOT_MEANT);
    return 0;
  }
  for (const [link, target] of links) {
    if (systemd.fs.lstat(link).ok) continue;
    makeFolders(systemd, parentOf(link));
    systemd.fs.symlink(target, link);
    if (!options.has('q')) proc.err(`Created symlink '${link}' \u2192 '${target}'.\n`);
  }
  return 0;
}
const NOT_MEANT = `The unit files have no installation config (WantedBy=, RequiredBy=, UpheldBy=,
Also=, or Alias= settings in the [Install] section, and DefaultInstance= for
template units). This means they are not meant to be enabled or disabled using systemctl.

Possible reasons for having these kinds of units are:
\u2022 A unit may be statically enabled by being symlinked from another unit's
  .wants/, .requires/, or .upholds/ directory.
\u2022 A unit's purpose may be to act as a helper for some other unit which has
  a requirement dependency on it.
\u2022 A unit may be started when needed via activation (socket, path, timer,
  D-Bus, udev, scripted systemctl call, ...).
\u2022 In case of template units, the unit is meant to be enabled with some
  instance name specified.
`;

function disableOne({ proc, options, manager, systemd, folder }: Work, name: string): number {
  const unit = loadUnit(proc.kernel, manager, name);
  if (!unit) {
    proc.err(`Failed to disable unit: Unit ${name} does not exist\n`);
    return 1;
  }
  let removed = 0;
  const drop = (path: string): void => {
    if (!systemd.fs.lstat(path).ok) return;
    systemd.fs.unlink(path);
    removed++;
    if (!options.has('q')) proc.err(`Removed '${path}'.\n`);
  };
  const entries = systemd.fs.list(folder);
  for (const entry of entries.ok ? entries.value : [])
    if (/\.(wants|requires|upholds)$/.test(entry)) drop(join(folder, `${entry}/${name}`));
  for (const alias of unit.all('Install', 'Alias').flatMap((value) => value.split(/\s+/))) drop(join(folder, alias));
  if (removed === 0 && !unit.has('Install') && !options.has('q')) proc.err(NOT_MEANT);
  return 0;
}

function maskOne({ proc, options, systemd, folder, manager }: Work, name: string): number {
  const path = join(folder, name);
  const existing = systemd.fs.lstat(path);
  if (existing.ok && existing.value.kind !== 'link') {
    proc.err(`Failed to mask unit: File '${path}' already exists.\n`);
    return 1;
  }
  if (!loadUnit(proc.kernel, manager, name)) proc.err(`Unit ${name} does not exist, proceeding anyway.\n`);
  if (existing.ok && existing.value.target === '/dev/null') return 0;
  if (existing.ok) systemd.fs.unlink(path);
  makeFolders(systemd, folder);
  systemd.fs.symlink('/dev/null', path);
  if (!options.has('q')) proc.err(`Created symlink '${path}' \u2192 '/dev/null'.\n`);
  return 0;
}

function unmaskOne({ proc, options, systemd, folder, manager }: Work, name: string): number {
  const path = join(folder, name);
  const existing = systemd.fs.readlink(path);
  if (!existing.ok || existing.value !== '/dev/null') {
    if (!loadUnit(proc.kernel, manager, name)) proc.err(`Unit ${name} does not exist, proceeding anyway.\n`);
    return 0;
  }
  systemd.fs.unlink(path);
  if (!options.has('q')) proc.err(`Removed '${path}'.\n`);
  return 0;
}

const WORKERS: Readonly<Record<string, (work: Work, name: string) => number>> = {
  enable: enableOne,
  disable: disableOne,
  mask: maskOne,
  unmask: unmaskOne,
};

/** enable, disable, mask, unmask: links in the configuration; --now starts or stops too. */
export const enable: Verb = function* enable(call) {
  const { proc, options, names, manager, verb, may } = call;
  const systemd = managerProc(proc.kernel, manager);
  const global = options.has('global');
  if (!may || (global && proc.uidInside(proc.record.euid) !== 0) || !systemd) {
    proc.err(`Failed to ${verb} unit: Access denied\n`);
    return 1;
  }
  if (names.length === 0) {
    proc.err('Too few arguments.\n');
    return 1;
  }
  const folder = installFolder(proc.kernel, manager, { runtime: options.has('runtime'), global });
  let code = 0;
  for (const text of names) {
    const name = realName(proc.kernel, manager, unitName(text));
    const done = WORKERS[verb]?.({ ...call, systemd, folder }, verb === 'unmask' ? unitName(text) : name) ?? 0;
    code = code || done;
    if (done !== 0 || !options.has('now')) continue;
    const job =
      verb === 'enable'
        ? yield* startUnit(proc.kernel, manager, name)
        : verb === 'unmask'
          ? undefined
          : yield* stopUnit(proc.kernel, manager, name);
    if (job && !job.ok && job.error.kind === 'failed') code = 1;
  }
  return code;
};

/** is-enabled: the state of unit files; 0 where any starts by itself, 1 else, 4 where there is none. */
export const isEnabled: Verb = function* isEnabled({ proc, options, names, manager }) {
  let enabled = false;
  let missing = false;
  for (const text of names) {
    const state = enabledState(proc.kernel, manager, unitName(text));
    if (!options.has('q')) proc.out(`${state ?? 'not-found'}\n`);
    if (state === undefined) missing = true;
    else if (['enabled', 'enabled-runtime', 'static', 'alias', 'indirect', 'generated'].includes(state)) enabled = true;
  }
  yield* proc.tick();
  return enabled ? 0 : missing ? 4 : 1;
};

/** cat: the file of a unit and its drop-ins, each with its path. */
export const cat: Verb = function* cat({ proc, names, manager }) {
  const systemd = managerProc(proc.kernel, manager) ?? proc;
  let code = 0;
  names.forEach((text, index) => {
    const name = unitName(text);
    const unit = loadUnit(proc.kernel, manager, name);
    if (!unit) {
      proc.err(`No files found for ${name}.\n`);
      code = 1;
      return;
    }
    if (index > 0) proc.out('\n');
    const parts = [unit.path, ...unit.dropIns].map((path) => {
      const node = systemd.fs.node(path);
      const real = systemd.fs.realpath(path);
      if (unit.masked) return `# Unit ${name} is masked.\n`;
      return `# ${real.ok ? real.value : path}\n${node?.kind === 'file' ? node.data : ''}`;
    });
    proc.out(parts.join('\n'));
  });
  yield* proc.drain();
  return code;
};
