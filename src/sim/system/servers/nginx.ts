import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { load } from './nginx-load.ts';
import { type Master, run } from './nginx-master.ts';
import type { NginxModel } from './nginx-model.ts';
import { CONFIG, emerg, why } from './nginx-say.ts';

/** nginx -s: a signal to the master that the pid file names. */
function signalMaster(proc: Proc, what: string, model: NginxModel): number {
  const signals: Readonly<Record<string, string>> = { stop: 'TERM', quit: 'QUIT', reload: 'HUP', reopen: 'USR1' };
  const signal = signals[what];
  if (signal === undefined) {
    proc.err(`nginx: invalid option: "-s ${what}"\n`);
    return 1;
  }
  const text = proc.fs.read(model.pidFile);
  if (!text.ok) {
    emerg(proc, `open() "${model.pidFile}" failed ${why(text.error)}`, 'error');
    return 1;
  }
  const target = proc.kernel
    .processes()
    .find((one) => one.ns.pid === proc.record.ns.pid && one.nspids.at(-1) === Number(text.value.trim()));
  if (!target || !proc.kernel.mayKill(proc, target.pid)) {
    emerg(
      proc,
      `kill(${text.value.trim()}, ${signal === 'HUP' ? 1 : signal === 'QUIT' ? 3 : 15}) failed ${target ? '(1: Operation not permitted)' : '(3: No such process)'}`,
      'alert',
    );
    return 1;
  }
  proc.kernel.signal(target.pid, signal, proc);
  return 0;
}

/** Options of nginx's command line. */
interface Options {
  test: boolean;
  dump: boolean;
  quiet: boolean;
  signal: string | undefined;
  file: string;
  extra: string;
}

function parse(proc: Proc): Options | number {
  const options: Options = { test: false, dump: false, quiet: false, signal: undefined, file: CONFIG, extra: '' };
  const args = proc.argv.slice(1);
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '-v') proc.err('nginx version: nginx/1.30.6\n');
    if (arg === '-V') proc.err('nginx version: nginx/1.30.6\nTLS SNI support enabled\n');
    if (arg === '-v' || arg === '-V') return 0;
    if (arg === '-h' || arg === '-?') {
      proc.err(
        'nginx version: nginx/1.30.6\nUsage: nginx [-?hvVtTq] [-s signal] [-p prefix]\n             [-e filename] [-c filename] [-g directives]\n',
      );
      return 0;
    }
    if (arg === '-t') options.test = true;
    else if (arg === '-T') options.test = options.dump = true;
    else if (arg === '-q') options.quiet = true;
    else if (/^-[csgpe]$/.test(arg)) {
      const value = args[++i];
      if (value === undefined) {
        proc.err(
          `nginx: option "${arg}" requires ${arg === '-c' ? 'file name' : arg === '-s' ? 'parameter' : 'global directives'}\n`,
        );
        return 1;
      }
      if (arg === '-c') options.file = value.startsWith('/') ? value : `/etc/nginx/${value}`;
      if (arg === '-s') options.signal = value;
      if (arg === '-g') options.extra = value;
    } else {
      proc.err(`nginx: invalid option: "${arg.replace(/^-/, '')}"\n`);
      return 1;
    }
  }
  return options;
}

/** Whether the compiled-in error log can be opened; /dev/stderr cannot by others than root where it is a pipe. */
function checkErrorLog(proc: Proc, root: boolean): void {
  const path = '/var/log/nginx/error.log';
  const log = openFile(proc, path, { write: true, append: true, create: true });
  const link = proc.fs.readlink(path);
  if (log.ok && (root || !link.ok || link.value !== '/dev/stderr' || proc.isTty(2))) return;
  proc.err(`nginx: [alert] could not open error log file: open() "${path}" failed (13: Permission denied)\n`);
}

/** nginx -t and -T: says that the configuration is fine, and shows it. */
function tested(proc: Proc, options: Options): number {
  const { file } = options;
  if (!options.quiet)
    proc.err(
      `nginx: the configuration file ${file} syntax is ok\nnginx: configuration file ${file} test is successful\n`,
    );
  const text = proc.fs.read(file);
  if (options.dump && text.ok) proc.out(`# configuration file ${file}:\n${text.value}\n`);
  return 0;
}

/** nginx: master and workers that serve what /etc/nginx says. In the foreground with `daemon off`. */
export const nginx: Program = function* nginx(proc) {
  const options = parse(proc);
  if (typeof options === 'number') return options;
  const { file, extra } = options;
  const root = proc.uidInside(proc.record.euid) === 0;
  checkErrorLog(proc, root);
  const model = load(proc, file, extra);
  if (typeof model === 'string') {
    emerg(proc, model);
    if (options.test) proc.err(`nginx: configuration file ${file} test failed\n`);
    return 1;
  }
  if (!root)
    emerg(
      proc,
      `the "user" directive makes sense only if the master process runs with super-user privileges, ignored in ${file}:1`,
      'warn',
    );
  if (options.signal !== undefined) return signalMaster(proc, options.signal, model);
  if (options.test) return tested(proc, options);
  const master: Master = { proc, file, extra, model, workers: [], logs: new Map(), quitting: false };
  if (/daemon\s+off/.test(extra) || daemonOff(proc, file)) return yield* run(master);
  const { exe } = proc.record;
  const child = proc.kernel.spawn({
    parent: proc.pid,
    argv: proc.argv,
    comm: 'nginx',
    exe,
    session: true,
    run: (own) => run({ ...master, proc: own }),
  });
  yield* proc.sleep(20);
  return child.ok ? 0 : 1;
};

function daemonOff(proc: Proc, file: string): boolean {
  const text = proc.fs.read(file);
  return text.ok && /^\s*daemon\s+off\s*;/m.test(text.value);
}
