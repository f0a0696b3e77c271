import { offerEngine } from '../../../engine/client.ts';
import type { HostPid } from '../../../host/ids.ts';
import { byteLength, parentOf } from '../../../host/path.ts';
import type { Proc } from '../../../host/proc.ts';
import type { Task } from '../../../host/program.ts';
import type { Call, Command } from '../../command.ts';
import { answer } from './answers.ts';
import { asDocker } from './behind.ts';

/** Seconds without a request after which the service ends by itself. */
const USUAL = 5;

interface Endpoint {
  readonly path?: string;
  readonly tcp?: { readonly host: string; readonly port: number };
}

/** The usual socket of a user: where podman.socket listens. */
export const usualSocket = ({ architecture }: Call['engine']): string =>
  architecture.rootless ? `/run/user/${architecture.owner}/podman/podman.sock` : '/run/podman/podman.sock';

/** Where a text of the command line says that the service listens. */
function endpointOf(call: Call, text: string | undefined): Endpoint | string {
  if (text === undefined) return { path: usualSocket(call.engine) };
  const [scheme = '', rest] = text.split(/:(.*)/s);
  if (rest === undefined || scheme === '') return `${text} is an invalid socket destination`;
  if (scheme === 'unix') return { path: rest.replace(/^\/\/(?=\/)/, '') };
  if (scheme === 'tcp') {
    const [host = '', port = ''] = rest.replace(/^\/\//, '').split(/:(?=\d+$)/);
    return { tcp: { host: host || '0.0.0.0', port: Number(port) } };
  }
  return `API Service endpoint scheme "${scheme}" is not supported. Try tcp://${text} or unix://${text}`;
}

/** One HTTP exchange. */
function reply(call: Call, data: string): string {
  const { engine } = call;
  const [method = 'GET', target = '/'] = (data.split('\r\n')[0] ?? '').split(' ');
  const { status, type, body } = answer(engine, method, target);
  engine.kernel.note({
    source: 'podman',
    kind: 'request-answered',
    what: `podman answered ${method} ${target}`,
    because: 'its API service was started; nothing else of Podman listens',
    lights: ['client', 'socket', 'podman'],
  });
  const head = [
    `HTTP/1.1 ${status}`,
    'Api-Version: 1.41',
    ...(target.includes('_ping') ? ['Cache-Control: no-cache', 'Buildkit-Version: '] : []),
    `Content-Type: ${type}`,
    `Libpod-Api-Version: ${engine.version}`,
    `Server: Libpod/${engine.version} (linux)`,
    `X-Reference-Id: 0xc000${engine.kernel.hex(6)}`,
    `Date: ${new Date(engine.kernel.now).toUTCString()}`,
    `Content-Length: ${byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function makeFolder(proc: Proc, path: string): void {
  if (path === '/' || proc.fs.exists(path)) return;
  makeFolder(proc, parentOf(path));
  proc.fs.mkdir(path, 0o711);
}

/** Makes the socket's entry; systemd has made its own. */
function place(proc: Proc, path: string): string | undefined {
  makeFolder(proc, parentOf(path));
  if (proc.fs.exists(path)) proc.fs.unlink(path);
  const refused = proc.fs.access(parentOf(path), 'w');
  if (refused) return `unable to create socket ${path}: listen unix ${path}: bind: permission denied`;
  const { euid, egid, umask } = proc.record;
  proc.fs.put(path, { kind: 'socket', mode: 0o777 & ~umask, uid: euid, gid: egid, mtime: proc.kernel.now });
  return undefined;
}

/** What a service knows of its clients: when it was last asked. */
interface Traffic {
  last: number;
}

function listenUnix(call: Call, path: string, traffic: Traffic): string | undefined {
  const { proc, engine } = call;
  const byUnit = proc.env['LISTEN_FDS'] !== undefined;
  const failed = byUnit ? undefined : place(proc, path);
  if (failed !== undefined) return failed;
  proc.kernel.net.unix.listen(proc, path, {
    pid: proc.pid,
    serve: function* serve(data) {
      yield {};
      traffic.last = proc.kernel.now;
      return reply(call, data);
    },
  });
  offerEngine(proc.kernel, proc.pid, (caller) => {
    traffic.last = proc.kernel.now;
    return asDocker(engine, caller);
  });
  if (!byUnit) proc.kernel.onExit(proc.pid, () => proc.kernel.proc(1 as HostPid).fs.unlink(path));
  return undefined;
}

function listenTcp(
  call: Call,
  { host, port }: { readonly host: string; readonly port: number },
  traffic: Traffic,
): string | undefined {
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const opened = call.proc.kernel.net.listen(call.proc, {
    proto: 'tcp',
    address,
    port,
    serve: (data) => {
      traffic.last = call.proc.kernel.now;
      return reply(call, data);
    },
  });
  if (opened.ok) return undefined;
  return `unable to create socket tcp:${host}:${port}: listen tcp ${address}:${port}: bind: ${opened.error === 'EACCES' ? 'permission denied' : 'address already in use'}`;
}

/** Waits until nobody has asked for so many seconds, or for a signal. */
function* serving(proc: Proc, seconds: number, traffic: Traffic): Task<number> {
  let ended = false;
  for (const signal of ['TERM', 'INT', 'HUP']) {
    proc.trap(signal, () => {
      ended = true;
    });
  }
  while (!ended) {
    const until = seconds === 0 ? undefined : traffic.last + seconds * 1000;
    if (until !== undefined && proc.kernel.now >= until) break;
    yield* proc.until(() => ended, until);
  }
  return 0;
}

/** podman system service: answers the APIs on a socket, until it is idle for --time seconds (0: for ever). */
export const systemService: Command = {
  name: 'system service',
  engines: ['podman'],
  handles: ['time', 'timeout'],
  *run(call) {
    const { args, flags, proc } = call;
    const where = endpointOf(call, args[0]);
    if (typeof where === 'string') return call.fail(where);
    const traffic: Traffic = { last: proc.kernel.now };
    if (where.tcp)
      proc.err(
        `time="${new Date(proc.kernel.now).toISOString().replace(/\.\d+/, '')}" level=warning msg="Using the Podman API service with TCP sockets is not recommended, please see \`podman system service\` manpage for details"\n`,
      );
    const failed = where.tcp ? listenTcp(call, where.tcp, traffic) : listenUnix(call, where.path ?? '', traffic);
    if (failed !== undefined) return call.fail(failed);
    const given = flags.has('time') ? flags.int('time') : flags.has('timeout') ? flags.int('timeout') : USUAL;
    return yield* serving(proc, given, traffic);
  },
};
