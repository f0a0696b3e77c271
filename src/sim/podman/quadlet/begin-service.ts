import { err, ok, type Result } from '../../../lib/result.ts';
import type { Conversion, UnitInfo } from './common.ts';
import { QUADLET_KEYS } from './keys-table.ts';
import { kindOf } from './names.ts';
import type { UnitText } from './unit-file.ts';

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
