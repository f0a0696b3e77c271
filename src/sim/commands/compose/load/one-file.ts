import type { Call } from '../../command.ts';
import { canonical } from './canonical.ts';
import { extended } from './extends.ts';
import { warn } from './files.ts';
import { interpolateAll } from './interpolate.ts';
import { merge } from './merge.ts';
import { ComposeError, mapAt, mapValues, type Raw } from './raw.ts';
import { readFile } from './read.ts';
import { schemaFault } from './schema.ts';
import type { Variables } from './template.ts';

/** One file, checked and in its long form. */
export function oneFile(call: Call, file: string, before: Raw, variables: Variables | undefined): Raw {
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
