import type { UnitText } from './unit-file.ts';

/** Kinds of files by their extension: group, and in which order they are converted. */
export const KINDS: Readonly<
  Record<string, { readonly group: string; readonly order: number; readonly suffix: string }>
> = {
  container: { group: 'Container', order: 4, suffix: '' },
  volume: { group: 'Volume', order: 2, suffix: '-volume' },
  kube: { group: 'Kube', order: 4, suffix: '' },
  network: { group: 'Network', order: 2, suffix: '-network' },
  image: { group: 'Image', order: 1, suffix: '-image' },
  build: { group: 'Build', order: 3, suffix: '-build' },
  pod: { group: 'Pod', order: 5, suffix: '-pod' },
  artifact: { group: 'Artifact', order: 1, suffix: '-artifact' },
};

/** The kind of a file by its name; undefined for one that is no Quadlet. */
export const kindOf = (filename: string): (typeof KINDS)[string] | undefined => {
  const dot = filename.lastIndexOf('.');
  return dot < 0 ? undefined : KINDS[filename.slice(dot + 1)];
};

/** A file name without its extension. */
export const stem = (filename: string): string =>
  filename.lastIndexOf('.') > 0 ? filename.slice(0, filename.lastIndexOf('.')) : filename;

/** The service of a file: ServiceName=, or its name with the suffix of its kind. */
export function serviceName(unit: UnitText): string {
  const kind = kindOf(unit.filename);
  const given = kind && unit.one(kind.group, 'ServiceName');
  if (given !== undefined) return given;
  const base = stem(unit.filename);
  const suffix = kind?.suffix ?? '';
  return base.endsWith('@') ? `${base.slice(0, -1)}${suffix}@` : `${base}${suffix}`;
}

/** Names of volumes and networks: the key, or 'systemd-' and the file's name. */
export function resourceName(unit: UnitText, group: string, key: string): string {
  const given = unit.one(group, key);
  if (given !== undefined && given !== '') return given;
  const base = `systemd-${stem(unit.filename)}`;
  return unit.filename.includes('@') ? `${base.slice(0, -1)}-%i` : base;
}
