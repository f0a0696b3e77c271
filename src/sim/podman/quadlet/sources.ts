import { join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { kindOf } from './names.ts';
import { UnitText } from './unit-file.ts';

/** Folders that are searched for Quadlet files, the first wins; subfolders but those of drop-ins as well. */
export function sourceFolders(proc: Proc, isUser: boolean, home: string, uid: number): string[] {
  const given = proc.env['QUADLET_UNIT_DIRS'];
  const config = proc.env['XDG_CONFIG_HOME'] || `${home}/.config`;
  const roots = given
    ? given.split(':')
    : isUser
      ? [
          `/run/user/${uid}/containers/systemd`,
          `${config}/containers/systemd`,
          `/etc/containers/systemd/users/${uid}`,
          '/etc/containers/systemd/users',
        ]
      : ['/run/containers/systemd', '/etc/containers/systemd', '/usr/share/containers/systemd'];
  const found: string[] = [];
  const visit = (path: string, top: boolean): void => {
    if (found.includes(path) || path.endsWith('.d')) return;
    if (!isUser && path === '/etc/containers/systemd/users') return;
    if (!top && isUser && /^\/etc\/containers\/systemd\/users\/\d+$/.test(path)) return;
    const there = proc.fs.stat(path);
    if (top && !there.ok) found.push(path);
    if (!there.ok || there.value.kind !== 'dir') return;
    found.push(path);
    const names = proc.fs.list(path);
    for (const name of names.ok ? names.value : []) visit(join(path, name), false);
  };
  for (const root of roots) visit(root, true);
  return found;
}

/** The folder that `podman quadlet install` puts files into. */
export const installFolder = (proc: Proc, isUser: boolean, home: string): string =>
  isUser ? `${proc.env['XDG_CONFIG_HOME'] || `${home}/.config`}/containers/systemd` : '/etc/containers/systemd';

/** Paths of all Quadlet files in some folders, each name once, in the order in which they are found. */
export function quadletFiles(proc: Proc, folders: readonly string[]): string[] {
  const seen = new Set<string>();
  const paths: string[] = [];
  for (const folder of folders) {
    const names = proc.fs.list(folder);
    for (const name of names.ok ? names.value : []) {
      if (!kindOf(name) || seen.has(name) || proc.fs.stat(join(folder, name)).ok === false) continue;
      seen.add(name);
      paths.push(join(folder, name));
    }
  }
  return paths;
}

/** Folders of drop-ins of a file, the most general first: 'container.d', 'web-.container.d', 'web-1.container.d'. */
function dropInNames(filename: string): string[] {
  const dot = filename.lastIndexOf('.');
  const [base, kind] = [filename.slice(0, dot), filename.slice(dot + 1)];
  const [template = '', instance] = base.split('@');
  const parts = template.split('-');
  const shortened = parts.slice(0, -1).map((_part, index) => `${parts.slice(0, index + 1).join('-')}-.${kind}.d`);
  const ofTemplate = instance ? [`${template}@.${kind}.d`] : [];
  return [`${kind}.d`, ...shortened, ...ofTemplate, `${filename}.d`];
}

/** Merges the drop-ins of a unit (*.conf, by name; the most special folder wins). */
export function mergeDropIns(proc: Proc, unit: UnitText, folders: readonly string[]): void {
  const found = new Map<string, string>();
  for (const name of dropInNames(unit.filename).reverse()) {
    for (const folder of folders) {
      const path = join(folder, name);
      const files = proc.fs.list(path);
      for (const file of files.ok ? files.value : [])
        if (file.endsWith('.conf') && !found.has(file)) found.set(file, join(path, file));
    }
  }
  for (const file of [...found.keys()].sort()) {
    const path = found.get(file) ?? '';
    const text = proc.fs.read(path);
    const part = text.ok ? UnitText.parse(path, text.value) : undefined;
    if (part?.ok) unit.merge(part.value);
  }
}
