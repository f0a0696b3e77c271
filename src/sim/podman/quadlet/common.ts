import type { Result } from '../../../lib/result.ts';
import { join, parentOf } from '../../host/path.ts';
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
