import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';

export const PROPAGATION: readonly string[] = [
  'shared',
  'rshared',
  'private',
  'rprivate',
  'slave',
  'rslave',
  'unbindable',
  'runbindable',
];

/** What lies at a path inside a container must be told by a path from the root (ValidateVolumeCtrDir). */
export function badTarget(path: string): EngineFailure | undefined {
  if (path === '') return failure('container directory cannot be empty');
  return path.startsWith('/') ? undefined : failure(`invalid container path "${path}", must be an absolute path`);
}

/** Groups of options of --volume of which one may be given, and what is said of a second one. */
const ONCE: readonly (readonly [options: readonly string[], what: string])[] = [
  [['noexec', 'exec'], "'noexec' or 'exec'"],
  [['nodev', 'dev'], "'nodev' or 'dev'"],
  [['nosuid', 'suid'], "'nosuid' or 'suid'"],
  [['rw', 'ro'], "'rw' or 'ro'"],
  [['z', 'Z', 'O'], "'z', 'Z', or 'O'"],
  [['U'], "'U'"],
  [PROPAGATION, "'[r]shared', '[r]private', '[r]slave' or '[r]unbindable'"],
  [['bind', 'rbind'], "'[r]bind'"],
  [['copy', 'nocopy'], "'copy' or 'nocopy'"],
  [['no-dereference'], "'no-dereference'"],
];

/** The options behind the second colon of --volume (ValidateVolumeOpts of common/pkg/parse). */
export function volumeOptions(options: readonly string[]): Result<readonly string[], EngineFailure> {
  const seen = new Set<string>();
  for (const one of options) {
    if (/upperdir|workdir|^idmap/.test(one) || one === 'cached' || one === 'delegated') continue;
    const group = ONCE.find(([names]) => names.includes(one));
    if (!group) return err(failure(`invalid option type "${one}"`));
    const [, what] = group;
    if (seen.has(what))
      return err(failure(`invalid options ${JSON.stringify(options.join(', '))}, can only specify 1 ${what} option`));
    seen.add(what);
  }
  return ok(options.filter((one) => one !== 'cached' && one !== 'delegated'));
}

/** Options of mounts by their groups: only one of a group, and what is said of a second one. */
const GROUPS: readonly (readonly [options: readonly string[], twice: string, only: 'tmpfs' | 'bind' | 'any'])[] = [
  [['copy', 'nocopy'], "only one of 'nocopy' and 'copy' can be used", 'any'],
  [['exec', 'noexec'], "only one of 'noexec' and 'exec' can be used", 'any'],
  [['suid', 'nosuid'], "only one of 'nosuid' and 'suid' can be used", 'any'],
  [['nodev', 'dev'], "only one of 'nodev' and 'dev' can be used", 'any'],
  [['rw', 'ro'], "only one of 'rw' and 'ro' can be used", 'any'],
  [PROPAGATION, 'only one root propagation mode can be used', 'any'],
  [['size'], 'only one tmpfs size can be specified', 'tmpfs'],
  [['mode'], 'only one tmpfs mode can be specified', 'tmpfs'],
  [['tmpcopyup', 'notmpcopyup'], "the 'tmpcopyup' or 'notmpcopyup' option can only be set once", 'tmpfs'],
  [['no-dereference'], "the 'no-dereference' option can only be set once", 'any'],
  [['bind', 'rbind'], "only one of 'rbind' and 'bind' can be used", 'bind'],
  [['z', 'Z'], "only one of 'z' and 'Z' can be used", 'bind'],
  [['U'], "the 'U' option can only be set once", 'any'],
  [['noatime'], '', 'tmpfs'],
  [['O', 'volume-opt', 'consistency'], '', 'any'],
];
const REPEATABLE = ['O', 'volume-opt', 'consistency', 'noatime'];

function notAllowed(key: string, only: 'tmpfs' | 'bind' | 'any', isTmpfs: boolean): string | undefined {
  if (only === 'tmpfs' && !isTmpfs) return `the '${key}' option is only allowed with tmpfs mounts`;
  if (only !== 'bind' || !isTmpfs) return undefined;
  return key === 'z' || key === 'Z'
    ? "the 'z' and 'Z' options are not allowed with tmpfs mounts"
    : "the 'bind' and 'rbind' options are not allowed with tmpfs mounts";
}

/** What a mount has of itself, unless the options say otherwise: flags of the file system a source lies on. */
export interface MountFlags {
  readonly noexec: boolean;
  readonly nosuid: boolean;
  readonly nodev: boolean;
}

/** A tmpfs or a volume. */
export const OWN_FLAGS: MountFlags = { noexec: false, nosuid: true, nodev: true };

/** The options that a mount ends up with (ProcessOptions of pkg/util/mount_opts.go). */
export function processOptions(
  options: readonly string[],
  isTmpfs: boolean,
  flags: MountFlags,
): Result<readonly string[], EngineFailure> {
  const bad = (text: string): Result<never, EngineFailure> => err(failure(`${text}: invalid mount option`));
  const seen = new Map<string, string>();
  for (const one of options) {
    const key = one.split('=')[0] ?? '';
    if (/^(idmap|subpath)/.test(key)) continue;
    const group = GROUPS.find(([names]) => names.includes(key));
    if (!group) return bad(`unknown mount option ${JSON.stringify(one)}`);
    const [[first = ''], twice, only] = group;
    const refused = notAllowed(key, only, isTmpfs);
    if (refused) return bad(refused);
    if (seen.has(first) && !REPEATABLE.includes(first)) return err(failure(`${twice}: duplicate mount option passed`));
    seen.set(first, key);
  }
  const kept = options.filter((one) => one !== 'notmpcopyup' && !one.startsWith('consistency'));
  return ok([
    ...kept,
    ...(seen.has('shared') ? [] : [seen.get('bind') === 'bind' ? 'private' : 'rprivate']),
    ...(!seen.has('exec') && flags.noexec ? ['noexec'] : []),
    ...(!seen.has('suid') && flags.nosuid ? ['nosuid'] : []),
    ...(!seen.has('nodev') && flags.nodev ? ['nodev'] : []),
    ...(isTmpfs && !seen.has('tmpcopyup') ? ['tmpcopyup'] : []),
    ...(!isTmpfs && !seen.has('bind') ? ['rbind'] : []),
  ]);
}
