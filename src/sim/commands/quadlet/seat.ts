import type { EngineContext } from '../../engine/engine.ts';
import { join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import {
  installFolder,
  kindOf,
  quadletFiles,
  serviceName,
  sourceFolders,
  UnitText,
} from '../../podman/quadlet/index.ts';
import type { Manager } from '../../system/units/state.ts';

/** Whose Quadlet files a call means, where they lie, and whose systemd runs them. */
export interface Seat {
  readonly proc: Proc;
  readonly manager: Manager;
  readonly folders: readonly string[];
  readonly install: string;
}

/** The seat of the user whose Podman it is. */
export function seatOf({ architecture, caller, kernel }: EngineContext): Seat {
  const isUser = architecture.rootless;
  const uid = Number(architecture.owner);
  const home =
    caller.env['HOME'] ?? kernel.users.all(caller).find((user) => user.uid === architecture.owner)?.home ?? '/root';
  return {
    proc: caller,
    manager: isUser ? uid : 'system',
    folders: sourceFolders(caller, isUser, home, uid),
    install: installFolder(caller, isUser, home),
  };
}

/** Paths of all files that the generator would read. */
export const allQuadlets = ({ proc, folders }: Seat): string[] => quadletFiles(proc, folders);

/** The path of a file by its name. Error: a name of no known kind, or no such file. */
export function quadletByName(
  { proc, folders }: Seat,
  name: string,
): { readonly path: string } | { readonly error: string } {
  const extension = name.lastIndexOf('.') < 0 ? '' : name.slice(name.lastIndexOf('.'));
  if (!kindOf(name)) return { error: `"${extension}" is not a supported quadlet file type` };
  const folder = folders.find((one) => proc.fs.exists(join(one, name)));
  return folder === undefined
    ? { error: `could not locate quadlet "${name}" in any supported quadlet directory: no such quadlet` }
    : { path: join(folder, name) };
}

/** A file with the service that is made of it. Error: a file that is no unit. */
export function serviceOf(
  { proc }: Seat,
  path: string,
): { readonly service: string; readonly unit: UnitText } | { readonly error: string } {
  const text = proc.fs.read(path);
  const unit = text.ok ? UnitText.parse(path, text.value) : text;
  if (!unit.ok) return { error: `parsing Quadlet file ${path}: ${unit.error}` };
  return { service: `${serviceName(unit.value)}.service`, unit: unit.value };
}

/** Files that were installed together: '.NAME.app' → names. */
export function applications({ proc, install }: Seat): Map<string, readonly string[]> {
  const files = new Map<string, readonly string[]>();
  const node = proc.fs.node(install);
  if (node?.kind !== 'dir') return files;
  const names = proc.fs.list(install);
  for (const name of names.ok ? names.value : []) {
    if (!name.startsWith('.') || !name.endsWith('.app')) continue;
    const text = proc.fs.read(join(install, name));
    if (text.ok)
      files.set(
        name,
        text.value
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      );
  }
  return files;
}
