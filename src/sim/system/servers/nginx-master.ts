import { type HostPid, hostUid } from '../../host/ids.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Stream, Task } from '../../host/program.ts';
import { answer } from './nginx-answer.ts';
import { load } from './nginx-load.ts';
import type { Listen, NginxModel } from './nginx-model.ts';
import { emerg, inside, stamp, why } from './nginx-say.ts';

const TEMPORARY = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The master process: its logs, its configuration, its workers. */
export interface Master {
  readonly proc: Proc;
  readonly file: string;
  readonly extra: string;
  model: NginxModel;
  workers: HostPid[];
  logs: Map<string, Stream>;
  quitting: boolean;
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

/** What the master does until it ends. */
export function* run(master: Master): Task<number> {
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
