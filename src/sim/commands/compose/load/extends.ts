import { absolute } from '../../../host/path.ts';
import type { Call } from '../../command.ts';
import { canonicalService } from './canonical.ts';
import { interpolateAll } from './interpolate.ts';
import { merge } from './merge.ts';
import { ComposeError, isMap, mapAt, type Raw, textAt } from './raw.ts';
import { readFile } from './read.ts';
import type { Variables } from './template.ts';

/** Where services are looked up that another one extends. */
interface Place {
  readonly file: string;
  readonly services: Raw;
}

/**
 * A service with what it extends put under it (loader/extends.go).
 *
 * Throws ComposeError: the other service or its file is not there.
 */
export function extended(
  call: Call,
  name: string,
  place: Place,
  variables: Variables,
  trail: readonly string[] = [],
): Raw {
  const raw = place.services[name];
  const service = isMap(raw) ? canonicalService(raw) : {};
  const from = mapAt(service, 'extends');
  const other = textAt(from, 'service');
  if (service['extends'] === undefined) return service;
  const { extends: _gone, ...own } = service;
  const given = textAt(from, 'file');
  const folder = place.file.slice(0, place.file.lastIndexOf('/')) || '/';
  const file = given === '' ? place.file : absolute(folder, given);
  const mark = `${file}#${name}`;
  if (trail.includes(mark)) throw new ComposeError(`Circular reference:\n  ${name} in ${place.file}`);
  const there =
    given === ''
      ? place
      : { file, services: mapAt(interpolateAll(readFile(call, file), variables) as Raw, 'services') };
  if (there.services[other] === undefined)
    throw new ComposeError(
      `cannot extend service ${JSON.stringify(name)} in ${place.file}: service ${JSON.stringify(other)} not found${given === '' ? '' : ` in ${given}`}`,
    );
  return merge(extended(call, other, there, variables, [...trail, mark]), own) as Raw;
}
