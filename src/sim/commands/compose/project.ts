import { err, ok, type Result } from '../../../lib/result.ts';
import type { Call } from '../command.ts';
import { loadModel, type Model } from './load/load.ts';
import { ComposeError, isMap, mapAt, type Raw, textAt } from './load/raw.ts';
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

/** The services of some names and what they need. Throws ComposeError: no such service. */
function selected(services: readonly Service[], names: readonly string[]): readonly Service[] {
  if (names.length === 0) return services;
  const wanted = new Set<string>();
  const add = (name: string, required: boolean): void => {
    const service = services.find((one) => one.name === name);
    if (!service) {
      if (required) throw new ComposeError(`no such service: ${name}`);
      return;
    }
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const other of service.dependsOn) add(other.name, other.required);
  };
  for (const name of names) add(name, true);
  return services.filter(({ name }) => wanted.has(name));
}

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

function projectOf(call: Call, model: Model, options: LoadOptions): Project {
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

/** The name of the project that a call speaks of, without its file. */
export const namedProject = (call: Call): string | undefined =>
  call.group.maybe('project-name') ?? call.proc.env['COMPOSE_PROJECT_NAME'];

/**
 * Reads the project of a call: finds its files, replaces variables, checks them.
 *
 * Errors: compose's own texts (compose-go): no file, YAML that is none, keys and references that are not known.
 */
export function loadProject(call: Call, options: LoadOptions = {}): Result<Project, string> {
  try {
    const model = loadModel(call, options.services ?? []);
    return ok(projectOf(call, model, { ...options, withAll: options.withAll || call.group.bool('all-resources') }));
  } catch (error) {
    if (error instanceof ComposeError) return err(error.message);
    throw error;
  }
}

/** A project by its files, or by the name that was given instead of them (ProjectOptions.projectOrName). */
export function projectOrName(
  call: Call,
  services: readonly string[] = [],
): Result<{ readonly project: Project | undefined; readonly name: string }, string> {
  const named = call.group.maybe('project-name');
  if (named !== undefined && call.group.list('file').length === 0) return ok({ project: undefined, name: named });
  const project = loadProject(call, { services });
  if (project.ok) return ok({ project: project.value, name: project.value.name });
  const name = call.proc.env['COMPOSE_PROJECT_NAME'];
  return name === undefined || name === '' ? project : ok({ project: undefined, name });
}

/** Only the name of a call's project (ProjectOptions.toProjectName). */
export function projectNameOf(call: Call): Result<string, string> {
  const named = namedProject(call);
  if (named !== undefined && named !== '') return ok(named);
  const project = loadProject(call);
  return project.ok ? ok(project.value.name) : project;
}

/** Services in an order in which each stands after those it depends on. */
export function inOrder(services: readonly Service[]): Service[] {
  const done: Service[] = [];
  const visit = (service: Service): void => {
    if (done.includes(service)) return;
    for (const { name } of service.dependsOn) {
      const other = services.find((one) => one.name === name);
      if (other) visit(other);
    }
    done.push(service);
  };
  for (const service of services) visit(service);
  return done;
}
