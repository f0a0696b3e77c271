import { Discard } from '../run/control.ts';
import type { Shell } from '../state/shell.ts';
import type { Field } from './fields.ts';
import { hasPattern, matches } from './pattern.ts';

const MOST_PATHS = 50_000;

/** The order of names in the locale C.UTF-8: by code point. */
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Parts of a pattern between slashes; one in brackets or behind a backslash counts too, as in bash. */
const componentsOf = (pattern: string): string[] => pattern.split('/');

/**
 * Pathname expansion of a field with unquoted pattern characters: the paths that match, sorted; the word itself
 * when there is none (unless nullglob, failglob). Folders that may not be read match nothing.
 */
export function globField(sh: Shell, field: Field): string[] {
  const components = componentsOf(field.pattern);
  let places: string[] = [''];
  components.forEach((component, index) => {
    const last = index === components.length - 1;
    if (component === '**' && sh.shopts.has('globstar'))
      places = places.flatMap((place) => everythingBelow(sh, place, last));
    else places = places.flatMap((place) => step(sh, place, component, last));
    if (places.length > MOST_PATHS) places.length = MOST_PATHS;
  });
  const found = [...new Set(places)].filter((path) => path !== '').sort(byCodePoint);
  if (found.length > 0) return found;
  if (sh.shopts.has('failglob')) {
    sh.complain(`no match: ${field.text}`);
    throw new Discard(1);
  }
  return sh.shopts.has('nullglob') ? [] : [field.text];
}

/** One component of a path: `place` ends with '/' or is empty. */
function step(sh: Shell, place: string, component: string, last: boolean): string[] {
  const { fs } = sh.proc;
  if (!hasPattern(component)) {
    const path = place + component.replace(/\\(.)/gs, '$1');
    if (!last) return [`${path}/`];
    return path === '' || fs.lstat(path).ok ? [path] : [];
  }
  const names = fs.list(place === '' ? '.' : place);
  if (!names.ok) return [];
  const hidden = component.startsWith('.') || component.startsWith('\\.');
  const all = hidden && !sh.shopts.has('globskipdots') ? ['.', '..', ...names.value] : names.value;
  const found: string[] = [];
  for (const name of all) {
    if (name.startsWith('.') && !hidden && !sh.shopts.has('dotglob')) continue;
    if (!matches(component, name, sh.shopts.has('nocaseglob'))) continue;
    if (last) found.push(place + name);
    else {
      const stat = fs.stat(place + name);
      if (stat.ok && stat.value.kind === 'dir') found.push(`${place + name}/`);
    }
  }
  return found;
}

/** `**`: all folders below, and at the end of a pattern all files. */
function everythingBelow(sh: Shell, place: string, last: boolean, depth = 0): string[] {
  const names = depth > 40 ? undefined : sh.proc.fs.list(place === '' ? '.' : place);
  const found: string[] = [place];
  if (!names?.ok) return found;
  for (const name of names.value) {
    if (name.startsWith('.') && !sh.shopts.has('dotglob')) continue;
    const stat = sh.proc.fs.lstat(place + name);
    const folder = stat.ok && stat.value.kind === 'dir';
    if (last) found.push(place + name);
    if (folder) found.push(...everythingBelow(sh, `${place + name}/`, last, depth + 1).slice(1));
    if (folder && !last) found.push(`${place + name}/`);
    if (found.length > MOST_PATHS) break;
  }
  return found;
}
