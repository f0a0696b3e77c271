import { err, type Result } from '../lib/result.ts';
import type { Engine, Scenario } from '../schema/index.ts';
import type { Errno } from './host/errno.ts';
import { strerror } from './host/errno.ts';
import type { HostPid, Millis } from './host/ids.ts';
import { type EngineParts, type HostOptions, type OpenedHost, openHost, type ShellParts } from './open.ts';
import type { Shown, TerminalSession } from './session.ts';

/** What a learner does to a machine. The list of them, from a scenario on, is the machine: it can be built again. */
export type Input =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'write'; readonly path: string; readonly text: string };

/** Where a machine starts. */
export interface MachineStart {
  readonly scenario: Scenario;
  /** The lane it stands in: `$E` in the shell. */
  readonly engine: Engine;
  readonly user: string;
  readonly versions: Readonly<Record<Engine, string>>;
  readonly columns: number;
}

/** A simulated host with one terminal. */
export class Machine {
  readonly start: MachineStart;
  readonly host: OpenedHost;
  readonly #session: TerminalSession;
  /** What the terminal shows before anything was typed. */
  readonly first: Shown;

  /** @param parts tools and engines; without them the machine can only be looked at until they are installed */
  constructor(shell: ShellParts, start: MachineStart, parts?: EngineParts) {
    this.start = start;
    this.host = parts
      ? prepared(shell, start, parts)
      : openHost(shell, { versions: start.versions, ...hostOf(start.scenario) });
    this.#session = this.host.login(start.user, { columns: start.columns, rows: 24 }, { E: start.engine });
    this.first = this.#session.advance();
  }

  get now(): Millis {
    return this.host.kernel.now;
  }
  /** The learner's shell. */
  get shell(): HostPid {
    return this.#session.pid;
  }

  /** Does one thing and tells what the terminal shows. */
  apply(input: Input): Shown {
    switch (input.kind) {
      case 'line':
        return this.#session.type(input.text);
      case 'end':
        return this.#session.end();
      case 'interrupt':
        return this.#session.interrupt();
      case 'time':
        return this.#session.advance(input.ms);
      case 'write':
        return this.#write(input.path, input.text);
    }
  }

  /** Puts a text into a file as the learner, as an editor would. */
  #write(path: string, text: string): Shown {
    const { kernel } = this.host;
    if (!kernel.process(this.shell)) return this.#session.advance(0);
    const written = kernel.proc(this.#session.pid).fs.write(path, text);
    if (!written.ok) this.#session.tty.write(`editor: ${path}: ${strerror(written.error)}\n`);
    return this.#session.advance(0);
  }

  /** The text of a file as the learner may read it. */
  read(path: string): Result<string, Errno> {
    const { kernel } = this.host;
    return kernel.process(this.shell) ? kernel.proc(this.#session.pid).fs.read(path) : err('ESRCH');
  }
}

/** A host in the state of a scenario, for a lane. */
export function prepared(
  shell: ShellParts,
  { scenario, engine, versions }: Pick<MachineStart, 'scenario' | 'engine' | 'versions'>,
  parts: EngineParts,
): OpenedHost {
  const host = openHost(shell, { versions, ...hostOf(scenario) }).install(parts);
  for (const step of scenario.setup) {
    if (step.engine !== undefined && step.engine !== engine) continue;
    host.batch(step.as ?? scenario.user, { E: engine }).exec(step.run);
  }
  return host;
}

/** What a scenario says of the host itself. */
const hostOf = ({ images, packages }: Scenario): Pick<HostOptions, 'images' | 'packages'> => ({
  images,
  ...(packages && { packages }),
});
