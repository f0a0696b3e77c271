import type { Call } from '../command.ts';
import { selected } from './dependencies.ts';
import type { Model } from './load/load.ts';
import { isMap, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Project, Resource, Service } from './model.ts';
import { environmentFiles, serviceFrom } from './service.ts';

/** How a project is loaded. */
export interface LoadOptions {
  /** Only these services and what they need. */
  readonly services?: readonly string[];
  /** Reads the files of env_file=, which must then be there. */
  readonly withEnvironment?: boolean;
  /** Keeps networks and volumes that no service uses. */
  readonly withAll?: boolean;
}

const resources = (raw: Raw): Record<string, Resource> =>
  Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      const one = isMap(value) ? value : {};
      return [key, { name: textAt(one, 'name'), external: one['external'] === true, raw: one }];
    }),
  );

/** Names of the networks, volumes, secrets or configs that services use. */
function used(services: readonly Service[], part: string): Set<string> {
  const found = new Set<string>();
  for (const { raw } of services) {
    const value = raw[part];
    if (isMap(value)) for (const key of Object.keys(value)) found.add(key);
    else if (Array.isArray(value))
      for (const one of value) if (isMap(one) && one['source'] !== undefined) found.add(String(one['source']));
  }
  return found;
}

/** The project of a loaded model, as far as a call asks for it. Throws ComposeError: no such service. */
export function projectOf(call: Call, model: Model, options: LoadOptions): Project {
  const environment = (raw: Raw): Raw => {
    if (!options.withEnvironment) return raw;
    const { env_file: _read, ...rest } = raw;
    const whole = { ...environmentFiles(call, raw, model.env), ...mapAt(raw, 'environment') };
    return Object.keys(whole).length > 0 ? { ...rest, environment: whole } : rest;
  };
  const all = Object.entries(mapAt(model.raw, 'services')).map(([name, raw]) =>
    serviceFrom(name, environment(raw as Raw), model.name),
  );
  const services = selected(all, options.services ?? []);
  const part = (key: string): Raw => {
    const whole = mapAt(model.raw, key);
    const wanted = used(services, key);
    return options.withAll ? whole : Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)));
  };
  return {
    name: model.name,
    folder: model.folder,
    files: model.files,
    raw: model.raw,
    services,
    disabled: [...Object.keys(model.disabled), ...all.filter((one) => !services.includes(one)).map(({ name }) => name)],
    disabledRaw: Object.values(model.disabled) as Raw[],
    networks: resources(part('networks')),
    volumes: resources(part('volumes')),
    secrets: part('secrets') as Project['secrets'],
    configs: part('configs') as Project['configs'],
    env: model.env,
  };
}
