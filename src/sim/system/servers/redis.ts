import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { strftime } from '../host/times.ts';
import { COMMANDS } from './redis-commands.ts';
import type { Context, Reply, Store } from './redis-store.ts';
import { decode, encode } from './resp.ts';

const VERSION = '8.0.5';

function log(proc: Proc, role: 'C' | 'M', mark: string, text: string): void {
  proc.out(
    `${proc.record.nspids.at(-1) ?? proc.pid}:${role} ${strftime('%d %b %Y %T.%3', proc.kernel.now)} ${mark} ${text}\n`,
  );
}

/** Settings of the command line: --name value, after an optional configuration file. */
function settings(proc: Proc): Map<string, string> | string {
  const found = new Map<string, string>();
  const args = [...proc.argv.slice(1)];
  const file = args[0] !== undefined && !args[0].startsWith('-') ? args.shift() : undefined;
  if (file !== undefined) {
    const text = proc.fs.read(file);
    if (!text.ok)
      return `Fatal error, can't open config file '${file}': ${text.error === 'EACCES' ? 'Permission denied' : 'No such file or directory'}`;
    for (const line of text.value.split('\n')) {
      const [name = '', ...value] = line.trim().split(/\s+/);
      if (name !== '' && !name.startsWith('#'))
        found.set(name.toLowerCase(), value.join(' ').replace(/^"(.*)"$/, '$1'));
    }
  }
  let name = '';
  for (const arg of args) {
    if (arg.startsWith('--')) {
      name = arg.slice(2).toLowerCase();
      found.set(name, '');
    } else found.set(name, `${found.get(name) ?? ''} ${arg}`.trim());
  }
  return found;
}

/** Runs a command against the store. */
export function execute(
  context: Context,
  words: readonly string[],
  password: string,
  authorised: { yes: boolean },
): Reply {
  const { store, proc } = context;
  for (const [key, at] of store.expires) {
    if (at > proc.kernel.now) continue;
    store.values.delete(key);
    store.expires.delete(key);
  }
  const name = (words[0] ?? '').toUpperCase();
  if (name === 'AUTH') {
    if (password === '')
      return {
        error:
          'ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?',
      };
    authorised.yes = words.at(-1) === password;
    return authorised.yes ? { ok: 'OK' } : { error: 'WRONGPASS invalid username-password pair or user is disabled.' };
  }
  if (!authorised.yes) return { error: 'NOAUTH Authentication required.' };
  const command = COMMANDS[name];
  const args = words.slice(1);
  if (!command)
    return {
      error: `ERR unknown command '${words[0] ?? ''}', with args beginning with: ${args.map((arg) => `'${arg}' `).join('')}`,
    };
  const [least, most, run] = command;
  if (args.length < least || args.length > most)
    return { error: `ERR wrong number of arguments for '${name.toLowerCase()}' command` };
  return run(context, args);
}

function startLines(proc: Proc, port: number, configured: boolean): void {
  log(proc, 'C', '*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo');
  log(
    proc,
    'C',
    '*',
    `Redis version=${VERSION}, bits=64, commit=00000000, modified=0, pid=${proc.record.nspids.at(-1) ?? proc.pid}, just started`,
  );
  if (configured) log(proc, 'C', '*', 'Configuration loaded');
  else
    log(
      proc,
      'C',
      '#',
      'Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf',
    );
  log(proc, 'M', '*', 'monotonic clock: POSIX clock_gettime');
  log(proc, 'M', '*', `Running mode=standalone, port=${port}.`);
}

const DENIED =
  '-DENIED Redis is running in protected mode because protected mode is enabled and no password is set for the default user. In this mode connections are only accepted from the loopback interface.\r\n';

type Settings = ReadonlyMap<string, string>;

/** Answers commands; from elsewhere only where protected mode is off. */
function server(context: Context, found: Settings): (data: string, peer: { readonly address: string }) => string {
  const password = found.get('requirepass') ?? '';
  const guarded = found.get('protected-mode') !== 'no' && password === '' && !found.has('bind');
  return (data, peer) => {
    if (guarded && !/^(127\.|::1)/.test(peer.address)) return DENIED;
    const authorised = { yes: password === '' };
    return decode(data)
      .map((words) => encode(execute(context, words, password, authorised)))
      .join('');
  };
}

/** Binds the addresses of `bind`; false where that failed (said). IPv6 may be missing. */
function bind(context: Context, found: Settings): boolean {
  const { proc, port } = context;
  const serve = server(context, found);
  const names = (found.get('bind') || '* -::*').split(/\s+/).map((one) => one.replace(/^-/, ''));
  for (const address of names.map((one) => (one === '*' ? '0.0.0.0' : one.replace('::*', '::')))) {
    const done = proc.kernel.net.listen(proc, { proto: 'tcp', address, port, serve });
    if (done.ok) continue;
    const shown = `${address === '0.0.0.0' ? '*' : address}:${port}`;
    log(
      proc,
      'M',
      '#',
      `Warning: Could not create server TCP listening socket ${shown}: bind: ${strerror(done.error)}`,
    );
    if (address === '::') continue;
    log(proc, 'M', '#', `Failed listening on port ${port} (tcp), aborting.`);
    return false;
  }
  return true;
}

/** Options that only print something; the exit code, or undefined to go on. */
function informed(proc: Proc): number | undefined {
  const first = proc.argv[1];
  if (first === '-v' || first === '--version') {
    proc.out(`Redis server v=${VERSION} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=3951fd4fe3f4e4b1\n`);
    return 0;
  }
  if (!proc.argv[0]?.endsWith('redis-check-rdb')) return undefined;
  proc.err('Usage: redis-check-rdb <rdb-file-name> [--format form] [--output-file filename]\n');
  return 1;
}

/** redis-server: keeps keys in memory, writes dump.rdb to its folder when asked or when it ends. */
export const redisServer: Program = function* redisServer(proc) {
  const only = informed(proc);
  if (only !== undefined) return only;
  const found = settings(proc);
  if (typeof found === 'string') {
    proc.err(`${found}\n`);
    return 1;
  }
  const port = Number(found.get('port') || 6379);
  startLines(proc, port, proc.argv.length > 1);
  proc.record.rss = 14200;
  const store: Store = { values: new Map(), expires: new Map() };
  const folder = found.get('dir') || proc.cwd;
  const dump = `${folder === '/' ? '' : folder}/${found.get('dbfilename') || 'dump.rdb'}`;
  const loaded = proc.fs.read(dump);
  if (loaded.ok) restore(store, loaded.value);
  const state = { ending: false };
  const shutdown = (): void => {
    state.ending = true;
  };
  const context: Context = {
    store,
    proc,
    port,
    startedAt: proc.kernel.now,
    clients: () => 1,
    save: () => save(proc, dump, store),
    shutdown,
  };
  if (!bind(context, found)) return 1;
  proc.record.argv = [`${proc.argv[0] ?? 'redis-server'} *:${port}`];
  log(proc, 'M', '*', 'Server initialized');
  if (loaded.ok) {
    log(proc, 'M', '*', `Loading RDB produced by version ${VERSION}`);
    log(proc, 'M', '*', `Done loading RDB, keys loaded: ${store.values.size}, keys expired: 0.`);
    log(proc, 'M', '*', 'DB loaded from disk: 0.000 seconds');
  }
  log(proc, 'M', '*', 'Ready to accept connections tcp');
  return yield* serveUntilEnd(proc, state, context);
};

function* serveUntilEnd(proc: Proc, state: { ending: boolean }, context: Context): Task<number> {
  const signalled = (name: string) => () => {
    log(proc, 'M', '*', `Received ${name} scheduling shutdown...`);
    state.ending = true;
  };
  proc.trap('TERM', signalled('SIGTERM'));
  proc.trap('INT', signalled('SIGINT'));
  proc.trap('HUP', 'ignore');
  yield* proc.until(() => state.ending);
  log(proc, 'M', '*', 'User requested shutdown...');
  log(proc, 'M', '*', 'Saving the final RDB snapshot before exiting.');
  context.save();
  log(proc, 'M', '#', 'Redis is now ready to exit, bye bye...');
  return 0;
}

/** dump.rdb: its mark and the keys as plain text, which only this server reads. */
function save(proc: Proc, path: string, store: Store): void {
  const plain = [...store.values].map(([key, value]) => [
    key,
    value.kind === 'set'
      ? { kind: 'set', members: [...value.members] }
      : value.kind === 'hash'
        ? { kind: 'hash', fields: [...value.fields] }
        : value,
  ]);
  const done = proc.fs.write(path, `REDIS0012${JSON.stringify(plain)}`);
  if (done.ok) log(proc, 'M', '*', 'DB saved on disk');
  else
    log(
      proc,
      'M',
      '#',
      `Failed opening the temp RDB file temp-${proc.record.nspids.at(-1) ?? proc.pid}.rdb (in server root dir ${proc.cwd}) for saving: ${done.error === 'EROFS' ? 'Read-only file system' : 'Permission denied'}`,
    );
}
function restore(store: Store, text: string): void {
  try {
    const plain = JSON.parse(text.replace(/^REDIS\d{4}/, '')) as [
      string,
      { kind: string; text?: string; items?: string[]; members?: string[]; fields?: [string, string][] },
    ][];
    for (const [key, value] of plain) {
      if (value.kind === 'string') store.values.set(key, { kind: 'string', text: value.text ?? '' });
      if (value.kind === 'list') store.values.set(key, { kind: 'list', items: value.items ?? [] });
      if (value.kind === 'set') store.values.set(key, { kind: 'set', members: new Set(value.members) });
      if (value.kind === 'hash') store.values.set(key, { kind: 'hash', fields: new Map(value.fields) });
    }
  } catch {
    // a dump that this server did not write has nothing that it can read
  }
}
