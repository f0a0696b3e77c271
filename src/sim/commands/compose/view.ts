import { goStruct, toJson } from '../../cli/index.ts';
import { arrangeMap, isEmpty, ordered } from './key-order.ts';
import { isMap, mapAt, mapValues, type Raw } from './load/raw.ts';
import { FILE_ORDER, NETWORK_ORDER, SERVICE_ORDER, VOLUME_ORDER } from './view-table.ts';
import { yaml } from './yaml-text.ts';

/** The model with everything in its place; parts that are empty are left out. */
function arranged(model: Raw): Raw {
  const top = (part: string, order: readonly string[]): Raw =>
    ordered(
      mapValues(mapAt(model, part), (one) => arrangeMap(isMap(one) ? one : {}, order)),
      [],
    );
  const services = mapValues(mapAt(model, 'services'), (one) => {
    const { extends: _gone, ...rest } = one as Raw;
    const shown = Object.fromEntries(
      Object.entries(rest).filter(
        ([, value]) => value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
      ),
    );
    return arrangeMap(shown, SERVICE_ORDER);
  });
  const whole: Raw = {
    name: model['name'],
    services: ordered(services, []),
    networks: top('networks', NETWORK_ORDER),
    volumes: top('volumes', VOLUME_ORDER),
    secrets: top('secrets', FILE_ORDER),
    configs: top('configs', FILE_ORDER),
  };
  return Object.fromEntries(Object.entries(whole).filter(([key, value]) => key === 'services' || !isEmpty(value)));
}

/** A model as `config` prints it. */
export const composeYaml = (model: Raw): string => yaml(arranged(model), '').replace(/^\n/, '');

/** Mappings as structs, which keep the order of their keys. */
function inPlace(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inPlace);
  return isMap(value) ? goStruct('', mapValues(value, inPlace)) : value;
}

/** What a service's JSON has even where it is empty: structs, which omitempty does not leave out. */
const withStructs = (service: Raw): Raw =>
  isMap(service['deploy']) ? { ...service, deploy: { resources: {}, placement: {}, ...service['deploy'] } } : service;

/** A model as JSON: command and entrypoint always stand there, networks tell of their addresses, parts by name. */
export function composeJson(model: Raw): string {
  const { name, services, ...rest } = arranged(model);
  const full = mapValues(isMap(services) ? services : {}, (one) =>
    arrangeMap({ command: null, entrypoint: null, ...withStructs(one as Raw) }, SERVICE_ORDER),
  );
  const networks = mapAt(rest, 'networks');
  const shown: Raw = { ...rest, name, services: full };
  if (!isEmpty(networks))
    shown['networks'] = mapValues(networks, (one) => ordered({ ipam: {}, ...(one as Raw) }, NETWORK_ORDER));
  return toJson(inPlace(ordered(shown, [])), { indent: '  ', escapeHtml: true });
}
