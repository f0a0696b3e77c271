import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { MountWish } from '../../engine/runtime/create.ts';
import { absolute } from '../../host/path.ts';

const OPTIONS = [
  'ro',
  'rw',
  'z',
  'Z',
  'U',
  'O',
  'exec',
  'noexec',
  'suid',
  'nosuid',
  'dev',
  'nodev',
  'bind',
  'rbind',
  'copy',
  'nocopy',
  'idmap',
  'shared',
  'slave',
  'private',
  'rshared',
  'rslave',
  'rprivate',
  'unbindable',
  'runbindable',
];
const PROPAGATION = ['shared', 'slave', 'private', 'rshared', 'rslave', 'rprivate'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

const badOption = (options: readonly string[]): EngineFailure | undefined => {
  const bad = options.find((one) => !OPTIONS.includes(one) && !/^(idmap|upperdir|workdir)=/.test(one));
  return bad === undefined ? undefined : failure(`invalid option type "${bad}"`);
};

/** A value of --volume (specgen/volumes.go, GenVolumeMounts). A host path begins with '/' or '.'. */
export function parseVolume(text: string, cwd: string): Result<MountWish, EngineFailure> {
  const parts = text.split(':');
  if (parts.length > 3) return err(failure(`incorrect volume format, should be [host-dir:]ctr-dir[:option]: ${text}`));
  const [source = '', target = '', mode = ''] = parts.length === 1 ? ['', parts[0], ''] : parts;
  const options = mode === '' ? [] : mode.split(',');
  const bad = badOption(options);
  if (bad) return err(bad);
  if (parts.length > 1 && source === '') return err(failure('host directory cannot be empty'));
  if (!target.startsWith('/')) return err(failure(`invalid container path "${target}", must be an absolute path`));
  const bind = /^[/.]/.test(source);
  if (!bind && source !== '' && !NAME.test(source)) {
    return err(
      failure(
        `creating named volume "${source}": running volume create option: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument`,
      ),
    );
  }
  return ok({
    type: bind ? 'bind' : 'volume',
    source: bind ? absolute(cwd, source) : source,
    destination: absolute('/', target),
    readonly: options.includes('ro'),
    mode: '',
    propagation: bind ? (options.find((one) => PROPAGATION.includes(one)) ?? 'rprivate') : '',
    options: bind ? [...options.filter((one) => !PROPAGATION.includes(one)), 'rbind'] : ['nosuid', 'nodev', 'rbind'],
    makeSource: false,
    copy: !options.includes('nocopy'),
  });
}

const ALIASES: Readonly<Record<string, string>> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  readonly: 'ro',
};
const KEYS: Readonly<Record<string, readonly string[]>> = {
  bind: [
    'source',
    'target',
    'ro',
    'rw',
    'bind-propagation',
    'bind-nonrecursive',
    'relabel',
    'U',
    'chown',
    'idmap',
    'z',
    'Z',
    'consistency',
    'suid',
    'nosuid',
    'dev',
    'nodev',
    'exec',
    'noexec',
    'shared',
    'private',
    'slave',
    'rshared',
    'rprivate',
    'rslave',
    'create',
  ],
  volume: [
    'source',
    'target',
    'ro',
    'rw',
    'volume-opt',
    'volume-label',
    'U',
    'chown',
    'idmap',
    'subpath',
    'volume-subpath',
    'nocopy',
    'z',
    'Z',
    'consistency',
  ],
  tmpfs: [
    'target',
    'ro',
    'rw',
    'tmpfs-size',
    'tmpfs-mode',
    'tmpcopyup',
    'notmpcopyup',
    'U',
    'chown',
    'consistency',
    'source',
  ],
  image: ['source', 'target', 'ro', 'rw', 'subpath', 'consistency'],
};

/** A value of --mount (specgenutil/volumes.go). Errors: an unknown type or key, a missing source or target. */
export function parseMount(text: string, cwd: string): Result<MountWish, EngineFailure> {
  const fields = text.split(',').map((field) => field.split(/=(.*)/s) as [string, string | undefined]);
  const type = fields.find(([name]) => name === 'type')?.[1] ?? 'volume';
  const keys = KEYS[type];
  if (!keys) return err(failure(`invalid filesystem type "${type}"`));
  const values: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (name === 'type') continue;
    const key = ALIASES[name] ?? name;
    if (!keys.includes(key)) return err(failure(`${name}: invalid mount option`));
    values[key] = value ?? 'true';
  }
  const target = values['target'] ?? '';
  if (target === '') return err(failure('must set volume destination'));
  if (!target.startsWith('/')) return err(failure(`invalid container path "${target}", must be an absolute path`));
  const source = values['source'] ?? '';
  const bind = type === 'bind';
  if (type === 'image' && source === '') return err(failure('must set source and destination for image volume'));
  const size = values['tmpfs-size'];
  const mode = values['tmpfs-mode'];
  return ok({
    type: type as MountWish['type'],
    source: bind ? absolute(cwd, source === '' ? target : source) : source,
    destination: absolute('/', target),
    readonly: values['ro'] === 'true',
    mode: '',
    propagation: bind ? (values['bind-propagation'] ?? 'rprivate') : '',
    options: type === 'tmpfs' ? [...(size ? [`size=${size}`] : []), ...(mode ? [`mode=${mode}`] : [])] : ['rbind'],
    makeSource: false,
    copy: values['nocopy'] !== 'true',
  });
}
