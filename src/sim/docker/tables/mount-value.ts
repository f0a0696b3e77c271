import { ramInBytes } from '../../cli/index.ts';
import { parseBool } from '../../cli/parse/go-numbers.ts';

/** What a value of --mount has said so far. */
interface Told {
  type: string;
  target: string;
  readonly: boolean;
  propagation: string;
  recursive: string;
  /** Kinds of mounts whose own options were given. */
  readonly kinds: Set<string>;
}

const FLAGS = ['readonly', 'ro', 'volume-nocopy'];
const PLAIN = ['type', 'source', 'src', 'target', 'dst', 'destination', 'readonly', 'ro', 'consistency'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  bind: ['bind-propagation', 'bind-nonrecursive', 'bind-recursive', 'bind-create-src'],
  volume: ['volume-subpath', 'volume-nocopy', 'volume-label', 'volume-driver', 'volume-opt'],
  image: ['image-subpath'],
  tmpfs: ['tmpfs-size', 'tmpfs-mode'],
};
const RECURSIVE = ['enabled', 'disabled', 'writable', 'readonly'];

const kindOf = (key: string): string | undefined => Object.entries(KINDS).find(([, keys]) => keys.includes(key))?.[0];

/** A yes or no: Go's own words for it in 28, only these four since 29. */
function badBool(key: string, value: string, release: number): string | undefined {
  if (release < 29) return parseBool(value) === undefined ? `invalid value for ${key}: ${value}` : undefined;
  if (['1', 'true', '0', 'false'].includes(value)) return undefined;
  return `invalid value for '${key}': invalid boolean value (${JSON.stringify(value)}): must be one of "true", "1", "false", or "0" (default "true")`;
}

/** Blanks and empty values, which 29 does not take any more. */
function badBlank(name: string, value: string | undefined, field: string): string | undefined {
  if (name.trim() !== name) return `invalid option '${name.trim()}' in '${field}': option should not have whitespace`;
  if (value === undefined) return undefined;
  if (value.trim() === '') return `invalid value for '${name}': value is empty`;
  return value.trim() === value
    ? undefined
    : `invalid value for '${name}' in '${field}': value should not have whitespace`;
}

function badSetting(key: string, value: string, release: number): string | undefined {
  if (key === 'bind-nonrecursive' && release >= 29)
    return 'bind-nonrecursive is deprecated, use bind-recursive=disabled instead';
  if (['readonly', 'ro', 'volume-nocopy', 'bind-create-src', 'bind-nonrecursive'].includes(key))
    return badBool(key, value, release);
  if (key === 'bind-recursive' && !RECURSIVE.includes(value))
    return `invalid value for ${key}: ${value} (must be "enabled", "disabled", "writable", or "readonly")`;
  const wrong = (key === 'tmpfs-size' && !ramInBytes(value).ok) || (key === 'tmpfs-mode' && !/^[0-7]+$/.test(value));
  return wrong ? `invalid value for ${key}: ${value}` : undefined;
}

/** Takes one field over; what is wrong with it, or undefined. */
function take(told: Told, field: string, release: number): string | undefined {
  const [name = '', value] = field.split(/=(.*)/s);
  const key = name.toLowerCase();
  const blank = release < 29 ? undefined : badBlank(name, value, field);
  if (blank) return blank;
  const flags = [...FLAGS, 'bind-nonrecursive', ...(release < 29 ? [] : ['bind-create-src'])];
  if (value === undefined && !flags.includes(key)) return `invalid field '${field}' must be a key=value pair`;
  const kind = kindOf(key);
  const isNew = key === 'bind-create-src' && release < 29;
  if ((kind === undefined && !PLAIN.includes(key)) || isNew)
    return release < 29 ? `unexpected key '${key}' in '${field}'` : `unknown option '${key}' in '${field}'`;
  const bad = badSetting(key, value ?? 'true', release);
  if (bad) return bad;
  if (kind !== undefined && !(key === 'bind-recursive' && value === 'enabled')) told.kinds.add(kind);
  if (key === 'type') told.type = (value ?? '').toLowerCase();
  if (['target', 'dst', 'destination'].includes(key)) told.target = value ?? '';
  if (key === 'readonly' || key === 'ro') told.readonly = parseBool(value ?? 'true') === true;
  if (key === 'bind-propagation') told.propagation = (value ?? '').toLowerCase();
  if (key === 'bind-recursive') told.recursive = value ?? '';
  return undefined;
}

/** Options that do not go together: those of another kind of mount, and ways to be read-only. */
function badTogether(told: Told, release: number): string | undefined {
  if (told.type === '') return 'type is required';
  if (release < 29 && told.target === '') return 'target is required';
  const order = release < 29 ? ['volume', 'image', 'bind', 'tmpfs'] : ['bind', 'volume', 'image', 'tmpfs'];
  const strange = order.find((kind) => told.kinds.has(kind) && kind !== told.type);
  if (strange) return `cannot mix '${strange}-*' options with mount type '${told.type}'`;
  const needs = told.recursive === 'writable' || told.recursive === 'readonly';
  if (needs && !told.readonly)
    return `option 'bind-recursive=${told.recursive}' requires 'readonly' to be specified in conjunction`;
  return told.recursive === 'readonly' && told.propagation !== 'rprivate'
    ? "option 'bind-recursive=readonly' requires 'bind-propagation=rprivate' to be specified in conjunction"
    : undefined;
}

/**
 * What docker/cli says of a value of --mount (opts.MountOpt.Set): fields of a line of CSV, each checked as it is read.
 *
 * @param release the major version: 29 is stricter, and leaves it to the daemon that a target is missing
 * @returns the error, or undefined
 */
export function checkMountValue(value: string, release: number): string | undefined {
  if (release >= 29 && value.trim() === '') return 'value is empty';
  if (value === '') return 'EOF';
  const told: Told = { type: 'volume', target: '', readonly: false, propagation: '', recursive: '', kinds: new Set() };
  for (const field of (release < 29 ? value : value.trim()).split(',')) {
    const bad = take(told, field, release);
    if (bad) return bad;
  }
  return badTogether(told, release);
}
