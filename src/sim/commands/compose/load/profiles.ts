import type { Call } from '../../command.ts';
import { listAt, mapAt, type Raw } from './raw.ts';

/** Services that a profile asks for, and the others. */
export function byProfile(
  services: Raw,
  profiles: readonly string[],
): { readonly enabled: Raw; readonly disabled: Raw } {
  const enabled: Raw = {};
  const disabled: Raw = {};
  for (const name of Object.keys(services).sort()) {
    const own = listAt(mapAt(services, name), 'profiles').map(String);
    const isOn = own.length === 0 || profiles.includes('*') || own.some((one) => profiles.includes(one));
    (isOn ? enabled : disabled)[name] = services[name];
  }
  return { enabled, disabled };
}

/** The profiles of a call: --profile or COMPOSE_PROFILES. */
export const profilesOf = ({ group, proc }: Call): readonly string[] =>
  group.list('profile').length > 0
    ? group.list('profile')
    : (proc.env['COMPOSE_PROFILES'] ?? '').split(',').map((one) => one.trim());
