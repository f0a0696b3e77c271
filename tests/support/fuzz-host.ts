import {
  type BatchSession,
  type OpenedHost,
  openHostWith,
  type RELEASES,
  type TerminalSession,
} from '../../src/sim/full.ts';
import { SHELL } from '../../src/tooling/simulate/transcript.ts';
import type { Chance } from './fuzz-chance.ts';
import { brokenInvariants } from './fuzz-invariants.ts';
import type { Lines } from './fuzz-lines.ts';

const USERS = ['ana', 'ana', 'ana', 'ben', 'root'] as const;
const IMAGES = ['busybox', 'nginx', 'debian', 'redis', 'python'] as const;
/** What one command may take of a processor's time, in milliseconds: others on the machine do not count. */
const LONGEST = 1000;
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
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
const mayLogIn = (error: unknown): boolean =>
  !(error instanceof Error && /the host has no user|a shell could not be started/.test(error.message));

/** What a program says that this house has failed in, whatever it was asked for. */
const FAILED = /internal error in the simulation|nested too deep for the simulation/;

/** Runs lines on a host and looks it over now and then; on a new one after it was destroyed. Gives what went wrong. */
export function fuzzHost({ number, versions, chance, lines, count, seen }: FuzzRun): string[] {
  const open = (): OpenedHost => openHostWith(SHELL, { versions, images: [...IMAGES], seed: number + 1 });
  let host = open();
  let people = new People(host);
  const onTerminal = number % 4 === 3;
  const problems: string[] = [];
  const recent: string[] = [];
  for (let index = 0; index < count && problems.length === 0; index++) {
    const user = chance.pick(USERS);
    const line = lines.next();
    seen?.(line, user);
    recent.push(`${user}: ${line}`);
    const before = processorTime();
    try {
      const output = onTerminal ? people.type(user, line) : people.exec(user, line);
      if (FAILED.test(output)) problems.push(`a program failed: ${output.slice(-300)}`);
    } catch (error) {
      if (mayLogIn(error)) problems.push(`thrown: ${error instanceof Error ? error.stack : error}`);
      problems.push(...brokenInvariants(host.kernel).slice(0, 5));
      host = open();
      people = new People(host);
    }
    const took = processorTime() - before;
    if (took > LONGEST) problems.push(`it took ${Math.round(took)} ms`);
    problems.push(...host.kernel.faults);
    if (index % BATCH === BATCH - 1 || problems.length > 0) problems.push(...brokenInvariants(host.kernel).slice(0, 5));
  }
  if (problems.length === 0) return [];
  const last = recent.slice(-BATCH).map((line) => `    ${line.slice(0, 300)}`);
  return [`host ${number}:\n  ${[...new Set(problems)].join('\n  ')}\n  after these lines:\n${last.join('\n')}`];
}
