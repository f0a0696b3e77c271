import { err, ok, type Result } from '../../../lib/result.ts';
import { join, parentOf } from '../../host/path.ts';
import { QUADLET_KEYS } from './keys-table.ts';
import type { UnitText } from './unit-file.ts';

/** What is known of a Quadlet file before its service is written. */
export interface UnitInfo {
  /** Without '.service'. */
  readonly service: string;
  /** The name of the volume, network, image, pod or container that the service makes; '' while it is not known. */
  resource: string;
  /** Of a pod: services that start with it. */
  readonly startsWith: string[];
}

/** What the conversion of one file works on. */
export interface Conversion {
  readonly source: UnitText;
  readonly service: UnitText;
  readonly infos: ReadonlyMap<string, UnitInfo>;
  readonly info: UnitInfo;
  /** 'Container', 'Volume', … */
  readonly group: string;
  readonly isUser: boolean;
  exists(path: string): boolean;
}

/** The service, or why a file cannot be converted. */
export type Converted = Result<UnitText, string>;

const DEPENDENCIES = [
  'After',
  'Before',
  'BindsTo',
  'Conflicts',
  'OnFailure',
  'OnSuccess',
  'PartOf',
  'PropagatesReloadTo',
  'PropagatesStopTo',
  'ReloadPropagatedFrom',
  'Requires',
  'Requisite',
  'StopPropagatedFrom',
  'Upholds',
  'Wants',
];
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

/** A key that this kind of file does not have. */
function unknownKey(unit: UnitText, group: string): string | undefined {
  const known = new Set((QUADLET_KEYS[group] ?? '').split(' '));
  const wrong = unit.keys(group).find((key) => !known.has(key));
  if (wrong !== undefined) return `unsupported key '${wrong}' in group '${group}' in ${unit.path}`;
  const other = unit.keys('Quadlet').find((key) => key !== 'DefaultDependencies');
  return other === undefined ? undefined : `unsupported key '${other}' in group 'Quadlet' in ${unit.path}`;
}

/** Dependencies on other Quadlet files become dependencies on their services. */
function translate(service: UnitText, infos: ReadonlyMap<string, UnitInfo>): string | undefined {
  for (const key of DEPENDENCIES) {
    const words = service.words('Unit', key);
    if (!words.some((word) => kindOf(word))) continue;
    const missing = words.find((word) => kindOf(word) && !infos.has(word));
    if (missing !== undefined) return `unable to translate dependency for ${missing}`;
    service.unset('Unit', key);
    service.add(
      'Unit',
      key,
      words.map((word) => (kindOf(word) ? `${infos.get(word)?.service}.service` : word)).join(' '),
    );
  }
  return undefined;
}

/** Begins a service: a copy of the file with its own group renamed and the usual dependencies. */
export function beginService(
  source: UnitText,
  infos: ReadonlyMap<string, UnitInfo>,
  isUser: boolean,
  exists: Conversion['exists'],
): Result<Conversion, string> {
  const group = kindOf(source.filename)?.group ?? '';
  const info = infos.get(source.filename);
  if (!info) return err(`internal error while processing container ${source.filename}`);
  const wrong = unknownKey(source, group);
  if (wrong !== undefined) return err(wrong);
  const service = source.copy(`${info.service}.service`);
  const untranslated = translate(service, infos);
  if (untranslated !== undefined) return err(untranslated);
  if (service.truth('Quadlet', 'DefaultDependencies') ?? true) {
    const network = isUser ? 'podman-user-wait-network-online.service' : 'network-online.target';
    service.prepend('Unit', 'After', network);
    service.prepend('Unit', 'Wants', network);
  }
  service.add('Unit', 'SourcePath', source.path);
  service.add('Unit', 'RequiresMountsFor', '%t/containers');
  service.rename(group, `X-${group}`);
  service.rename('Quadlet', 'X-Quadlet');
  return ok({ source, service, infos, info, group, isUser, exists });
}

/** The words that each command of a file begins with: podman, its modules, GlobalArgs=. */
export const podmanWords = ({ source, group }: Conversion): string[] => [
  '/usr/bin/podman',
  ...source.all(group, 'ContainersConfModule').map((one) => `--module=${one}`),
  ...source.args(group, 'GlobalArgs'),
];

/** Makes a service need another one and start after it. */
export function needs(service: UnitText, other: string): void {
  service.add('Unit', 'Requires', other);
  service.add('Unit', 'After', other);
}

/** A oneshot that stays active once its command has ended. */
export function asOneshot(service: UnitText, remains: boolean): void {
  if (!service.has('Service', 'SyslogIdentifier')) service.set('Service', 'SyslogIdentifier', '%N');
  if (!service.has('Service', 'Type')) service.set('Service', 'Type', 'oneshot');
  if (remains && !service.has('Service', 'RemainAfterExit')) service.set('Service', 'RemainAfterExit', 'yes');
}

const isSpecifier = (path: string): boolean => path.startsWith('%') && !path.startsWith('%%');
/** A path beside the file where it is not absolute. */
export const absoluteTo = (unit: UnitText, path: string): string =>
  path.startsWith('/') || isSpecifier(path) ? path : join(parentOf(unit.path), path);
export { isSpecifier };
