import type { Call } from '../../command.ts';
import { inconsistency } from './consistency.ts';
import { environment } from './environment.ts';
import { composeFiles, warn } from './files.ts';
import { interpolateAll } from './interpolate.ts';
import { nameFor } from './names.ts';
import { normalize } from './normalize.ts';
import { oneFile } from './one-file.ts';
import { byProfile, profilesOf } from './profiles.ts';
import { ComposeError, isMap, mapAt, type Raw, textAt } from './raw.ts';
import { readFile } from './read.ts';

/** A project's model as compose has it after loading: long forms, names, paths; and what no profile asked for. */
export interface Model {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly raw: Raw;
  readonly disabled: Raw;
  readonly env: Readonly<Record<string, string>>;
}

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
