import { strerror } from '../../host/errno.ts';
import { type HostPid, hostUid } from '../../host/ids.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Stream, Task } from '../../host/program.ts';
import { strftime } from '../host/times.ts';
import { answer } from './nginx-answer.ts';
import { type Directive, readConfig, unknownDirective } from './nginx-config.ts';
import { type Listen, modelOf, type NginxModel } from './nginx-model.ts';

const CONFIG = '/etc/nginx/nginx.conf';
const TEMPORARY = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const NUMBERS: Readonly<Record<string, number>> = {
  EPERM: 1,
  ENOENT: 2,
  EACCES: 13,
  EROFS: 30,
  EADDRINUSE: 98,
  EADDRNOTAVAIL: 99,
  ENOSPC: 28,
};
const why = (errno: string): string => `(${NUMBERS[errno] ?? 5}: ${strerror(errno as never)})`;

/** The master process: its logs, its configuration, its workers. */
interface Master {
  readonly proc: Proc;
  readonly file: string;
  readonly extra: string;
  model: NginxModel;
  workers: HostPid[];
  logs: Map<string, Stream>;
  quitting: boolean;
}

const stamp = (proc: Proc): string => strftime('%Y/%m/%d %T', proc.kernel.now);
const inside = (proc: Proc): number => proc.record.nspids.at(-1) ?? proc.pid;

/** A line of the error log, as nginx writes it while it starts: to the log and once more to stderr. */
function emerg(proc: Proc, text: string, level = 'emerg'): void {
  const id = inside(proc);
  proc.err(`${stamp(proc)} [${level}] ${id}#${id}: ${text}\n`);
  proc.err(`nginx: [${level}] ${text}\n`);
}

/** Reads the configuration and -g; gives the model or what is wrong with it. */
function load(proc: Proc, file: string, extra: string): NginxModel | string {
  const directives = readConfig(proc, file);
  if ('fault' in directives) return directives.fault;
  const unknown = unknownDirective(directives);
  if (unknown !== undefined) return unknown;
  const global: Directive[] = extra
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({ words: one.split(/\s+/), block: undefined, file: 'command line', line: 0 }));
  const model = modelOf([...directives, ...global], 2);
  return directives.some((one) => one.words[0] === 'events')
    ? (missingUpstream(proc, model) ?? model)
    : `no "events" section in configuration`;
}

/** nginx looks up the names of its upstreams when it starts and fails where one is unknown. */
function missingUpstream(proc: Proc, model: NginxModel): string | undefined {
  for (const server of model.servers) {
    for (const { settings } of server.locations) {
      const host = /^https?:\/\/([^/:]+)/.exec(settings.proxy ?? '')?.[1];
      if (host === undefined || host.includes('$') || model.upstreams.has(host)) continue;
      if (!proc.kernel.net.resolve(proc, host)) return `host not found in upstream "${host}" in ${CONFIG}`;
    }
  }
  return undefined;
}

/** Folders for temporary files that nginx makes when it starts, for its workers' user. */
function temporaryFolders(proc: Proc, model: NginxModel): string | undefined {
  const root = proc.uidInside(proc.record.euid) === 0;
  const user = proc.kernel.users.byName(proc, model.user);
  for (const name of TEMPORARY) {
    const path = `/var/lib/nginx/${name}`;
    const made = proc.fs.exists(path) ? undefined : proc.fs.mkdir(path, 0o700);
    if (made && !made.ok) return `mkdir() "${path}" failed ${why(made.error)}`;
    const uid = user && proc.uidOutside(user.uid);
    if (!root || uid === undefined) continue;
    const stat = proc.fs.stat(path);
    if (stat.ok && stat.value.hostUid === uid) continue;
    const owned = proc.fs.chown(path, uid, stat.ok ? stat.value.hostGid : 0);
    if (!owned.ok) return `chown("${path}", ${user?.uid ?? 0}) failed ${why(owned.error)}`;
  }
  return undefined;
}

function logStream(master: Master, path: string): Stream | undefined {
  const known = master.logs.get(path);
  if (known) return known;
  if (path === 'stderr') return master.proc.fd(2);
  const opened = openFile(master.proc, path, { write: true, append: true, create: true });
  if (opened.ok) master.logs.set(path, opened.value);
  return opened.ok ? opened.value : undefined;
}

/** Binds every address of the configuration; tries five times where one is in use. */
function* bind(master: Master): Task<boolean> {
  const { proc } = master;
  const wanted = new Map<string, Listen>();
  for (const server of master.model.servers)
    for (const one of server.listens) wanted.set(`${one.address} ${one.port}`, one);
  for (let round = 0; round < 5; round++) {
    let missing = 0;
    for (const [key, { address, port }] of wanted) {
      const done = proc.kernel.net.listen(proc, {
        proto: 'tcp',
        address,
        port,
        serve: (data, peer) => serve(master, port, data, peer),
      });
      if (done.ok) {
        wanted.delete(key);
        continue;
      }
      emerg(proc, `bind() to ${address.includes(':') ? `[${address}]` : address}:${port} failed ${why(done.error)}`);
      if (done.error !== 'EADDRINUSE') return false;
      missing++;
    }
    if (missing === 0) return true;
    yield* proc.sleep(500);
  }
  emerg(proc, 'still could not bind()');
  return false;
}

function serve(
  master: Master,
  port: number,
  data: string,
  peer: { readonly address: string; readonly port: number },
): string | undefined {
  const { kernel } = master.proc;
  const worker = master.workers.find((pid) => kernel.process(pid) && kernel.process(pid)?.status !== 'Z');
  if (worker === undefined) return undefined;
  const done = answer(kernel.proc(worker), master.model, port, data, peer);
  if (done.access !== undefined) logStream(master, done.accessLog)?.write(done.access);
  const id = kernel.process(worker)?.nspids.at(-1) ?? worker;
  if (done.error !== undefined)
    logStream(master, master.model.errorLog)?.write(
      `${stamp(master.proc)} [error] ${id}#${id}: *${kernel.counter('nginx-connection')} ${done.error}\n`,
    );
  return done.text;
}

/** Starts a worker: another process, of the user that the configuration names. */
function startWorker(master: Master): void {
  const { proc, model } = master;
  const root = proc.uidInside(proc.record.euid) === 0;
  const user = proc.kernel.users.byName(proc, model.user);
  const uid = root && user ? proc.uidOutside(user.uid) : undefined;
  const gid = root && user ? proc.gidOutside(user.gid) : undefined;
  const started = proc.kernel.spawn({
    parent: proc.pid,
    argv: ['nginx: worker process'],
    comm: 'nginx',
    rss: 6400,
    ...(uid !== undefined && gid !== undefined && { ids: { uid, gid: hostUid(gid), groups: [hostUid(gid)] } }),
    run: function* (worker) {
      worker.trap('QUIT', () => proc.kernel.exit(worker.pid, 0));
      worker.trap('TERM', () => proc.kernel.exit(worker.pid, 0));
      worker.trap('INT', 'ignore');
      return yield* worker.pause();
    },
  });
  if (started.ok) master.workers.push(started.value);
}

function stop(master: Master, signal: string): void {
  master.quitting = true;
  master.proc.kernel.net.close(master.proc.pid);
  for (const pid of master.workers) master.proc.kernel.signal(pid, signal, master.proc);
}

/** Reads the configuration again: new workers, the same sockets (SIGHUP). */
function reload(master: Master): void {
  const model = load(master.proc, master.file, master.extra);
  if (typeof model === 'string') {
    emerg(master.proc, model);
    return;
  }
  master.model = model;
  const old = master.workers;
  master.workers = [];
  for (let i = 0; i < model.workers; i++) startWorker(master);
  for (const pid of old) master.proc.kernel.signal(pid, 'QUIT', master.proc);
}

function* run(master: Master): Task<number> {
  const { proc, model } = master;
  const failed = temporaryFolders(proc, model);
  if (failed !== undefined) {
    emerg(proc, failed);
    return 1;
  }
  if (!(yield* bind(master))) return 1;
  const wrote = proc.fs.write(model.pidFile, `${inside(proc)}\n`);
  if (!wrote.ok) {
    emerg(proc, `open() "${model.pidFile}" failed ${why(wrote.error)}`);
    return 1;
  }
  for (const path of new Set(model.servers.map((one) => one.settings.accessLog)))
    if (path !== 'off') logStream(master, path);
  proc.record.argv = [`nginx: master process ${proc.argv.join(' ')}`];
  proc.record.rss = 8900;
  for (let i = 0; i < model.workers; i++) startWorker(master);
  proc.trap('TERM', () => stop(master, 'TERM'));
  proc.trap('INT', () => stop(master, 'TERM'));
  proc.trap('QUIT', () => stop(master, 'QUIT'));
  proc.trap('HUP', () => reload(master));
  proc.trap('USR1', () => master.logs.clear());
  proc.trap('WINCH', 'ignore');
  const alive = (pid: HostPid): boolean => (proc.kernel.process(pid)?.status ?? 'Z') !== 'Z';
  for (;;) {
    yield* proc.until(
      () => master.workers.some((pid) => !alive(pid)) || (master.quitting && master.workers.length === 0),
    );
    for (const pid of master.workers.filter((one) => !alive(one))) yield* proc.wait(pid);
    const lost = master.workers.filter((pid) => !alive(pid)).length;
    master.workers = master.workers.filter(alive);
    if (master.quitting && master.workers.length === 0) break;
    if (!master.quitting) for (let i = 0; i < lost; i++) startWorker(master);
  }
  proc.fs.unlink(model.pidFile);
  return 0;
}

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

/** nginx: master and workers that serve what /etc/nginx says. In the foreground with `daemon off`. */
export const nginx: Program = function* nginx(proc) {
  const options = parse(proc);
  if (typeof options === 'number') return options;
  const root = proc.uidInside(proc.record.euid) === 0;
  const log = openFile(proc, '/var/log/nginx/error.log', { write: true, append: true, create: true });
  const link = proc.fs.readlink('/var/log/nginx/error.log');
  if (!log.ok || (!root && link.ok && link.value === '/dev/stderr' && !proc.isTty(2))) {
    proc.err(
      'nginx: [alert] could not open error log file: open() "/var/log/nginx/error.log" failed (13: Permission denied)\n',
    );
  }
  const model = load(proc, options.file, options.extra);
  if (typeof model === 'string') {
    emerg(proc, model);
    if (options.test) proc.err(`nginx: configuration file ${options.file} test failed\n`);
    return 1;
  }
  if (!root)
    emerg(
      proc,
      `the "user" directive makes sense only if the master process runs with super-user privileges, ignored in ${options.file}:1`,
      'warn',
    );
  if (options.signal !== undefined) return signalMaster(proc, options.signal, model);
  if (options.test) {
    if (!options.quiet)
      proc.err(
        `nginx: the configuration file ${options.file} syntax is ok\nnginx: configuration file ${options.file} test is successful\n`,
      );
    const text = proc.fs.read(options.file);
    if (options.dump && text.ok) proc.out(`# configuration file ${options.file}:\n${text.value}\n`);
    return 0;
  }
  const master: Master = {
    proc,
    file: options.file,
    extra: options.extra,
    model,
    workers: [],
    logs: new Map(),
    quitting: false,
  };
  if (/daemon\s+off/.test(options.extra) || daemonOff(proc, options.file)) return yield* run(master);
  const child = proc.kernel.spawn({
    parent: proc.pid,
    argv: proc.argv,
    comm: 'nginx',
    exe: proc.record.exe,
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
