import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { MountWish } from '../../engine/runtime/create.ts';
import { absolute, join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { mountFields } from './mount-fields.ts';
import { badTarget, type MountFlags, OWN_FLAGS, PROPAGATION, processOptions, volumeOptions } from './mount-options.ts';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** A path that begins with ./ must exist, and its links are followed (filepath.EvalSymlinks). */
function resolved(source: string, proc: Proc): Result<string, EngineFailure> {
  if (!source.startsWith('./')) return ok(absolute(proc.cwd, source));
  let seen = '';
  for (const part of source.split('/').filter((one) => one !== '' && one !== '.')) {
    seen = seen === '' ? part : join(seen, part);
    if (!proc.fs.lstat(absolute(proc.cwd, seen)).ok) return err(failure(`lstat ${seen}: no such file or directory`));
  }
  const real = proc.fs.realpath(absolute(proc.cwd, source));
  return ok(real.ok ? real.value : absolute(proc.cwd, source));
}

/** Flags of the file system that a folder of the host lies on: they go on to the bind mount. */
function flagsOf(source: string, proc: Proc): MountFlags {
  const options = (proc.fs.mountOf(source)?.options ?? '').split(',');
  return {
    noexec: options.includes('noexec'),
    nosuid: options.includes('nosuid'),
    nodev: options.includes('nodev'),
  };
}

type Made = Pick<MountWish, 'type' | 'source' | 'destination'>;

/** A mount with its final options. */
function wish(made: Made, options: readonly string[], proc: Proc): Result<MountWish, EngineFailure> {
  const { type, source, destination } = made;
  const flags = type === 'bind' ? flagsOf(source, proc) : OWN_FLAGS;
  const final = processOptions(options, type === 'tmpfs', flags);
  if (!final.ok) {
    if (type !== 'volume') return final;
    const where = `processing options for named volume "${source}" mounted at "${destination}"`;
    return err(failure(`${where}: ${final.error.text}`));
  }
  return ok({
    ...made,
    readonly: final.value.includes('ro'),
    mode: final.value.find((one) => one === 'z' || one === 'Z') ?? '',
    propagation: final.value.find((one) => PROPAGATION.includes(one)) ?? '',
    options: final.value,
    makeSource: false,
    copy: !final.value.includes('nocopy'),
  });
}

/** A value of --volume (specgen/volumes.go, GenVolumeMounts). A host path begins with '/' or '.'. */
export function parseVolume(text: string, proc: Proc): Result<MountWish, EngineFailure> {
  const parts = text.split(':');
  if (parts.length > 3) return err(failure(`${text}: incorrect volume format, should be [host-dir:]ctr-dir[:option]`));
  const [first = '', second, mode] = parts;
  const isPath = parts.length > 1 && /^[/.]/.test(first);
  const source = isPath ? resolved(first, proc) : ok(parts.length > 1 ? first : '');
  if (!source.ok) return source;
  const options = mode === undefined ? ok([]) : volumeOptions(mode.split(','));
  if (!options.ok) return options;
  if (parts.length > 1 && first === '') return err(failure('host directory cannot be empty'));
  const target = second ?? first;
  const wrong = badTarget(target);
  if (wrong) return err(wrong);
  if (!isPath && source.value !== '' && !NAME.test(source.value)) {
    return err(
      failure(
        `creating named volume "${source.value}": running volume create option: names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument`,
      ),
    );
  }
  const made = { type: isPath ? 'bind' : 'volume', source: source.value, destination: absolute('/', target) } as const;
  return wish(made, options.value, proc);
}

/** A value of --tmpfs (getTmpfsMounts, then InitFSMounts): its path and options. Errors: of either. */
export function badTmpfs(path: string, options: string): EngineFailure | undefined {
  const wrong = badTarget(path);
  if (wrong) return wrong;
  const final = processOptions(options === '' ? [] : options.split(','), true, OWN_FLAGS);
  return final.ok ? undefined : final.error;
}

/** A value of --mount (specgenutil/volumes.go). Errors: an unknown type or option, a missing source or target. */
export function parseMount(text: string, proc: Proc): Result<MountWish, EngineFailure> {
  const read = mountFields(text);
  if (!read.ok) return read;
  const { type, source, target, options } = read.value;
  const destination = absolute('/', target);
  if (type === 'image')
    return ok({
      type,
      source,
      destination,
      readonly: !options.includes('rw'),
      mode: '',
      propagation: '',
      options: [],
      makeSource: false,
      copy: false,
    });
  const checked = type === 'bind' ? volumeOptions(options) : ok(options);
  if (!checked.ok) return checked;
  const from = type === 'bind' ? absolute(proc.cwd, source === '' ? target : source) : source;
  return wish({ type, source: from, destination }, checked.value, proc);
}
