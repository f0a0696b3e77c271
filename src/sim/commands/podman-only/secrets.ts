import { formatList, goStruct, humanDuration, PODMAN_LIST, toJson } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/doc.ts';
import { rfc3339Nano } from '../../engine/inspect/time.ts';
import type { Secret } from '../../engine/types.ts';
import { join } from '../../host/path.ts';
import type { Call, Command } from '../command.ts';
import { filtersOf } from '../queries/filters.ts';

const ENGINES = ['podman'] as const;
const MOST = 512_000;

const all = ({ engine }: Call): Secret[] =>
  Object.values(engine.store.secrets).sort((a, b) => (a.name < b.name ? -1 : 1));

/** A secret by name, id or start of id; what is wrong where there is none. */
function find(call: Call, word: string): Secret | string {
  const exact = all(call).find(({ id, name }) => id === word || name === word);
  if (exact) return exact;
  const fits = word === '' ? [] : all(call).filter(({ id }) => id.startsWith(word));
  if (fits.length > 1) return `more than one result secret with prefix ${word}: secret is ambiguous`;
  return fits[0] ?? `no secret with name or id "${word}": no such secret`;
}

/** podman secret create: from a file, from stdin ('-') or with --env from a variable. */
const create: Command = {
  name: 'secret create',
  engines: ENGINES,
  handles: ['driver', 'driver-opts', 'env', 'ignore', 'label', 'replace'],
  *run(call) {
    const { args, engine, flags, proc } = call;
    const [name = '', path = ''] = args;
    if (flags.bool('ignore') && flags.bool('replace'))
      return call.fail('cannot use --ignore and --replace flags together');
    let data: string;
    if (flags.bool('env')) {
      data = proc.env[path] ?? '';
      if (data === '') return call.fail(`cannot create store secret data: environment variable ${path} is not set`);
    } else if (path === '-' || path === '/dev/stdin') data = yield* proc.readAll();
    else {
      const read = proc.fs.read(path);
      if (!read.ok)
        return call.fail(
          `open ${path}: ${read.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`,
        );
      data = read.value;
    }
    const driver = flags.text('driver') || 'file';
    if (!['file', 'pass', 'shell'].includes(driver)) return call.fail(`creating secret ${name}: invalid driver`);
    if (driver !== 'file') {
      proc.err(`podman secret create --driver=${driver} is not part of this simulation\n`);
      return 64;
    }
    if (!/^[^=/,\0]{1,253}$/.test(name)) {
      return call.fail(
        `secret name ${JSON.stringify(name)} can not include '=', '/', ',', or the '\\0' (NULL) and be between 1 and 253 characters: invalid secret name`,
      );
    }
    if (data === '' || data.length >= MOST)
      return call.fail('secret data must be larger than 0 and less than 512000 bytes');
    const old = all(call).find((one) => one.name === name);
    if (old && flags.bool('ignore')) {
      proc.out(`${old.id}\n`);
      return 0;
    }
    if (old && !flags.bool('replace')) return call.fail(`${name}: secret name in use`);
    if (old) delete engine.store.secrets[old.id];
    const id = engine.kernel.hex(25);
    const labels = Object.fromEntries(
      flags
        .list('label')
        .map((text) => text.split(/=(.*)/s))
        .map(([key = '', value = '']) => [key, value]),
    );
    engine.store.secrets[id] = { id, name, driver, created: engine.kernel.now, data, labels };
    proc.out(`${id}\n`);
    return 0;
  },
};

const ago = ({ engine }: Call, at: number): string => `${humanDuration((engine.kernel.now - at) / 1000)} ago`;

/** podman secret ls. */
const list: Command = {
  name: 'secret ls',
  engines: ENGINES,
  handles: ['filter', 'format', 'noheading', 'quiet'],
  *run(call) {
    yield* call.proc.tick();
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    for (const key of filters.keys()) if (!['id', 'name'].includes(key)) return call.fail(`invalid filter "${key}"`);
    const fits = (one: Secret): boolean =>
      [...filters].every(([key, values]) =>
        values.some((value) => (key === 'id' ? one.id.startsWith(value) : new RegExp(value).test(one.name))),
      );
    const rows = all(call)
      .filter(fits)
      .map((one) =>
        goStruct('types.SecretListReport', {
          ID: one.id,
          Name: one.name,
          Driver: one.driver,
          CreatedAt: ago(call, one.created),
          UpdatedAt: ago(call, one.created),
        }),
      );
    const shown = formatList({
      style: PODMAN_LIST,
      rows,
      headers: { ID: 'ID', Name: 'NAME', Driver: 'DRIVER', CreatedAt: 'CREATED', UpdatedAt: 'UPDATED' },
      format: call.flags.maybe('format'),
      defaultFormat: 'table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.CreatedAt}}\t{{.UpdatedAt}}',
      quiet: call.flags.bool('quiet'),
      quietFormat: '{{.ID}}',
      noHeading: call.flags.bool('noheading'),
      name: 'ls',
    });
    if (!shown.ok) return call.fail(shown.error);
    call.proc.out(shown.text);
    return 0;
  },
};

const PRETTY =
  'ID:              {{.ID}}\nName:              {{.Spec.Name}}\n{{- if .Spec.Labels }}\nLabels:  \n{{- range $k, $v := .Spec.Labels }}\n - {{ $k }}{{if $v }}={{ $v }}{{ end }}\n{{- end }}{{ end }}\nDriver:            {{.Spec.Driver.Name}}\nCreated at:        {{.CreatedAt}}\nUpdated at:        {{.UpdatedAt}}';

/** podman secret inspect. */
const inspect: Command = {
  name: 'secret inspect',
  engines: ENGINES,
  handles: ['format', 'pretty', 'showsecret'],
  *run(call) {
    const { args, engine, flags, proc } = call;
    yield* proc.tick();
    const errors: string[] = [];
    const folder = join(engine.architecture.dataRoot, 'secrets/filedriver');
    const documents = args.flatMap((word) => {
      const one = find(call, word);
      if (typeof one === 'string') {
        errors.push(one);
        return [];
      }
      const at = rfc3339Nano(one.created);
      const spec = doc('types.SecretSpec', {
        Name: one.name,
        Driver: doc('types.SecretDriverSpec', { Name: one.driver, Options: { path: folder } }),
        Labels: one.labels,
      });
      return [
        doc('types.SecretInfoReport', {
          ID: one.id,
          CreatedAt: at,
          UpdatedAt: at,
          Spec: spec,
          'SecretData?': flags.bool('showsecret') ? one.data : '',
        }),
      ];
    });
    const format = flags.bool('pretty') ? PRETTY : flags.maybe('format');
    if (format === undefined) proc.out(`${toJson(documents, { indent: '    ', escapeHtml: true })}\n`);
    else {
      const shown = formatList({
        style: PODMAN_LIST,
        rows: documents,
        headers: {},
        format,
        defaultFormat: '',
        name: 'inspect',
      });
      if (!shown.ok) return call.fail(shown.error);
      proc.out(shown.text);
    }
    const [first, ...others] = errors;
    if (first === undefined) return 0;
    for (const text of others) proc.err(`error inspecting secret: ${text}\n`);
    return call.fail(`inspecting secret: ${first}`);
  },
};

/** podman secret rm. */
const remove: Command = {
  name: 'secret rm',
  engines: ENGINES,
  handles: ['all', 'ignore'],
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const words = flags.bool('all') ? all(call).map(({ id }) => id) : call.args;
    const errors: string[] = [];
    for (const word of words) {
      const one = find(call, word);
      if (typeof one === 'string') {
        if (!flags.bool('ignore')) errors.push(one);
        continue;
      }
      delete engine.store.secrets[one.id];
      proc.out(`${one.id}\n`);
    }
    const last = errors.pop();
    for (const text of errors) proc.err(`Error: ${text}\n`);
    return last === undefined ? 0 : call.fail(last);
  },
};

/** podman secret exists: 0 or 1, without a word. */
const exists: Command = {
  name: 'secret exists',
  engines: ENGINES,
  handles: [],
  *run(call) {
    yield* call.proc.tick();
    return typeof find(call, call.args[0] ?? '') === 'string' ? 1 : 0;
  },
};

/** podman secret *. */
export const secretCommands: readonly Command[] = [create, exists, inspect, list, remove];
