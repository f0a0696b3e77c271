/** The control connection: root on the recording host, beside the one that is recorded. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecorderError } from './errors.ts';
import { sshArguments, sshEnvironment, type Target } from './target.ts';

export interface Control {
  /** Keeps other recorders off this host until close(). Waits for one that is at work, and says so. */
  lock(report: (line: string) => void, signal: AbortSignal): Promise<void>;
  /** Runs a bash script as root. @returns its stdout. @throws RecorderError with the end of stderr if it fails. */
  run(script: string, what: string): Promise<string>;
  close(): Promise<void>;
}

interface Done {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs ssh in a process group of its own, so that Ctrl-C reaches the recorder only, which then tidies up. */
function ssh(args: readonly string[], input: string, env: Record<string, string>): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn('ssh', args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      stderr += data;
    });
    child.on('error', (error) =>
      reject(new RecorderError(`ssh cannot be started: ${error.message}`, 'Install the OpenSSH client.')),
    );
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** Held by the recorder at work. The kernel lets go of it when the connection ends, however it ends. */
const LOCK_FILE = '/run/two-engines-recorder.lock';

const tail = (text: string): string => text.trim().split('\n').slice(-6).join('\n  ');

/** One ssh connection, kept open and shared by all calls. */
class Master implements Control {
  readonly #dir = mkdtempSync(join(tmpdir(), 'recorder-'));
  readonly #target: Target;
  readonly #user: string;
  readonly #env: Record<string, string>;
  #lock: ChildProcess | undefined;

  constructor(target: Target, user: string) {
    this.#target = target;
    this.#user = user;
    this.#env = sshEnvironment(process.env);
  }

  #arguments(extra: readonly string[], command: readonly string[]): string[] {
    const shared = [
      '-o',
      'ControlMaster=auto',
      '-o',
      `ControlPath=${join(this.#dir, 'c')}`,
      '-o',
      'ControlPersist=600',
    ];
    return [...shared, ...extra, ...sshArguments(this.#target, this.#user), ...command];
  }

  #ssh(extra: readonly string[], command: readonly string[], input: string): Promise<Done> {
    return ssh(this.#arguments(extra, command), input, this.#env);
  }

  /** True if this user becomes root here without a password. */
  async isRoot(): Promise<Done> {
    return this.#ssh([], this.#shell(), 'id -u\n');
  }

  #shell(): string[] {
    return this.#user === 'root' ? ['bash', '-s'] : ['sudo', '-n', 'bash', '-s'];
  }

  async run(script: string, what: string): Promise<string> {
    const { code, stdout, stderr } = await this.#ssh([], this.#shell(), `${script}\n`);
    if (code === 0) return stdout;
    if (code === 255)
      throw new RecorderError(`${what}: the connection to the recording host was lost: ${tail(stderr)}`);
    throw new RecorderError(`${what}: failed on the recording host with exit code ${code}:\n  ${tail(stderr)}`);
  }

  lock(report: (line: string) => void, signal: AbortSignal): Promise<void> {
    const command = [...this.#shell().slice(0, -2), 'flock', LOCK_FILE, 'sh', '-c', "'echo mine; exec cat'"];
    const child = spawn('ssh', this.#arguments([], command), {
      env: this.#env,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#lock = child;
    const stopWaiting = () => child.kill();
    signal.addEventListener('abort', stopWaiting);
    const patience = setTimeout(() => report('waiting: another recording is being made on this host'), 5000);
    return new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('close', () =>
        reject(
          new RecorderError(
            signal.aborted ? 'stopped' : `the recording host cannot be locked: flock ${LOCK_FILE} failed`,
          ),
        ),
      );
    }).finally(() => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stopWaiting);
    });
  }

  async close(): Promise<void> {
    this.#lock?.stdin?.end();
    await this.#ssh(['-O', 'exit'], [], '');
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

/** Connects as root, or as the target's user with sudo. @throws RecorderError if neither works. */
export async function openControl(target: Target): Promise<Control> {
  const reasons: string[] = [];
  for (const user of new Set(['root', target.user])) {
    const master = new Master(target, user);
    const { stdout, stderr } = await master.isRoot();
    if (stdout.trim() === '0') return master;
    reasons.push(`as ${user}: ${tail(stderr) || 'no root rights'}`);
    await master.close();
  }
  throw new RecorderError(
    `the recording host ${target.address}:${target.port} cannot be controlled:\n  ${reasons.join('\n  ')}`,
    `Expected: ssh as root with this key, or as ${target.user} with sudo that asks no password. Is the machine up?`,
  );
}
