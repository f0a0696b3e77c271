import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { strerror } from '../../host/errno.ts';
import { shellWords } from './quoted.ts';
import { RedisData, type Value } from './redis-data.ts';

const VERSION = '8.0.5';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** A line of redis's log: '1:M 21 Nov 2026 09:16:00.123 * Ready to accept connections tcp'. */
function logLine(proc: Proc, role: string, mark: string, text: string): void {
  const date = new Date(proc.kernel.now);
  const time = `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
  proc.out(`${proc.record.nspids.at(-1)}:${role} ${time} ${mark} ${text}\n`);
}

/** redis-server(1): keys and values, and the lines it logs. Requests and answers are JSON between our two programs. */
export const redisServer: Program = function* (proc) {
  const { argv } = proc;
  if (argv.includes('--version') || argv.includes('-v')) {
    proc.out(`Redis server v=${VERSION} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=7a1b2c3d4e5f6071\n`);
    return 0;
  }
  const at = argv.indexOf('--port');
  const port = at < 0 ? 6379 : Number(argv[at + 1]);
  const data = new RedisData();
  logLine(proc, 'C', '*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo');
  logLine(proc, 'C', '*', `Redis version=${VERSION}, bits=64, commit=00000000, modified=0, pid=${proc.record.nspids.at(-1)}, just started`);
  logLine(proc, 'C', '*', 'Configuration loaded');
  const made = proc.kernel.net.listen(proc, { proto: 'tcp', address: '*', port, comm: 'redis-server', serve: (request) => answer(data, request) });
  if (!made.ok) {
    logLine(proc, 'M', '#', `Warning: Could not create server TCP listening socket *:${port}: bind: ${strerror(made.error === 'EACCES' ? 'EACCES' : 'EADDRINUSE')}`);
    logLine(proc, 'M', '#', `Failed listening on port ${port} (tcp), aborting.`);
    return 1;
  }
  logLine(proc, 'M', '*', 'monotonic clock: POSIX clock_gettime');
  logLine(proc, 'M', '*', `Running mode=standalone, port=${port}.`);
  logLine(proc, 'M', '*', 'Server initialized');
  logLine(proc, 'M', '*', 'Ready to accept connections tcp');
  let ended: string | undefined;
  for (const signal of ['TERM', 'INT']) proc.trap(signal, () => { ended = `SIG${signal}`; });
  yield* proc.until(() => ended !== undefined);
  logLine(proc, 'M', '*', `User requested shutdown...`);
  logLine(proc, 'M', '*', 'Saving the final RDB snapshot before exiting.');
  logLine(proc, 'M', '*', 'DB saved on disk');
  logLine(proc, 'M', '#', 'Redis is now ready to exit, bye bye...');
  return 0;
};

function answer(data: RedisData, request: string): string | undefined {
  if (request.startsWith('GET ') || request.startsWith('POST ')) return undefined;
  try {
    const words: unknown = JSON.parse(request);
    return Array.isArray(words) ? JSON.stringify(data.run(words.map(String))) : undefined;
  } catch {
    // Not from redis-cli: a raw line, as `nc` would send it.
    return inline(data.run(shellWords(request.trim())));
  }
}

/** An answer in the wire format (RESP), for those who speak it by hand. */
function inline(value: Value): string {
  if (value === null) return '$-1\r\n';
  if (typeof value === 'number') return `:${value}\r\n`;
  if (typeof value === 'string') return `$${value.length}\r\n${value}\r\n`;
  if (Array.isArray(value)) return `*${value.length}\r\n${value.map(inline).join('')}`;
  return 'error' in value ? `-${value.error}\r\n` : `+${(value as { status: string }).status}\r\n`;
}

function show(value: Value, raw: boolean, depth = 0): string {
  if (value === null) return raw ? '' : '(nil)';
  if (typeof value === 'number') return raw ? String(value) : `(integer) ${value}`;
  if (typeof value === 'string') return raw ? value : JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return raw ? '' : '(empty array)';
    return value.map((one, index) => (raw ? show(one, raw) : `${' '.repeat(index === 0 ? 0 : depth * 3)}${index + 1}) ${show(one, raw, depth + 1)}`)).join('\n');
  }
  return 'error' in value ? `${raw ? '' : '(error) '}${value.error}` : (value as { status: string }).status;
}

interface Client {
  readonly host: string;
  readonly port: number;
  readonly words: readonly string[];
  readonly raw: boolean;
}

function clientOf(proc: Proc): Client {
  const words = [...proc.argv.slice(1)];
  let host = '127.0.0.1';
  let port = 6379;
  let raw = !proc.isTty(1);
  while (words[0]?.startsWith('-')) {
    const flag = words.shift();
    if (flag === '-h') host = words.shift() ?? host;
    else if (flag === '-p') port = Number(words.shift() ?? port);
    else if (flag === '--raw') raw = true;
    else if (flag === '--no-raw') raw = false;
    else if (flag === '-n' || flag === '-a' || flag === '-u') words.shift();
  }
  return { host, port, words, raw };
}

function send(proc: Proc, client: Client, words: readonly string[]): Value | string {
  const address = proc.kernel.net.resolve(proc, client.host)?.address;
  const where = `${client.host}:${client.port}`;
  if (address === undefined) return `Could not connect to Redis at ${where}: Temporary failure in name resolution`;
  const connection = proc.kernel.net.connect(proc, address, client.port);
  if (!connection.ok) return `Could not connect to Redis at ${where}: ${strerror(connection.error)}`;
  const reply = connection.value.send(JSON.stringify(words));
  if (reply === undefined) return 'Error: Server closed the connection';
  try {
    return { value: JSON.parse(reply) as Value } as unknown as Value;
  } catch {
    return 'Error: Protocol error, got "H" as reply type byte';
  }
}

function* one(proc: Proc, client: Client, words: readonly string[]): Task<number> {
  yield* proc.tick();
  const reply = send(proc, client, words);
  if (typeof reply === 'string') {
    proc.err(`${reply}\n`);
    return 1;
  }
  const { value } = reply as unknown as { value: Value };
  proc.out(`${show(value, client.raw)}\n`);
  return typeof value === 'object' && value !== null && 'error' in value && client.raw ? 1 : 0;
}

/** redis-cli(1): one command, or lines from its input. */
export const redisCli: Program = function* (proc) {
  if (proc.argv.includes('--version') || proc.argv.includes('-v')) {
    proc.out(`redis-cli ${VERSION}\n`);
    return 0;
  }
  const client = clientOf(proc);
  if (client.words.length > 0) return yield* one(proc, client, client.words);
  let code = 0;
  for (;;) {
    const line = yield* proc.readLine(0, `${client.host}:${client.port}> `);
    if (line === null || ['exit', 'quit'].includes(line.trim())) return code;
    if (line.trim() !== '') code = yield* one(proc, client, shellWords(line));
  }
};
