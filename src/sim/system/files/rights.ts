import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Stat } from '../../host/stat.ts';
import { missing, type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quote, quoteName, simple, why } from '../text/tool/say.ts';
import { applyMode } from './mode.ts';
import { modeText } from './show.ts';

const CHMOD: OptionSpec = {
  short: 'Rvcf',
  long: 'recursive=R verbose=v changes=c silent=f quiet=f reference:=reference',
  busybox: 'Rvcf',
};

/** Calls a function on a path and, if asked, on all below it. Gives the worst code. */
function walk(proc: Proc, path: string, recursive: boolean, work: (path: string) => number): number {
  let code = work(path);
  const stat = proc.fs.lstat(path);
  if (!recursive || !stat.ok || stat.value.kind !== 'dir') return code;
  const names = proc.fs.list(path);
  if (!names.ok)
    return complain(
      proc,
      by(proc, `cannot read directory ${quoteName(path)}: ${why(names.error)}`, `${path}: ${why(names.error)}`),
    );
  for (const name of names.value) code = Math.max(code, walk(proc, `${path.replace(/\/$/, '')}/${name}`, true, work));
  return code;
}

function chmodOne(proc: Proc, given: Options, text: string, path: string): number {
  const stat = proc.fs.lstat(path);
  const target = stat.ok && stat.value.kind === 'link' ? proc.fs.stat(path) : stat;
  if (!target.ok)
    return given.has('f')
      ? 1
      : complain(
          proc,
          by(proc, `cannot access ${quoteName(path)}: ${why(target.error)}`, `${path}: ${why(target.error)}`),
        );
  const mode = applyMode(text, target.value.mode, target.value.kind === 'dir', proc.record.umask) ?? target.value.mode;
  const done = proc.fs.chmod(path, mode);
  if (!done.ok)
    return given.has('f')
      ? 1
      : complain(
          proc,
          by(proc, `changing permissions of ${quoteName(path)}: ${why(done.error)}`, `${path}: ${why(done.error)}`),
        );
  const show = (value: number): string =>
    `${value.toString(8).padStart(4, '0')} (${modeText({ kind: 'file', mode: value }).slice(1)})`;
  if (given.has('v') || (given.has('c') && mode !== target.value.mode)) {
    proc.out(
      mode === target.value.mode
        ? `mode of ${quoteName(path)} retained as ${show(mode)}\n`
        : `mode of ${quoteName(path)} changed from ${show(target.value.mode)} to ${show(mode)}\n`,
    );
  }
  return 0;
}

/** chmod(1). */
export const chmod: Program = simple((proc) => {
  // A mode such as -x looks like an option.
  const words = proc.argv.slice(1).map((word) => (/^-[rwxXst]+$/.test(word) ? `a${word}` : word));
  const given = options(proc, CHMOD, words);
  if (typeof given === 'number') return given;
  const reference = given.value('reference');
  const model = reference === undefined ? undefined : proc.fs.stat(reference);
  if (model && !model.ok)
    return complain(proc, `failed to get attributes of ${quoteName(reference ?? '')}: ${why(model.error)}`);
  const [first = '', ...rest] = given.args;
  const text = model?.ok ? model.value.mode.toString(8) : first;
  const paths = model ? given.args : rest;
  if (given.args.length === 0) return missing(proc, CHMOD);
  if (paths.length === 0) return missing(proc, CHMOD, `missing operand after ${quote(proc, first)}`);
  if (applyMode(text, 0, false, 0) === undefined)
    return complain(
      proc,
      by(
        proc,
        `invalid mode: ${quote(proc, text)}\nTry 'chmod --help' for more information.`,
        `invalid mode '${text}'`,
      ),
    );
  return paths.reduce(
    (code, path) =>
      Math.max(
        code,
        walk(proc, path, given.has('R'), (one) => chmodOne(proc, given, text, one)),
      ),
    0,
  );
});

const CHOWN: OptionSpec = {
  short: 'RvcfhHLP',
  long: 'recursive=R verbose=v changes=c silent=f quiet=f no-dereference=h dereference=d reference:=reference',
  busybox: 'RvcfhHLP',
};

interface Wanted {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

function idOf(proc: Proc, text: string, kind: 'user' | 'group'): number | undefined {
  const { users } = proc.kernel;
  const named = kind === 'user' ? users.byName(proc, text)?.uid : users.groupByName(proc, text)?.gid;
  return named ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}

/** 'user', 'user:group', 'user:', ':group' as ids inside the namespace; a text says what is wrong. */
function parseOwner(proc: Proc, text: string, groupOnly: boolean): Wanted | string {
  const [user = '', group] = groupOnly ? ['', text] : text.split(/[:.](.*)/);
  const uid = user === '' ? undefined : idOf(proc, user, 'user');
  if (user !== '' && uid === undefined)
    return by(
      proc,
      `invalid ${group === undefined ? 'user' : 'spec'}: ${quote(proc, text)}`.replace('spec', 'user'),
      `unknown user ${user}`,
    );
  if (group === undefined) return { uid, gid: undefined };
  if (group === '') return { uid, gid: uid === undefined ? undefined : proc.kernel.users.byUid(proc, uid)?.gid };
  const gid = idOf(proc, group, 'group');
  return gid === undefined
    ? by(proc, `invalid group: ${quote(proc, groupOnly ? group : text)}`, `unknown group ${group}`)
    : { uid, gid };
}

/** What -v says of an entry whose owner was asked to be changed. */
function told(proc: Proc, path: string, before: Stat, wanted: Wanted): string {
  const { users } = proc.kernel;
  const [oldUser, oldGroup] = [users.userName(proc, before.uid), users.groupName(proc, before.gid)];
  const pair = (user: string, group: string): string =>
    wanted.uid === undefined ? group : wanted.gid === undefined ? user : `${user}:${group}`;
  const now = pair(
    wanted.uid === undefined ? oldUser : users.userName(proc, wanted.uid),
    wanted.gid === undefined ? oldGroup : users.groupName(proc, wanted.gid),
  );
  const kind = wanted.uid === undefined ? 'group' : 'ownership';
  const same = (wanted.uid ?? before.uid) === before.uid && (wanted.gid ?? before.gid) === before.gid;
  if (same) return `${kind} of ${quoteName(path)} retained as ${now}\n`;
  return `changed ${kind} of ${quoteName(path)} from ${pair(oldUser, oldGroup)} to ${now}\n`;
}

function chownOne(proc: Proc, given: Options, wanted: Wanted, path: string, verb: string): number {
  const uid = wanted.uid === undefined ? undefined : proc.uidOutside(wanted.uid);
  const gid = wanted.gid === undefined ? undefined : proc.gidOutside(wanted.gid);
  const unmapped = (wanted.uid !== undefined && uid === undefined) || (wanted.gid !== undefined && gid === undefined);
  const follow = !given.has('h', 'R');
  const before = follow ? proc.fs.stat(path) : proc.fs.lstat(path);
  const done =
    unmapped && before.ok ? ({ ok: false, error: 'EINVAL' } as const) : proc.fs.chown(path, uid, gid, { follow });
  if (done.ok) {
    const changed =
      before.ok &&
      ((wanted.uid ?? before.value.uid) !== before.value.uid || (wanted.gid ?? before.value.gid) !== before.value.gid);
    if (before.ok && (given.has('v') || (given.has('c') && changed))) proc.out(told(proc, path, before.value, wanted));
    return 0;
  }
  if (given.has('f')) return 1;
  const there = done.error === 'ENOENT' || done.error === 'ENOTDIR';
  const text = there
    ? `cannot access ${quoteName(path)}: ${why(done.error)}`
    : `changing ${verb} of ${quoteName(path)}: ${why(done.error)}`;
  return complain(proc, by(proc, text, `${path}: ${why(done.error)}`));
}

/** Whom the first operand or --reference names; a code where that is wrong. */
function wantedBy(
  proc: Proc,
  given: Options,
  groupOnly: boolean,
): { readonly wanted: Wanted; readonly paths: readonly string[] } | number {
  const reference = given.value('reference');
  const [first, ...rest] = given.args;
  if (first === undefined) return missing(proc, CHOWN);
  if (reference !== undefined) {
    const model = proc.fs.stat(reference);
    if (!model.ok) return complain(proc, `failed to get attributes of ${quoteName(reference)}: ${why(model.error)}`);
    return { wanted: { uid: groupOnly ? undefined : model.value.uid, gid: model.value.gid }, paths: given.args };
  }
  if (rest.length === 0) return missing(proc, CHOWN, `missing operand after ${quote(proc, first)}`);
  const wanted = parseOwner(proc, first, groupOnly);
  return typeof wanted === 'string' ? complain(proc, wanted) : { wanted, paths: rest };
}

const owner = (groupOnly: boolean): Program =>
  simple((proc) => {
    const given = options(proc, CHOWN);
    if (typeof given === 'number') return given;
    const found = wantedBy(proc, given, groupOnly);
    if (typeof found === 'number') return found;
    const { wanted, paths } = found;
    const verb = groupOnly || wanted.uid === undefined ? 'group' : 'ownership';
    return paths.reduce(
      (code, path) =>
        Math.max(
          code,
          walk(proc, path, given.has('R'), (one) => chownOne(proc, given, wanted, one, verb)),
        ),
      0,
    );
  });

/** chown(1). */
export const chown: Program = owner(false);
/** chgrp(1). */
export const chgrp: Program = owner(true);
