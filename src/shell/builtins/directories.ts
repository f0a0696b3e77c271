import { strerror } from '../../sim/host/errno.ts';
import { absolute } from '../../sim/host/path.ts';
import type { Shell } from '../state/shell.ts';
import type { Builtin, Call } from './builtin.ts';
import { readOptions } from './options.ts';

/** Goes to a directory; says why when it cannot. `shown` is the name in messages. */
function change(call: Call, target: string, shown: string, physical = false): boolean {
  const { sh } = call;
  const { proc } = sh;
  const logical = absolute(sh.vars.get('PWD') ?? proc.cwd, target);
  const stat = proc.fs.stat(target === '' ? '.' : target.startsWith('/') || physical ? target : logical);
  const errno = !stat.ok ? stat.error : stat.value.kind !== 'dir' ? 'ENOTDIR' : proc.fs.access(stat.value.path, 'x');
  if (errno || !stat.ok) {
    const reason = strerror(errno ?? 'ENOENT');
    sh.complain(
      sh.dialect.name === 'bash'
        ? `${shown}: ${reason}`
        : `can't cd to ${shown}${sh.dialect.name === 'ash' ? `: ${reason}` : ''}`,
      call.name,
    );
    return false;
  }
  const before = sh.vars.get('PWD') ?? proc.cwd;
  proc.cwd = stat.value.path;
  sh.vars.set('OLDPWD', before);
  sh.vars.set('PWD', physical || sh.has('physical') ? stat.value.path : logical);
  if (sh.dialect.name === 'bash') for (const name of ['PWD', 'OLDPWD']) sh.vars.declare(name, { exported: true });
  return true;
}

/** cd: to $HOME without an argument, back with -, through CDPATH. */
export const cd: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'LPe@');
  if (!options) return 2;
  const [target, ...more] = options.rest;
  if (more.length > 0 && sh.dialect.name === 'bash') {
    sh.complain('too many arguments', 'cd');
    return 2;
  }
  const failed = sh.dialect.name === 'bash' ? 1 : 2;
  const physical = options.flags.has('P');
  if (target === undefined || target === '-') {
    const name = target === '-' ? 'OLDPWD' : 'HOME';
    const place = sh.vars.get(name);
    if (place === undefined && sh.dialect.name === 'bash') {
      sh.complain(`${name} not set`, 'cd');
      return 1;
    }
    if (!change(call, place ?? '', place ?? '', physical)) return failed;
    if (target === '-') sh.proc.out(`${sh.vars.get('PWD')}\n`);
    return 0;
  }
  for (const folder of target.startsWith('/') || /^\.\.?(?:\/|$)/.test(target)
    ? []
    : (sh.vars.get('CDPATH') ?? '').split(':').filter(Boolean)) {
    const stat = sh.proc.fs.stat(`${folder}/${target}`);
    if (!stat.ok || stat.value.kind !== 'dir') continue;
    if (!change(call, `${folder}/${target}`, target, physical)) return failed;
    sh.proc.out(`${sh.vars.get('PWD')}\n`);
    return 0;
  }
  return change(call, target, target, physical) ? 0 : failed;
};

/** pwd: -P without links. */
export const pwd: Builtin = (call) => {
  const options = readOptions(call, 'LP');
  if (!options) return 2;
  const { sh } = call;
  sh.proc.out(`${options.flags.has('P') ? sh.proc.cwd : (sh.vars.get('PWD') ?? sh.proc.cwd)}\n`);
  return 0;
};

const home = (sh: Shell, path: string): string => {
  const base = sh.vars.get('HOME');
  return base && base !== '/' && (path === base || path.startsWith(`${base}/`)) ? `~${path.slice(base.length)}` : path;
};

const stack = (sh: Shell): string[] => [sh.vars.get('PWD') ?? sh.proc.cwd, ...sh.directories];

/** dirs: the stack of directories; -c clears it, -l without ~, -p one a line, -v numbered. */
export const dirs: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'clpv');
  if (!options) return 2;
  if (options.flags.has('c')) {
    sh.directories = [];
    return 0;
  }
  const all = stack(sh).map((path) => (options.flags.has('l') ? path : home(sh, path)));
  if (options.flags.has('v')) sh.proc.out(all.map((path, index) => `${String(index).padStart(2)}  ${path}\n`).join(''));
  else sh.proc.out(`${all.join(options.flags.has('p') ? '\n' : ' ')}\n`);
  return 0;
};

/** The place in the stack that +N or -N names. */
function place(sh: Shell, text: string): number | undefined {
  const match = /^([-+])(\d+)$/.exec(text);
  if (!match) return undefined;
  return match[1] === '+' ? Number(match[2]) : sh.directories.length - Number(match[2]);
}

/** pushd: goes to a directory and keeps the one it was in. */
export const pushd: Builtin = (call) => {
  const { sh, args } = call;
  const [target] = args.filter((arg) => arg !== '-n' && arg !== '--');
  const all = stack(sh);
  const at = target === undefined ? 1 : place(sh, target);
  if (target === undefined && all.length < 2) {
    sh.complain('no other directory', 'pushd');
    return 1;
  }
  if (at === undefined) {
    if (!change(call, target as string, target as string)) return 1;
    sh.directories = all;
  } else {
    const turned = [...all.slice(at), ...all.slice(0, at)];
    if (at < 0 || at >= all.length) {
      sh.complain(`${target}: directory stack index out of range`, 'pushd');
      return 1;
    }
    if (!change(call, turned[0] as string, turned[0] as string)) return 1;
    sh.directories = target === undefined ? [all[0] as string, ...all.slice(2)] : turned.slice(1);
  }
  return dirs({ ...call, args: [] });
};

/** popd: takes the top of the stack away and goes to the next. */
export const popd: Builtin = (call) => {
  const { sh, args } = call;
  if (sh.directories.length === 0) {
    sh.complain('directory stack empty', 'popd');
    return 1;
  }
  const at = args[0] === undefined ? 0 : place(sh, args[0]);
  if (at === undefined || at < 0 || at > sh.directories.length) {
    sh.complain(`${args[0]}: directory stack index out of range`, 'popd');
    return 1;
  }
  if (at > 0) sh.directories.splice(at - 1, 1);
  else {
    const next = sh.directories[0] as string;
    if (!change(call, next, next)) return 1;
    sh.directories.shift();
  }
  return dirs({ ...call, args: [] });
};
