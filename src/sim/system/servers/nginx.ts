import { hostUid } from '../../host/ids.ts';
import { openFile } from '../../host/open-file.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Stream } from '../../host/program.ts';
import { byteLength, logDate, readRequest, writeAnswer } from './answers.ts';
import { argsOf, ConfigError, type Directive, named, readConfig } from './nginx-conf.ts';
import { nginxAnswer } from './nginx-serve.ts';

const VERSION = 'nginx/1.30.6';
const two = (value: number): string => String(value).padStart(2, '0');

/** A time as nginx puts it in front of its own messages. */
function stamp(proc: Proc): string {
  const date = new Date(proc.kernel.now);
  return `${date.getUTCFullYear()}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

interface Site {
  readonly server: Directive;
  readonly http: readonly Directive[];
}

interface Port {
  readonly port: number;
  readonly address: string;
  readonly sites: Site[];
}

/** '80', '*:80', '[::]:80', '127.0.0.1:8080 default_server' → address and port. */
function listenOf(text: string): { readonly address: string; readonly port: number } {
  const v6 = /^\[(.*)\](?::(\d+))?$/.exec(text);
  if (v6) return { address: v6[1] ?? '::', port: Number(v6[2] ?? 80) };
  if (/^\d+$/.test(text)) return { address: '0.0.0.0', port: Number(text) };
  const [address = '', port = '80'] = text.split(':');
  return { address: address === '*' ? '0.0.0.0' : address === 'localhost' ? '127.0.0.1' : address, port: Number(port) };
}

function portsOf(config: readonly Directive[]): Port[] {
  const ports: Port[] = [];
  for (const http of named(config, 'http')) {
    for (const server of named(http.block, 'server')) {
      const listens = named(server.block, 'listen');
      for (const { args } of listens.length > 0 ? listens : [{ args: ['80'] }]) {
        const wanted = listenOf(args[0] ?? '80');
        let port = ports.find((one) => one.port === wanted.port && one.address === wanted.address);
        if (!port) {
          port = { ...wanted, sites: [] };
          ports.push(port);
        }
        port.sites.push({ server, http: http.block });
      }
    }
  }
  return ports;
}

/** Opens a log file; a link to /dev/stdout is the container's own output. */
function logStream(proc: Proc, path: string): Stream | undefined {
  const stream = openFile(proc, path, { append: true, write: true });
  if (!stream.ok) return undefined;
  stream.value.open();
  return stream.value;
}

/** Listens on every port of the configuration. A message says why it cannot. */
function listenAll(proc: Proc, ports: readonly Port[], access: Stream | undefined): string | undefined {
  for (const { port, address, sites } of ports) {
    const made = proc.kernel.net.listen(proc, {
      proto: 'tcp', address, port, comm: 'nginx',
      serve: (data, peer) => {
        const request = readRequest(data);
        if (!request) return undefined;
        const host = (request.headers['host'] ?? '').split(':')[0];
        const site = sites.find(({ server }) => argsOf(server.block, 'server_name')?.includes(host ?? '')) ?? sites[0];
        if (!site) return undefined;
        const answer = nginxAnswer(proc, request, site.server, site.http);
        const size = request.method === 'HEAD' ? 0 : byteLength(answer.body);
        access?.write(`${peer.address} - - [${logDate(proc.kernel.now)}] "${request.method} ${request.target} ${request.version}" ${answer.status} ${size} "${request.headers['referer'] ?? '-'}" "${request.headers['user-agent'] ?? '-'}"\n`);
        return writeAnswer(answer, request.method);
      },
    });
    if (!made.ok) {
      const shown = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
      return `bind() to ${shown} failed (${made.error === 'EACCES' ? '13: Permission denied' : '98: Address already in use'})`;
    }
  }
  return undefined;
}

/** Workers run as the user of the configuration where the master is root; two, as on a machine with two processors. */
function startWorkers(proc: Proc, config: readonly Directive[]): void {
  const name = argsOf(config, 'user')?.[0] ?? 'nobody';
  const user = proc.kernel.users.byName(proc, name);
  const uid = user && proc.uidOutside(user.uid);
  const gid = user && proc.gidOutside(user.gid);
  const drops = proc.uidInside(proc.record.euid) === 0 && uid !== undefined && gid !== undefined;
  const wanted = argsOf(config, 'worker_processes')?.[0] ?? '1';
  const count = wanted === 'auto' ? 2 : Math.min(8, Number(wanted) || 1);
  for (let i = 0; i < count; i++) {
    proc.kernel.spawn({
      parent: proc.pid, argv: ['nginx: worker process'], comm: 'nginx', exe: proc.record.exe, passive: true, rss: 5200,
      ...(drops && { ids: { uid: hostUid(uid), gid: hostUid(gid), groups: [hostUid(gid)] } }),
    });
  }
}

const fail = (proc: Proc, text: string): number => {
  proc.err(`${stamp(proc)} [emerg] ${proc.record.nspids.at(-1)}#${proc.record.nspids.at(-1)}: ${text}\n`);
  return 1;
};

interface Arguments {
  readonly config: string;
  readonly globals: string;
  readonly tests: boolean;
  readonly signal: string | undefined;
}

function argumentsOf(argv: readonly string[]): Arguments {
  const after = (flag: string): string | undefined => (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined);
  return { config: after('-c') ?? '/etc/nginx/nginx.conf', globals: after('-g') ?? '', tests: argv.includes('-t') || argv.includes('-T'), signal: after('-s') };
}

function sendSignal(proc: Proc, word: string): number {
  const signal = { stop: 'TERM', quit: 'QUIT', reload: 'HUP', reopen: 'USR1' }[word];
  if (signal === undefined) {
    proc.err(`nginx: invalid option: "-s ${word}"\n`);
    return 1;
  }
  const master = proc.kernel.processes().find((one) => one.argv[0]?.startsWith('nginx: master') && one.ns.pid === proc.record.ns.pid);
  if (!master) {
    proc.err(`${stamp(proc)} [error] 1#1: open() "/run/nginx.pid" failed (2: No such file or directory)\nnginx: [error] open() "/run/nginx.pid" failed (2: No such file or directory)\n`);
    return 1;
  }
  proc.kernel.signal(master.pid, signal, proc);
  return 0;
}

/** nginx(8): master and workers, as Debian's nginx-light is configured in its image. */
export const nginx: Program = function* (proc) {
  const given = argumentsOf(proc.argv.slice(1));
  yield* proc.tick();
  if (proc.argv.includes('-v') || proc.argv.includes('-V')) {
    proc.err(`nginx version: ${VERSION}\n`);
    return 0;
  }
  if (given.signal !== undefined) return sendSignal(proc, given.signal);
  try {
    const config = readConfig(proc, given.config);
    if (given.tests) {
      proc.err(`nginx: the configuration file ${given.config} syntax is ok\nnginx: configuration file ${given.config} test is successful\n`);
      return 0;
    }
    const http = named(config, 'http').flatMap((one) => one.block);
    const access = logStream(proc, argsOf(http, 'access_log')?.[0] ?? '/var/log/nginx/access.log');
    let refused = listenAll(proc, portsOf(config), access);
    if (refused !== undefined) return fail(proc, refused);
    proc.record.argv = [`nginx: master process ${proc.argv.join(' ')}`];
    startWorkers(proc, config);
    let ends = false;
    for (const signal of ['TERM', 'QUIT', 'INT']) proc.trap(signal, () => { ends = true; });
    let reloads = false;
    proc.trap('HUP', () => { reloads = true; });
    for (const signal of ['USR1', 'WINCH']) proc.trap(signal, 'ignore');
    while (!ends) {
      yield* proc.until(() => ends || reloads);
      if (reloads) {
        reloads = false;
        proc.kernel.net.close(proc.pid);
        refused = listenAll(proc, portsOf(readConfig(proc, given.config)), access);
        if (refused !== undefined) fail(proc, refused);
      }
    }
    for (const worker of proc.kernel.children(proc.pid)) proc.kernel.exit(worker.pid, 0);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (!given.tests) return fail(proc, error.message);
    proc.err(`${stamp(proc)} [emerg] 1#1: ${error.message}\nnginx: configuration file ${given.config} test failed\n`);
    return 1;
  }
};
