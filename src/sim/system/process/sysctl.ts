import { type Errno, strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { getopt, type Options, refuse } from '../host/options.ts';

const ROOT = '/proc/sys';
const LONG = {
  all: 'a',
  binary: 'b',
  ignore: 'e',
  names: 'N',
  values: 'n',
  load: 'p',
  pattern: 'r:',
  quiet: 'q',
  write: 'w',
  'dry-run': 'D',
  system: 'S',
  version: 'V',
};
const USAGE = '\nUsage:\n sysctl [options] [variable[=value] ...]\n';

const pathOf = (key: string): string => (key === '' ? ROOT : `${ROOT}/${key.replaceAll('.', '/')}`);
const keyOf = (path: string): string => path.slice(ROOT.length + 1).replaceAll('/', '.');

/** Settings at a path: itself, or all below a folder. */
function settings(proc: Proc, path: string): string[] {
  const names = proc.fs.list(path);
  return names.ok ? names.value.flatMap((name) => settings(proc, `${path}/${name}`)) : [path];
}

function show(proc: Proc, options: Options, key: string, value: string): void {
  if (options.has('q')) return;
  if (options.has('N')) proc.out(`${key}\n`);
  else if (options.has('b')) proc.out(value);
  else proc.out(options.has('n') ? `${value}\n` : `${key} = ${value}\n`);
}

function absent(proc: Proc, path: string, ignored: boolean): boolean {
  const busybox = proc.flavour === 'busybox';
  const text = busybox ? `error: '${keyOf(path)}' is an unknown key` : `cannot stat ${path}: No such file or directory`;
  if (!ignored) proc.err(`sysctl: ${text}\n`);
  return ignored;
}

function read(proc: Proc, options: Options, name: string): boolean {
  const path = pathOf(name);
  if (!proc.fs.stat(path).ok) {
    return absent(proc, path, options.has('e'));
  }
  for (const one of settings(proc, path)) {
    const text = proc.fs.read(one);
    if (text.ok) show(proc, options, keyOf(one), text.value.trimEnd());
    else proc.err(`sysctl: permission denied on key "${keyOf(one)}"\n`);
  }
  return true;
}

function refusal(key: string, errno: Errno, busybox: boolean): string {
  if (busybox) return `error setting key '${key}': ${strerror(errno)}`;
  if (errno === 'EACCES' || errno === 'EPERM') return `permission denied on key "${key}"`;
  return `setting key "${key}": ${strerror(errno)}`;
}

/** Sets what 'name = value' says; the line number is that of a file, or of the command line: 0. */
function write(proc: Proc, options: Options, text: string, from = 'command line(0)'): boolean {
  const cut = text.indexOf('=');
  if (cut < 0) {
    proc.err(`sysctl: ${from}: invalid syntax, continuing...\n`);
    return true;
  }
  const ignored = options.has('e') || text.startsWith('-');
  const name = text.slice(0, cut).trim().replace(/^-/, '');
  const value = text.slice(cut + 1).trim();
  const path = pathOf(name);
  if (!proc.fs.stat(path).ok) {
    return absent(proc, path, ignored);
  }
  const done = options.has('D') || proc.fs.write(path, `${value}\n`);
  if (done !== true && !done.ok) {
    proc.err(`sysctl: ${refusal(keyOf(path), done.error, proc.flavour === 'busybox')}\n`);
    return false;
  }
  show(proc, options, keyOf(path), value);
  return true;
}

function load(proc: Proc, options: Options, file: string): boolean {
  const text = proc.fs.read(file);
  if (!text.ok) {
    proc.err(
      `sysctl: cannot open "${file}": ${text.error === 'EACCES' ? 'Permission denied' : 'No such file or directory'}\n`,
    );
    return false;
  }
  const lines = text.value.split('\n').map((line, index) => ({ line: line.trim(), from: `${file}(${index + 1})` }));
  return lines
    .filter(({ line }) => line !== '' && !/^[#;]/.test(line))
    .map(({ line, from }) => write(proc, options, line, from))
    .every(Boolean);
}

/** sysctl(8): settings of the kernel as /proc/sys shows and takes them. */
export const sysctl: Program = function* sysctl(proc) {
  const options = getopt(proc.argv.slice(1), { short: 'aAXbefpNnqwr:V', long: LONG, lacking: ['r', 'S'] });
  if (options.fault) return refuse(proc, 'sysctl', options.fault, 1, USAGE);
  if (options.has('V')) {
    proc.out('sysctl from procps-ng 4.0.5\n');
    return 0;
  }
  const { rest } = options;
  const all = ['a', 'A', 'X'].some((letter) => options.has(letter));
  if (rest.length === 0 && !all && !options.has('p') && !options.has('f')) {
    proc.out(USAGE);
    return 1;
  }
  yield* proc.tick();
  if (all) return read(proc, options, '') ? 0 : 1;
  if (options.has('p') || options.has('f')) {
    const files = rest.length > 0 ? rest : ['/etc/sysctl.conf'];
    return files.map((file) => load(proc, options, file)).every(Boolean) ? 0 : 1;
  }
  const done = rest.map((word) =>
    options.has('w') || word.includes('=') ? write(proc, options, word) : read(proc, options, word),
  );
  return done.every(Boolean) ? 0 : 1;
};
