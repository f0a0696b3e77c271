import { formatGoDuration, parseGoDuration, ramInBytes } from '../../cli/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { configHash } from './arguments.ts';
import { composeFiles, readFile } from './load/files.ts';
import { ComposeError, isMap, listAt, mapAt, mapValues, type Raw } from './load/raw.ts';
import { variablesOf } from './load/variables.ts';
import type { Project } from './model.ts';
import { complain } from './progress.ts';
import { inOrder, type LoadOptions, loadProject } from './project.ts';
import { composeJson, composeYaml } from './view.ts';

const lines = (call: Call, names: readonly string[]): number => {
  call.proc.out(names.map((name) => `${name}\n`).join(''));
  return 0;
};

const bytes = (value: unknown): unknown => {
  const read = ramInBytes(String(value));
  return read.ok ? String(read.value) : value;
};
const duration = (value: unknown): unknown => {
  const read = parseGoDuration(String(value));
  return read.ok ? formatGoDuration(read.value) : value;
};

const within = (raw: Raw, change: Readonly<Record<string, (value: unknown) => unknown>>): Raw =>
  mapValues(raw, (value, key) => change[key]?.(value) ?? value);

const resource = (value: unknown): unknown =>
  isMap(value) ? within(value, { memory: bytes, cpus: Number, pids: Number }) : value;

/** A service as config shows it: amounts and times in one form. */
const shownService = (raw: Raw): Raw =>
  within(raw, {
    mem_limit: bytes,
    mem_reservation: bytes,
    memswap_limit: bytes,
    shm_size: bytes,
    cpus: Number,
    scale: Number,
    stop_grace_period: duration,
    healthcheck: (value) =>
      within(value as Raw, {
        interval: duration,
        timeout: duration,
        start_period: duration,
        start_interval: duration,
        retries: Number,
      }),
    env_file: (value) => (value as Raw[]).map((one) => (one['required'] === false ? one : one['path'])),
    ports: (value) => (value as Raw[]).map((one) => ({ ...one, target: Number(one['target']) })),
    deploy: (value) =>
      within(value as Raw, {
        replicas: Number,
        resources: (all) => within(all as Raw, { limits: resource, reservations: resource }),
      }),
  });

const modelOf = (project: Project): Raw => ({
  name: project.name,
  services: Object.fromEntries(project.services.map(({ name, raw }) => [name, shownService(raw)])),
  ...Object.fromEntries(
    (['networks', 'volumes'] as const).map((part) => [
      part,
      mapValues(project[part], (one) => (one as { raw: Raw }).raw),
    ]),
  ),
  secrets: project.secrets,
  configs: project.configs,
});

/** The lists of names and values that config can print instead of the whole; undefined: the whole. */
function listed(call: Call, project: Project): readonly string[] | undefined {
  const { flags } = call;
  if (flags.bool('services')) return inOrder(project.services).map(({ name }) => name);
  if (flags.bool('volumes')) return Object.keys(project.volumes).sort();
  if (flags.bool('networks')) return Object.keys(project.networks).sort();
  if (flags.bool('models')) return [];
  if (flags.has('hash')) {
    const names = flags.text('hash') === '*' ? project.services.map(({ name }) => name) : flags.text('hash').split(',');
    return names.sort().map((name) => {
      const service = project.services.find((one) => one.name === name);
      if (!service) throw new ComposeError(`no such service: ${name}: not found`);
      return `${name} ${configHash(service)}`;
    });
  }
  if (flags.bool('profiles')) {
    const all = Object.values(mapAt(project.raw, 'services')).concat(project.disabledRaw);
    return [...new Set(all.flatMap((one) => listAt(one as Raw, 'profiles').map(String)))].sort();
  }
  if (flags.bool('images')) return project.services.map(({ image }) => image);
  if (flags.bool('environment'))
    return Object.entries(project.env)
      .map(([name, value]) => `${name}=${value}`)
      .sort();
  return undefined;
}

const LISTS = ['services', 'volumes', 'networks', 'models', 'profiles', 'images', 'environment'];

function* show(call: Call): Task<number> {
  const { flags, proc } = call;
  yield* proc.tick();
  const isList = flags.has('hash') || LISTS.some((name) => flags.bool(name));
  if (flags.bool('variables') && !isList)
    return lines(call, variablesOf(composeFiles(call).files.map((file) => readFile(call, file))));
  const takesNames = !isList || flags.bool('images') || flags.bool('profiles');
  const options: LoadOptions = {
    ...(takesNames && { services: call.args }),
    withEnvironment: !isList && !flags.bool('no-env-resolution'),
  };
  const project = loadProject(call, options);
  if (!project.ok) return complain(call, project.error);
  if (flags.bool('quiet')) return 0;
  const list = listed(call, project.value);
  if (list) return lines(call, list);
  const format = flags.text('format') || 'yaml';
  if (format !== 'yaml' && format !== 'json') return complain(call, `unsupported format ${JSON.stringify(format)}`);
  const model = modelOf(project.value);
  const text = (format === 'json' ? composeJson(model) : composeYaml(model)).replaceAll('$', '$$$$');
  const output = flags.maybe('output');
  if (output === undefined) proc.out(text);
  else proc.fs.write(output, text);
  return 0;
}

/** docker compose config. */
export const composeConfig: Command = {
  name: 'compose config',
  engines: ['docker'],
  handles: [...LISTS, 'quiet', 'format', 'hash', 'variables', 'output', 'no-env-resolution'],
  offline: true,
  *run(call) {
    try {
      return yield* show(call);
    } catch (error) {
      if (error instanceof ComposeError) return complain(call, error.message);
      throw error;
    }
  },
};
