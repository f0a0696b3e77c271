/** Where to record: the address of a machine, and how the system's ssh is called for it. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { RecorderError } from './errors.ts';

export interface Target {
  readonly user: string;
  readonly address: string;
  readonly port: number;
  readonly key?: string;
  /** A throw-away machine on a loopback address: its host key changes with every build, so it is not remembered. */
  readonly loopback: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the local recording host; see src/tooling/recording-host. */
export function recordingHostDir(env: Environment): string {
  const cache = env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return env['RECORDING_HOST_DIR'] ?? join(cache, 'two-engines', 'recording-host');
}

/** Reads `ssh://user@address:port`; the user is `ana` and the port 22 if not given. */
export function parseTarget(text: string, key?: string): Target {
  const match = /^(?:ssh:\/\/)?(?:([\w.-]+)@)?(\[[\da-f:]+\]|[\w.-]+)(?::(\d+))?\/?$/i.exec(text);
  if (match === null)
    throw new RecorderError(`--host: expected an address such as ssh://ana@10.0.0.7:22, found "${text}"`);
  const address = (match[2] ?? '').replace(/^\[|\]$/g, '');
  const loopback = /^127\.|^::1$|^localhost$/.test(address);
  return {
    user: match[1] ?? 'ana',
    address,
    port: Number(match[3] ?? 22),
    loopback,
    ...(key === undefined ? {} : { key }),
  };
}

/** The machine to record on: the one named, or the local recording host. */
export function chooseTarget(host: string | undefined, key: string | undefined, env: Environment): Target {
  if (key !== undefined && !existsSync(key)) throw new RecorderError(`--key: there is no file ${key}`);
  const local = join(recordingHostDir(env), 'key');
  const port = env['RECORDING_HOST_PORT'] ?? '2222';
  const found = key ?? (existsSync(local) ? local : undefined);
  if (host !== undefined) {
    const target = parseTarget(host, key);
    return target.loopback && found !== undefined ? { ...target, key: found } : target;
  }
  if (found === undefined) {
    throw new RecorderError(
      'there is no local recording host yet',
      'Build it with "npm run recording-host -- build", set RECORDING_HOST_DIR to its folder, or name another machine with --host.',
    );
  }
  return parseTarget(`ssh://ana@127.0.0.1:${port}`, found);
}

/** Arguments of ssh for `user` on the target, without the command. Nothing is ever asked at the keyboard. */
export function sshArguments(target: Target, user: string): string[] {
  const options = [
    'BatchMode=yes',
    'ConnectTimeout=20',
    'ServerAliveInterval=15',
    'ServerAliveCountMax=4',
    'LogLevel=ERROR',
  ];
  if (target.loopback) options.push('StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null');
  else options.push('StrictHostKeyChecking=accept-new');
  if (target.key !== undefined) options.push('IdentitiesOnly=yes');
  return [
    ...(target.key === undefined ? [] : ['-i', target.key]),
    ...options.flatMap((option) => ['-o', option]),
    ...['-p', String(target.port), '-l', user, target.address],
  ];
}

/** What ssh may know of the machine it runs on: the way to programs, keys and agent, and the kind of terminal. */
export function sshEnvironment(env: Environment): Record<string, string> {
  const kept = ['PATH', 'HOME', 'SSH_AUTH_SOCK'].flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]]],
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), TERM: 'xterm-256color' };
}
