import { fromFolder } from '../paths.ts';
import { isMap, listAt, mapAt, mapValues, type Raw, textAt } from './raw.ts';

const STARTED = { condition: 'service_started', restart: true, required: true };

/** Services that another one needs without saying so: those it links to, or whose namespaces and volumes it shares. */
function implied(service: Raw): Raw {
  const found: Raw = {};
  for (const link of listAt(service, 'links')) found[String(link).split(':')[0] ?? ''] = STARTED;
  for (const key of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']) {
    const mode = textAt(service, key);
    if (mode.startsWith('service:')) found[mode.slice('service:'.length)] = STARTED;
  }
  for (const from of listAt(service, 'volumes_from')) {
    const text = String(from);
    if (!text.startsWith('container:')) found[text.split(':')[0] ?? ''] = { ...STARTED, restart: false };
  }
  return found;
}

/** Names without a value take it from the environment; without one there, they stay without. */
const resolved = (raw: Raw, env: Readonly<Record<string, string>>): Raw =>
  mapValues(raw, (value, key) => (value === null ? (env[key] ?? null) : value));

function withPaths(service: Raw, folder: string): Raw {
  const done: Raw = { ...service };
  const path = (value: unknown): string =>
    fromFolder(/^[./]/.test(String(value)) ? String(value) : `./${value}`, folder);
  if (isMap(service['build'])) {
    const build = mapAt(service, 'build');
    const context = build['context'] ?? '.';
    done['build'] = {
      ...build,
      context: /^(https?|git|ssh):/.test(String(context)) ? context : path(context),
      ...(build['dockerfile'] === undefined &&
        build['dockerfile_inline'] === undefined && { dockerfile: 'Dockerfile' }),
    };
  }
  if (service['env_file'] !== undefined)
    done['env_file'] = listAt(service, 'env_file').map((one) => ({
      ...(one as Raw),
      path: path((one as Raw)['path']),
    }));
  if (service['volumes'] !== undefined)
    done['volumes'] = listAt(service, 'volumes').map((one) => {
      const volume = one as Raw;
      return volume['type'] === 'bind' ? { ...volume, source: path(volume['source']) } : volume;
    });
  if (service['secrets'] !== undefined)
    done['secrets'] = listAt(service, 'secrets').map((one) => {
      const secret = one as Raw;
      return { ...secret, target: secret['target'] ?? `/run/secrets/${secret['source']}` };
    });
  return done;
}

function normalService(service: Raw, folder: string, env: Readonly<Record<string, string>>): Raw {
  const done = withPaths(service, folder);
  if (service['environment'] !== undefined) done['environment'] = resolved(mapAt(service, 'environment'), env);
  const needed = { ...implied(service), ...mapAt(service, 'depends_on') };
  if (Object.keys(needed).length > 0) done['depends_on'] = needed;
  if (service['network_mode'] === undefined && Object.keys(mapAt(service, 'networks')).length === 0)
    done['networks'] = { default: null };
  return done;
}

/** A project's model with all that goes without saying: the default network, names, paths (loader.Normalize). */
export function normalize(raw: Raw, name: string, folder: string, env: Readonly<Record<string, string>>): Raw {
  const services = mapValues(mapAt(raw, 'services'), (one) => normalService(one as Raw, folder, env));
  const usesDefault = Object.values(services).some((one) => 'default' in mapAt(one as Raw, 'networks'));
  const done: Raw = { ...raw, name, services };
  if (usesDefault) done['networks'] = { default: null, ...mapAt(raw, 'networks') };
  for (const part of ['networks', 'volumes', 'secrets', 'configs']) {
    if (!isMap(done[part])) continue;
    done[part] = mapValues(mapAt(done, part), (one, key) => {
      const thing = isMap(one) ? one : {};
      const isExternal = String(thing['external'] ?? false) === 'true';
      const file = thing['file'];
      return {
        ...thing,
        name: thing['name'] ?? (isExternal ? key : `${name}_${key}`),
        ...(file !== undefined && {
          file: fromFolder(/^[./]/.test(String(file)) ? String(file) : `./${file}`, folder),
        }),
        ...(isExternal && { external: true }),
      };
    });
  }
  return done;
}
