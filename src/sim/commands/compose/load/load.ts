import { nameOf } from '../../../host/path.ts';
import type { Call } from '../../command.ts';
import { canonical } from './canonical.ts';
import { inconsistency } from './consistency.ts';
import { extended } from './extends.ts';
import { composeFiles, readFile, warn } from './files.ts';
import { interpolateAll, readEnv, type Variables } from './interpolate.ts';
import { merge } from './merge.ts';
import { normalize } from './normalize.ts';
import { ComposeError, isMap, listAt, mapAt, mapValues, type Raw, textAt } from './raw.ts';
import { schemaFault } from './schema.ts';

/** A project's model as compose has it after loading: long forms, names, paths; and what no profile asked for. */
export interface Model {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly raw: Raw;
  readonly disabled: Raw;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder's name as a project's: small letters, digits, - and _. */
export const projectName = (folder: string): string =>
  nameOf(folder)
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');

/** The variables of a project: --env-file or .env, below those of the caller. */
function environment(call: Call, folder: string): Record<string, string> {
  const { proc, group } = call;
  const given = group.list('env-file');
  const found: Record<string, string> = {};
  for (const path of given.length > 0 ? given : [`${folder}/.env`]) {
    const text = proc.fs.read(path);
    if (text.ok) Object.assign(found, readEnv(text.value, proc.env));
    else if (given.length > 0) {
      const whole = path.startsWith('/') ? path : `${proc.cwd}/${path}`;
      throw new ComposeError(`couldn't find env file: ${whole}`);
    }
  }
  return { ...found, ...proc.env };
}

/** One file, checked and in its long form. */
function oneFile(call: Call, file: string, before: Raw, variables: Variables | undefined): Raw {
  const read = readFile(call, file);
  const raw = variables ? (interpolateAll(read, variables) as Raw) : read;
  const wrong = schemaFault(raw);
  if (wrong !== undefined) throw new ComposeError(`validating ${file}: ${wrong}`);
  if (raw['version'] !== undefined)
    warn(
      call,
      `${file}: the attribute \`version\` is obsolete, it will be ignored, please remove it to avoid potential confusion`,
    );
  const { version: _gone, include: _other, ...rest } = raw;
  const services = mapAt(rest, 'services');
  const lookup = variables ?? { env: {}, unset: () => undefined };
  const whole =
    rest['services'] === undefined
      ? rest
      : { ...rest, services: mapValues(services, (_one, name) => extended(call, name, { file, services }, lookup)) };
  return merge(before, canonical(whole)) as Raw;
}

const NAME = /^[a-z0-9][a-z0-9_-]*$/;

function nameFor(call: Call, raw: Raw, folder: string): string {
  const named = call.group.maybe('project-name') ?? call.proc.env['COMPOSE_PROJECT_NAME'];
  const name = (named === '' ? undefined : named) ?? (textAt(raw, 'name') || projectName(folder));
  if (!NAME.test(name))
    throw new ComposeError(
      name === ''
        ? 'project name must not be empty'
        : `invalid project name ${JSON.stringify(name)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
    );
  return name;
}

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

/**
 * Loads the model of a call's project (compose-go's loader): finds its files, replaces variables, checks each file,
 * puts them over each other, fills in what goes without saying.
 *
 * `services` are the names a command was given: they bring their profiles with them. Throws ComposeError.
 */
export function loadModel(call: Call, services: readonly string[], isPlain = false): Model {
  const { files, folder } = composeFiles(call);
  const env = environment(call, folder);
  const unset = (name: string): void =>
    warn(call, `The ${JSON.stringify(name)} variable is not set. Defaulting to a blank string.`);
  let raw: Raw = {};
  // the name of the project is a variable of its own
  const first = files[0] === undefined ? {} : readFile(call, files[0]);
  const name = nameFor(
    call,
    isMap(first) ? (interpolateAll({ name: textAt(first, 'name') }, { env, unset: () => undefined }) as Raw) : {},
    folder,
  );
  const variables = isPlain ? undefined : { env: { COMPOSE_PROJECT_NAME: name, ...env }, unset };
  for (const file of files) raw = oneFile(call, file, raw, variables);
  const whole = normalize(raw, name, folder, env);
  const { enabled, disabled } = byProfile(mapAt(whole, 'services'), profilesOf(call));
  for (const one of services) if (disabled[one] !== undefined) Object.assign(enabled, { [one]: disabled[one] });
  const model = { ...whole, services: enabled };
  const rest = Object.fromEntries(Object.entries(disabled).filter(([key]) => enabled[key] === undefined));
  const wrong = inconsistency(model, rest);
  if (wrong !== undefined) throw new ComposeError(wrong);
  return { name, folder, files, raw: model, disabled: rest, env };
}
