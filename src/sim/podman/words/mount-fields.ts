import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { badTarget, PROPAGATION } from './mount-options.ts';

/** What --mount says. */
export interface MountFields {
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'image';
  readonly source: string;
  readonly target: string;
  readonly options: readonly string[];
}

const TYPES: readonly string[] = ['bind', 'volume', 'tmpfs', 'image'];
const TARGETS = ['target', 'dst', 'dest', 'destination'];
const MISSING = 'must provide an argument for option';

/** One 'name=value' of --mount: `value` is undefined where there is no '='. */
interface Field {
  readonly name: string;
  readonly value: string | undefined;
}

/** Options that may be given once, alone or with their opposite. */
const ONCE: readonly (readonly [names: readonly string[], twice: string])[] = [
  [['readonly', 'ro', 'rw'], "cannot pass 'readonly', 'ro', or 'rw' mnt.Options more than once"],
  [['nodev', 'dev'], "cannot pass 'nodev' and 'dev' mnt.Options more than once"],
  [['noexec', 'exec'], "cannot pass 'noexec' and 'exec' mnt.Options more than once"],
  [['nosuid', 'suid'], "cannot pass 'nosuid' and 'suid' mnt.Options more than once"],
  [['tmpcopyup', 'notmpcopyup'], "cannot pass 'tmpcopyup' and 'notmpcopyup' mnt.Options more than once"],
  [['U', 'chown'], "cannot pass 'U' or 'chown' option more than once"],
  [['relabel'], "cannot pass 'relabel' option more than once"],
];

/** The type that an option is for; others refuse it. */
const ONLY: Readonly<Record<string, string>> = {
  'bind-nonrecursive': 'bind',
  'bind-propagation': 'bind',
  tmpcopyup: 'tmpfs',
  notmpcopyup: 'tmpfs',
  'tmpfs-mode': 'tmpfs',
  'tmpfs-size': 'tmpfs',
  'volume-label': 'volume',
  'volume-opt': 'volume',
};
const NEEDS_VALUE = ['bind-propagation', 'src', 'source', 'subpath', 'volume-subpath', 'tmpfs-mode', 'tmpfs-size'];

type Options = Result<readonly string[], string>;

function access(name: string, value: string | undefined): readonly string[] {
  const plain = name === 'readonly' ? 'ro' : name;
  if (value === undefined || value.toLowerCase() === 'true') return [plain];
  return value.toLowerCase() === 'false' && plain === 'rw' ? ['ro'] : [];
}

function relabel(value: string | undefined): Options {
  if (value === 'private') return ok(['Z']);
  return value === 'shared'
    ? ok(['z'])
    : err(`relabel mount option must be 'private' or 'shared': invalid mount option`);
}

function chown(value: string): Options {
  if (value === '' || /^true$/i.test(value)) return ok(['U']);
  return /^false$/i.test(value)
    ? ok([])
    : err(`'U' or 'chown' must be set to true or false, instead received "${value}": ${MISSING}`);
}

/** What an option turns into; undefined for one that there is not. */
function translated({ name, value }: Field): Options | undefined {
  switch (name) {
    case 'bind-nonrecursive':
      return ok(['bind']);
    case 'bind-propagation':
      return PROPAGATION.includes(value ?? '') ? ok([value ?? '']) : err(`invalid value "${name}=${value}"`);
    case 'consistency':
    case 'subpath':
    case 'volume-subpath':
      return ok([]);
    case 'idmap':
    case 'volume-opt':
      return ok([value === undefined ? name : `${name}=${value}`]);
    case 'readonly':
    case 'ro':
    case 'rw':
      return ok(access(name, value));
    case 'relabel':
      return relabel(value);
    case 'tmpfs-mode':
    case 'tmpfs-size':
      return ok([`${name.slice(6)}=${value}`]);
    case 'U':
    case 'chown':
      return chown(value ?? '');
    case 'volume-label':
      return err('the --volume-label option is not presently implemented');
    default:
      return /^(nodev|dev|noexec|exec|nosuid|suid|z|Z|no-dereference|notmpcopyup|tmpcopyup)$/.test(name) ||
        PROPAGATION.includes(name)
        ? ok([name])
        : undefined;
  }
}

/** Refuses an option for the type it is not for, without its value, or a second time. */
function misplaced(type: string, { name, value }: Field, seen: Set<string>): string | undefined {
  const only = ONLY[name] ?? (['src', 'source'].includes(name) && type === 'tmpfs' ? 'any other' : undefined);
  if (only !== undefined && only !== type) return `"${name}" option not supported for "${type}" mount types`;
  if (/^(volume-)?subpath$/.test(name) && type !== 'volume') return `cannot set option "${name}" on non-volume mounts`;
  const group = ONCE.find(([names]) => names.includes(name));
  if (group && seen.has(group[1])) return `${group[1]}: ${MISSING}`;
  if (group) seen.add(group[1]);
  return NEEDS_VALUE.includes(name) && value === undefined ? `${name}: ${MISSING}` : undefined;
}

/** The fields of a bind, a volume or a tmpfs (parseMountOptions). */
function common(type: MountFields['type'], fields: readonly Field[]): Result<MountFields, string> {
  let source = '';
  let target = '';
  const options: string[] = [];
  const seen = new Set<string>();
  for (const field of fields) {
    const { name, value } = field;
    const isTarget = TARGETS.includes(name);
    const isSource = name === 'src' || name === 'source';
    if ((isTarget && target !== '') || (isSource && source !== '' && type !== 'tmpfs'))
      return err(`cannot pass "${name}" option more than once: ${MISSING}`);
    const wrong = misplaced(type, field, seen);
    if (wrong) return err(wrong);
    if (isTarget) {
      const bad = value === undefined ? `${name}: ${MISSING}` : badTarget(value)?.text;
      if (bad) return err(bad);
      target = value ?? '';
    } else if (isSource) {
      if (value === '') return err(`host directory cannot be empty: ${MISSING}`);
      source = value ?? '';
    } else {
      const more = translated(field);
      if (!more) return err(`${name}: invalid mount option`);
      if (!more.ok) return more;
      options.push(...more.value);
    }
  }
  return target === '' ? err('must set volume destination') : ok({ type, source, target, options });
}

/** The fields of an image that is mounted (getImageVolume). */
function image(fields: readonly Field[]): Result<MountFields, string> {
  let source = '';
  let target = '';
  let isWritable = false;
  for (const { name, value } of fields) {
    if (name === 'consistency') continue;
    const isTarget = TARGETS.includes(name);
    if (name === 'rw' || name === 'readwrite') {
      if (value !== 'true' && value !== 'false') return err(`invalid rw value "${value ?? ''}": invalid mount option`);
      isWritable = value === 'true';
      continue;
    }
    if (!isTarget && !['src', 'source', 'subpath'].includes(name)) return err(`${name}: invalid mount option`);
    if (value === undefined) return err(`${name}: ${MISSING}`);
    const bad = isTarget ? badTarget(value)?.text : undefined;
    if (bad) return err(bad);
    if (isTarget) target = value;
    else if (name !== 'subpath') source = value;
    else if (!value.startsWith('/')) return err(`volume subpath "${value}" must be an absolute path`);
  }
  if (source === '' || target === '') return err('must set source and destination for image volume');
  return ok({ type: 'image', source, target, options: isWritable ? ['rw'] : [] });
}

/** Splits a value of --mount and reads it for its type; without one it is a volume (FindMountType). */
export function mountFields(text: string): Result<MountFields, EngineFailure> {
  if (text === '')
    return err(
      failure(
        'incorrect mount format: should be --mount type=<bind|glob|tmpfs|volume>,[src=<host-dir|volume-name>,]target=<ctr-dir>[,options]',
      ),
    );
  const words = text.split(',');
  const at = words.findIndex((word) => /^type=[^=]*$/.test(word));
  const type = at < 0 ? 'volume' : (words[at]?.slice('type='.length) ?? '');
  if (!TYPES.includes(type)) return err(failure(`invalid filesystem type "${type}"`));
  const fields = words
    .filter((_, index) => index !== at)
    .map((word): Field => {
      const cut = word.indexOf('=');
      return cut < 0 ? { name: word, value: undefined } : { name: word.slice(0, cut), value: word.slice(cut + 1) };
    });
  const read = type === 'image' ? image(fields) : common(type as MountFields['type'], fields);
  return read.ok ? read : err(failure(read.error));
}
