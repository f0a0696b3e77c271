import { parseDocument } from 'yaml';
import { err, ok, type Result } from '../../../lib/result.ts';
import { join, nameOf } from '../../host/path.ts';
import type { Call } from '../command.ts';
import { interpolateAll, readEnv } from './interpolate.ts';
import type { Project, Service } from './model.ts';
import { serviceFrom, unknownKey } from './service.ts';

type Raw = Readonly<Record<string, unknown>>;

const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const TOP = ['name', 'services', 'networks', 'volumes', 'version', 'configs', 'secrets', 'include'];

/** A folder's name as a project's: small letters, digits, - and _. */
export const projectName = (folder: string): string =>
  nameOf(folder)
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');

/** The compose file of a call: --file, or the first usual name in the folder or above it. */
function findFile(call: Call): Result<string, string> {
  const { proc, group } = call;
  const [given] = group.list('file');
  if (given !== undefined) {
    const path = given.startsWith('/') ? given : join(proc.cwd, given);
    return proc.fs.exists(path) ? ok(path) : err(`open ${path}: no such file or directory`);
  }
  for (let folder = proc.cwd; ; folder = folder.slice(0, folder.lastIndexOf('/')) || '/') {
    const found = FILES.find((name) => proc.fs.exists(join(folder, name)));
    if (found) return ok(join(folder, found));
    if (folder === '/') return err('no configuration file provided: not found');
  }
}

/** Go's YAML errors count lines from where the value was expected. */
function parse(text: string): Result<Raw, string> {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) {
    const line = problem.linePos?.[0].line ?? 1;
    const lines = text.split('\n').length;
    return err(`yaml: line ${Math.min(line, Math.max(1, lines - 1))}: did not find expected node content`);
  }
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('empty compose file');
  return ok(value as Raw);
}

function validate(file: string, raw: Raw): string | undefined {
  const top = Object.keys(raw).find((key) => !TOP.includes(key) && !key.startsWith('x-'));
  if (top !== undefined) return `validating ${file}: additional properties '${top}' not allowed`;
  for (const [name, service] of Object.entries((raw['services'] ?? {}) as Raw)) {
    if (typeof service !== 'object' || service === null)
      return `validating ${file}: services.${name} must be a mapping`;
    const key = unknownKey(service as Raw);
    if (key !== undefined) return `validating ${file}: services.${name} additional properties '${key}' not allowed`;
  }
  return undefined;
}

function crossCheck(project: Project): string | undefined {
  for (const service of project.services) {
    const missing = service.dependsOn.find((name) => !project.services.some((other) => other.name === name));
    if (missing !== undefined)
      return `service "${service.name}" depends on undefined service "${missing}": invalid compose project`;
    const network = service.networks.find((name) => name !== 'default' && project.networks[name] === undefined);
    if (network !== undefined)
      return `service "${service.name}" refers to undefined network ${network}: invalid compose project`;
    for (const volume of service.volumes) {
      const [source = ''] = volume.split(':');
      if (volume.includes(':') && /^[a-zA-Z0-9]/.test(source) && project.volumes[source] === undefined)
        return `service "${service.name}" refers to undefined volume ${source}: invalid compose project`;
    }
  }
  return undefined;
}

function networksOf(raw: Raw, name: string, services: readonly Service[]): Project['networks'] {
  const networks: Record<string, Project['networks'][string]> = {};
  for (const [key, value] of Object.entries((raw['networks'] ?? {}) as Raw)) {
    const { name: own, external, internal, driver } = (value ?? {}) as Raw;
    networks[key] = {
      name: String(own ?? (external ? key : `${name}_${key}`)),
      external: external === true,
      internal: internal === true,
      driver: String(driver ?? ''),
    };
  }
  const usesDefault = services.some(
    ({ networks: wanted, networkMode }) => networkMode === '' && (wanted.length === 0 || wanted.includes('default')),
  );
  if (usesDefault) networks['default'] ??= { name: `${name}_default`, external: false, internal: false, driver: '' };
  return networks;
}

function volumesOf(raw: Raw, name: string): Project['volumes'] {
  return Object.fromEntries(
    Object.entries((raw['volumes'] ?? {}) as Raw).map(([key, value]) => {
      const { name: own, external } = (value ?? {}) as Raw;
      return [key, { name: String(own ?? (external ? key : `${name}_${key}`)), external: external === true }];
    }),
  );
}

/** The name of the project that a call speaks of, without its file. */
export const namedProject = (call: Call): string | undefined =>
  call.group.maybe('project-name') ?? call.proc.env['COMPOSE_PROJECT_NAME'];

/**
 * Reads the project of a call: finds its file, replaces variables, checks it.
 *
 * Errors: compose's own texts (compose-go): no file, YAML that is none, keys and references that are not known.
 */
export function loadProject(call: Call): Result<Project, string> {
  const file = findFile(call);
  if (!file.ok) return file;
  const text = call.proc.fs.read(file.value);
  if (!text.ok) return err(`open ${file.value}: permission denied`);
  const raw = parse(text.value);
  if (!raw.ok) return raw;
  const wrong = validate(file.value, raw.value);
  if (wrong !== undefined) return err(wrong);
  const folder = file.value.slice(0, file.value.lastIndexOf('/')) || '/';
  const dotenv = call.proc.fs.read(join(folder, '.env'));
  const env = { ...(dotenv.ok ? readEnv(dotenv.value) : {}), ...call.proc.env };
  try {
    const whole = interpolateAll(raw.value, env) as Raw;
    const name = namedProject(call) ?? String(whole['name'] ?? projectName(folder));
    const services = Object.entries((whole['services'] ?? {}) as Raw)
      .map(([service, value]) => serviceFrom(service, value as Raw, name, env))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const project = {
      name,
      folder,
      file: file.value,
      services,
      networks: networksOf(whole, name, services),
      volumes: volumesOf(whole, name),
    };
    const broken = crossCheck(project);
    return broken === undefined ? ok(project) : err(broken);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** Services in an order in which each stands after those it depends on. */
export function inOrder(services: readonly Service[]): Service[] {
  const done: Service[] = [];
  const visit = (service: Service, trail: readonly string[]): void => {
    if (done.includes(service) || trail.includes(service.name)) return;
    for (const name of service.dependsOn) {
      const other = services.find((one) => one.name === name);
      if (other) visit(other, [...trail, service.name]);
    }
    done.push(service);
  };
  for (const service of services) visit(service, []);
  return done;
}
