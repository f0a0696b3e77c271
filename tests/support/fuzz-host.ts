import { performance } from 'node:perf_hooks';
import { type BatchSession, type OpenedHost, openHostWith, RELEASES, type TerminalSession } from '../../src/sim/full.ts';
import { SHELL } from '../../src/tooling/simulate/transcript.ts';
import type { Chance } from './fuzz-chance.ts';
import { brokenInvariants } from './fuzz-invariants.ts';
import type { Lines } from './fuzz-lines.ts';

const USERS = ['ana', 'ana', 'ana', 'ben', 'root'] as const;
/** What one command may take of real time, in milliseconds. */
const LONGEST = 1000;
/** After so many lines the host is looked over. */
const BATCH = 25;

export interface FuzzRun {
  readonly number: number;
  readonly versions: (typeof RELEASES)[number]['versions'];
  readonly chance: Chance;
  readonly lines: Lines;
  readonly count: number;
  /** Called with each line before it runs. */
  readonly seen?: (line: string, user: string) => void;
}

/** Shells of some people on one host: each line goes to one of them. */
class People {
  readonly #host: OpenedHost;
  readonly #batch = new Map<string, BatchSession>();
  readonly #terminal = new Map<string, TerminalSession>();

  constructor(host: OpenedHost) {
    this.#host = host;
  }

  #alive(pid: number): boolean {
    return this.#host.kernel.process(pid) !== undefined;
  }

  /** Runs a line in a shell without a terminal; a new one where the last has ended. */
  exec(user: string, line: string): string {
    let session = this.#batch.get(user);
    if (!session || !this.#alive(session.pid)) session = this.#host.batch(user, { E: 'docker' });
    this.#batch.set(user, session);
    const { stdout, stderr } = session.exec(line);
    return stdout + stderr;
  }

  /** Types a line on a terminal; what does not come back to a prompt is interrupted. */
  type(user: string, line: string): string {
    let session = this.#terminal.get(user);
    if (!session || !this.#alive(session.pid)) {
      session = this.#host.login(user, { columns: 80, rows: 24 }, { E: 'podman' });
      session.advance();
    }
    this.#terminal.set(user, session);
    let shown = session.type(line);
    let output = shown.output;
    for (let round = 0; round < 4 && shown.next.kind !== 'prompt' && shown.next.kind !== 'ended'; round++) {
      shown = round === 3 ? session.end() : session.interrupt(round === 2 ? 'KILL' : 'INT');
      output += shown.output;
    }
    return output;
  }
}

/** A login needs an account: some lines take it away. */
const mayLogIn = (error: unknown): boolean => !(error instanceof Error && /the host has no user|a shell could not be started/.test(error.message));

/** Opens a host, runs lines on it, and looks it over now and then. Gives what went wrong, each with its line. */
export function fuzzHost({ number, versions, chance, lines, count, seen }: FuzzRun): string[] {
  const host = openHostWith(SHELL, { versions, images: ['busybox', 'nginx', 'debian', 'redis', 'python'], seed: number + 1 });
  const people = new People(host);
  const onTerminal = number % 4 === 3;
  const problems: string[] = [];
  const recent: string[] = [];
  for (let index = 0; index < count && problems.length === 0; index++) {
    const user = chance.pick(USERS);
    const line = lines.next();
    seen?.(line, user);
    recent.push(`${user}: ${line}`);
    const before = performance.now();
    try {
      const output = onTerminal ? people.type(user, line) : people.exec(user, line);
      if (output.includes('internal error in the simulation')) problems.push(`an internal error: ${output.slice(-300)}`);
    } catch (error) {
      if (mayLogIn(error)) problems.push(`thrown: ${error instanceof Error ? error.stack : error}`);
      else break;
    }
    const took = performance.now() - before;
    if (took > LONGEST) problems.push(`it took ${Math.round(took)} ms`);
    if (host.kernel.faults.length > 0) problems.push(...host.kernel.faults);
    if (index % BATCH === BATCH - 1 || problems.length > 0) problems.push(...brokenInvariants(host.kernel).slice(0, 5));
  }
  if (problems.length === 0) return [];
  return [`host ${number}:\n  ${[...new Set(problems)].join('\n  ')}\n  after these lines:\n${recent.slice(-BATCH).map((line) => `    ${line.slice(0, 300)}`).join('\n')}`];
}
