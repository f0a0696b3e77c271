import { toJson } from '../../cli/index.ts';
import { isMap, mapAt, mapValues, type Raw } from './load/raw.ts';
import { FILE_ORDER, NETWORK_ORDER, ORDERS, SERVICE_ORDER, VOLUME_ORDER } from './view-table.ts';

/** Keys in a given order, unknown ones behind them by name. */
function ordered(raw: Raw, order: readonly string[]): Raw {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(raw).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, raw[key]]));
}

/** Mappings whose keys the user chose; what lies in them has the order of their name. */
const FREE = ['depends_on', 'networks'];

function arrange(value: unknown, key: string): unknown {
  const order = ORDERS[key] ?? [];
  if (Array.isArray(value)) return value.map((one) => (isMap(one) ? arrangeMap(one, order) : one));
  if (!isMap(value)) return value;
  if (!FREE.includes(key)) return arrangeMap(value, order);
  return ordered(
    mapValues(value, (one) => (isMap(one) ? arrangeMap(one, order) : one)),
    [],
  );
}
const arrangeMap = (raw: Raw, order: readonly string[]): Raw => mapValues(ordered(raw, order), arrange);

const isEmpty = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0;

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

const LIKE_OTHER =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|[-+]?(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][-+]?\d+)?\.?|0x[\da-fA-F]+|0o[0-7]+|0b[01]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|<<|=)$/;

/** A text as go-yaml writes it. */
function scalar(text: string, margin: string): string {
  if (text === '' || LIKE_OTHER.test(text)) return JSON.stringify(text);
  if (text.includes('\n')) {
    const ends = text.endsWith('\n');
    const body = (ends ? text.slice(0, -1) : text).split('\n').map((line) => (line === '' ? '' : `${margin}${line}`));
    return `|${ends ? '' : '-'}\n${body.join('\n')}`;
  }
  if (/[\u0000-\u001f\u007f]/.test(text)) return JSON.stringify(text);
  const isPlain = /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^[-?:][^\s]/.test(text) && !/: |:$| #|\s$/.test(text);
  return isPlain ? text : `'${text.replace(/'/g, "''")}'`;
}

function yaml(value: unknown, margin: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((one) => `${margin}- ${yaml(one, `${margin}  `).replace(/^\n? */, '')}`).join('')}`;
  }
  if (isMap(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}\n';
    return `\n${entries.map(([key, one]) => `${margin}${scalar(key, margin)}:${yaml(one, `${margin}  `)}`).join('')}`;
  }
  return ` ${value === null || value === undefined ? 'null' : typeof value === 'string' ? scalar(value, margin) : String(value)}\n`;
}

/** A model as `config` prints it. */
export const composeYaml = (model: Raw): string => yaml(arranged(model), '').replace(/^\n/, '');

/** A model as JSON: command and entrypoint always stand there, networks tell of their addresses, parts by name. */
export function composeJson(model: Raw): string {
  const { name, services, ...rest } = arranged(model);
  const full = mapValues(isMap(services) ? services : {}, (one) =>
    arrangeMap({ command: null, entrypoint: null, ...(one as Raw) }, SERVICE_ORDER),
  );
  const networks = mapAt(rest, 'networks');
  const shown: Raw = { ...rest, name, services: full };
  if (!isEmpty(networks))
    shown['networks'] = mapValues(networks, (one) => ordered({ ipam: {}, ...(one as Raw) }, NETWORK_ORDER));
  return toJson(ordered(shown, []), { indent: '  ', escapeHtml: true });
}
