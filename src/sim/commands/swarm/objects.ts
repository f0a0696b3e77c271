import { goBytes, goStruct, humanDuration } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/doc.ts';
import { toBase64 } from '../../system/text/base64.ts';
import { pairs } from '../queries/pairs.ts';
import type { Act } from './act.ts';
import { printDocuments, printRows } from './print.ts';
import { findObject, type Swarm, type SwarmObject, swarmId } from './state.ts';

type Kind = 'secret' | 'config';
const objectsOf = (swarm: Swarm, kind: Kind): Record<string, SwarmObject> =>
  kind === 'secret' ? swarm.secrets : swarm.configs;
const NAME = /^[a-zA-Z0-9]+(?:[a-zA-Z0-9-_.]*[a-zA-Z0-9])?$/;

const createOf = (kind: Kind): Act =>
  function* (call, flags, swarm) {
    const [name = '', source = '-'] = flags.args;
    const text = source === '-' ? yield* call.proc.readAll(0) : call.proc.fs.read(source);
    if (typeof text !== 'string' && !text.ok) {
      call.proc.err(`error reading content from "${source}": open ${source}: no such file or directory\n`);
      return 1;
    }
    const data = typeof text === 'string' ? text : text.value;
    if (!NAME.test(name))
      return call.fail(
        `rpc error: code = InvalidArgument desc = invalid ${kind} name, only 64 [a-zA-Z0-9-_.] characters allowed, and the start and end character must be [a-zA-Z0-9]`,
      );
    if (kind === 'secret' && data === '')
      return call.fail(
        'rpc error: code = InvalidArgument desc = secret data must be larger than 0 and less than 512000 bytes',
      );
    const objects = objectsOf(swarm, kind);
    if (Object.values(objects).some((one) => one.name === name))
      return call.fail(`rpc error: code = AlreadyExists desc = ${kind} ${name} already exists`);
    const id = swarmId(call.engine);
    objects[id] = { id, name, created: call.engine.kernel.now, labels: pairs(flags.list('label')), data };
    call.proc.out(`${id}\n`);
    return 0;
  };

const SECRET = { ID: 'ID', Name: 'NAME', Driver: 'DRIVER', CreatedAt: 'CREATED', UpdatedAt: 'UPDATED' };
const CONFIG = { ID: 'ID', Name: 'NAME', CreatedAt: 'CREATED', UpdatedAt: 'UPDATED' };

const listOf = (kind: Kind): Act =>
  function* (call, flags, swarm) {
    yield* call.proc.tick();
    const rows = Object.values(objectsOf(swarm, kind))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name, created, labels }) => {
        const age = `${humanDuration((call.engine.kernel.now - created) / 1000)} ago`;
        return goStruct(`*formatter.${kind}Context`, {
          ID: id,
          Name: name,
          Driver: '',
          CreatedAt: age,
          UpdatedAt: age,
          Labels: Object.entries(labels)
            .map(([key, value]) => `${key}=${value}`)
            .join(','),
        });
      });
    const columns = kind === 'secret' ? SECRET : CONFIG;
    const table = Object.keys(columns)
      .map((name) => `{{.${name}}}`)
      .join('\t');
    return printRows(call, flags, rows, columns, `table ${table}`);
  };

const removeOf = (kind: Kind): Act =>
  function* (call, flags, swarm) {
    yield* call.proc.tick();
    const objects = objectsOf(swarm, kind);
    let code = 0;
    for (const word of flags.args) {
      const found = findObject(objects, word);
      if (!found) {
        code = call.fail(`${kind} ${word} not found`);
        continue;
      }
      const users = Object.values(swarm.services).filter(({ spec }) =>
        (spec.settings[kind] ?? []).some((one) => (/source=([^,]*)/.exec(one)?.[1] ?? one) === found.name),
      );
      if (users.length > 0) {
        const names = users.map(({ name }) => name).join(', ');
        code = call.fail(
          `rpc error: code = InvalidArgument desc = ${kind} '${found.name}' is in use by the following service${users.length > 1 ? 's' : ''}: ${names}`,
        );
        continue;
      }
      delete objects[found.id];
      call.proc.out(`${word}\n`);
    }
    return code;
  };

const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '000000Z');
const prettyTime = (ms: number): string =>
  `${new Date(ms).toISOString().replace('T', ' ').replace('Z', '000000')} +0000 utc`;
function pretty(kind: Kind, one: SwarmObject): string {
  const labels = Object.entries(one.labels).map(([key, value]) => ` - ${key}${value === '' ? '' : `=${value}`}\n`);
  const head = `ID:\t\t\t${one.id}\nName:\t\t\t${one.name}\n${labels.length > 0 ? `Labels:\n${labels.join('')}` : ''}`;
  const times = `Created at:            \t${prettyTime(one.created)}\nUpdated at:            \t${prettyTime(one.created)}\n`;
  return `${head}${times}${kind === 'secret' ? '' : `Data:\n${one.data}\n`}`;
}

const inspectOf = (kind: Kind): Act =>
  function* (call, flags, swarm) {
    yield* call.proc.tick();
    const objects = objectsOf(swarm, kind);
    const found = flags.args.flatMap((word) => findObject(objects, word) ?? []);
    const missing = flags.args.find((word) => !findObject(objects, word));
    const problem = missing === undefined ? undefined : `Error response from daemon: ${kind} ${missing} not found`;
    if (flags.has('pretty')) {
      call.proc.out(found.map((one) => pretty(kind, one)).join('\n'));
      if (problem !== undefined) call.proc.err(`${problem}\n`);
      return problem === undefined ? 0 : 1;
    }
    const title = kind === 'secret' ? 'Secret' : 'Config';
    const documents = found.map((one) =>
      doc(`swarm.${title}`, {
        ID: one.id,
        Version: doc('swarm.Version', { Index: 11 }),
        CreatedAt: time(one.created),
        UpdatedAt: time(one.created),
        Spec: doc(`swarm.${title}Spec`, {
          Name: one.name,
          Labels: one.labels,
          ...(kind === 'config' ? { Data: goBytes(one.data, toBase64(one.data)) } : {}),
        }),
      }),
    );
    return printDocuments(call, flags, documents, problem);
  };

const group = (kind: Kind): Record<string, Act> => ({
  [`${kind} create`]: createOf(kind),
  [`${kind} ls`]: listOf(kind),
  [`${kind} rm`]: removeOf(kind),
  [`${kind} inspect`]: inspectOf(kind),
});

/** Subcommands of `docker secret` and `docker config`, by their words. */
export const OBJECT_ACTS: Readonly<Record<string, Act>> = { ...group('secret'), ...group('config') };
