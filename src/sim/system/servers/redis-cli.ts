import { strerror } from '../../host/errno.ts';
import type { Connection } from '../../host/net.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { connectWaiting, exchange } from '../net/wait.ts';
import { splitWords } from '../units/exec.ts';
import type { Reply } from './redis-store.ts';
import { encodeCommand } from './resp.ts';
import { decodeReply } from './resp-reply.ts';

interface Options {
  host: string;
  port: number;
  password: string | undefined;
  raw: boolean;
  repeat: number;
  interval: number;
  words: string[];
}

function parse(proc: Proc): Options | number {
  const options: Options = {
    host: '127.0.0.1',
    port: 6379,
    password: proc.env['REDISCLI_AUTH'],
    raw: !proc.isTty(1),
    repeat: 1,
    interval: 0,
    words: [],
  };
  const args = proc.argv.slice(1);
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const value = (): string => args[++i] ?? '';
    if (!arg.startsWith('-') || options.words.length > 0) {
      options.words = args.slice(i);
      break;
    }
    if (arg === '-h') options.host = value();
    else if (arg === '-p') options.port = Number(value());
    else if (arg === '-a' || arg === '--pass') options.password = value();
    else if (arg === '-n' || arg === '--user') value();
    else if (arg === '-r') options.repeat = Number(value());
    else if (arg === '-i') options.interval = Number(value()) * 1000;
    else if (arg === '--raw') options.raw = true;
    else if (arg === '--no-raw') options.raw = false;
    else if (arg === '--no-auth-warning' || arg === '-e' || arg === '-2' || arg === '-3') continue;
    else if (arg === '-u') {
      const match = /^redis:\/\/(?:[^:@]*:([^@]*)@)?([^:/]+)(?::(\d+))?/.exec(value());
      options.password = match?.[1] ?? options.password;
      options.host = match?.[2] ?? options.host;
      options.port = Number(match?.[3] ?? 6379);
    } else if (arg === '-v' || arg === '--version') {
      proc.out('redis-cli 8.0.5\n');
      return 0;
    } else if (
      /^(-s|-x|-d|-D|-c|--(tls|stat|latency|bigkeys|scan|pipe|rdb|eval|monitor|csv|json|help|cluster|intrinsic-latency|memkeys|hotkeys|replica|ldb).*)$/.test(
        arg,
      )
    ) {
      proc.err(`redis-cli: option ${arg} is not part of this simulation\n`);
      return 64;
    } else {
      proc.err(`Unrecognized option or bad number of args for: '${arg}'\n`);
      return 1;
    }
  }
  return options;
}

const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

/** A reply as people read it on a terminal. */
function pretty(reply: Reply, indent = ''): string {
  if ('ok' in reply) return `${reply.ok}\n`;
  if ('error' in reply) return `(error) ${reply.error}\n`;
  if ('integer' in reply) return `(integer) ${reply.integer}\n`;
  if ('bulk' in reply) return reply.bulk === null ? '(nil)\n' : `${quoted(reply.bulk)}\n`;
  if (reply.array.length === 0) return '(empty array)\n';
  const width = String(reply.array.length).length;
  return reply.array
    .map(
      (one, index) =>
        `${index === 0 ? '' : indent}${String(index + 1).padStart(width)}) ${pretty(one, `${indent}${' '.repeat(width + 2)}`)}`,
    )
    .join('');
}
/** A reply as programs read it: bare text. */
function raw(reply: Reply): string {
  if ('ok' in reply) return `${reply.ok}\n`;
  if ('error' in reply) return `${reply.error}\n\n`;
  if ('integer' in reply) return `${reply.integer}\n`;
  if ('bulk' in reply) return `${reply.bulk ?? ''}\n`;
  return reply.array.length === 0 ? '\n' : reply.array.map((one) => raw(one)).join('');
}

function* connect(proc: Proc, options: Options): Task<Connection | undefined> {
  const address = proc.kernel.net.resolve(proc, options.host)?.address;
  if (address === undefined) {
    proc.err(`Could not connect to Redis at ${options.host}:${options.port}: Temporary failure in name resolution\n`);
    return undefined;
  }
  const made = yield* connectWaiting(proc, address, options.port, Infinity);
  if (made.ok) return made.value;
  proc.err(
    `Could not connect to Redis at ${options.host}:${options.port}: ${made.error === 'deadline' ? 'Connection timed out' : strerror(made.error)}\n`,
  );
  return undefined;
}

function* ask(proc: Proc, connection: Connection, options: Options, words: readonly string[]): Task<Reply | undefined> {
  const login = options.password === undefined ? '' : encodeCommand(['AUTH', options.password]);
  const got = yield* exchange(proc, connection, login + encodeCommand(words), Infinity);
  if (!got.ok || got.value === undefined) {
    proc.err('Error: Server closed the connection\n');
    return undefined;
  }
  const first = decodeReply(got.value);
  return login === '' ? first?.reply : first && (decodeReply(got.value, first.end)?.reply ?? first.reply);
}

function* interactive(proc: Proc, connection: Connection, options: Options): Task<number> {
  const prompt = `${options.host}:${options.port}> `;
  for (;;) {
    const line = yield* proc.readLine(0, proc.isTty(0) ? prompt : '');
    if (line === null) return 0;
    const words = splitWords(line);
    if (words.length === 0) continue;
    if (['quit', 'exit'].includes((words[0] ?? '').toLowerCase())) return 0;
    const reply = yield* ask(proc, connection, options, words);
    if (!reply) return 1;
    proc.out(options.raw ? raw(reply) : pretty(reply));
  }
}

/** redis-cli: sends commands to a Redis server. */
export const redisCli: Program = function* redisCli(proc) {
  const options = parse(proc);
  if (typeof options === 'number') return options;
  const connection = yield* connect(proc, options);
  if (!connection) return 1;
  if (
    options.password !== undefined &&
    !proc.argv.includes('--no-auth-warning') &&
    proc.argv.some((arg) => arg === '-a' || arg === '--pass')
  ) {
    proc.err("Warning: Using a password with '-a' or '-u' option on the command line interface may not be safe.\n");
  }
  if (options.words.length === 0) return yield* interactive(proc, connection, options);
  for (let round = 0; round < options.repeat || options.repeat < 0; round++) {
    if (round > 0) yield* proc.sleep(options.interval);
    const reply = yield* ask(proc, connection, options, options.words);
    if (!reply) return 1;
    proc.out(options.raw ? raw(reply) : pretty(reply));
    yield* proc.drain();
  }
  return 0;
};
