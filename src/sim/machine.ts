import type { Engine, Scenario } from '../schema/index.ts';
import { type OpenedHost, openHost } from './index.ts';
import type { Millis } from './host/ids.ts';
import type { HostEvent } from './host/state.ts';
import type { Next, Shown, TerminalSession } from './session.ts';

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

/** A simulated host with one terminal, and all that was typed into it. */
export class Machine {
  readonly start: MachineStart;
  readonly inputs: Input[] = [];
  #host: OpenedHost;
  #session: TerminalSession;
  /** What the terminal shows before anything was typed. */
  readonly first: Shown;

  /** @param inputs what is done at once, such as the commands of a link that was followed */
  constructor(start: MachineStart) {
    this.start = start;
    this.#host = prepared(start);
    this.#session = this.#host.login(start.user, start.columns);
    this.first = this.#session.advance();
  }

  get host(): OpenedHost {
    return this.#host;
  }
  get now(): Millis {
    return this.#host.kernel.now;
  }

  /** Does one thing and tells what the terminal shows. */
  apply(input: Input): Shown {
    this.inputs.push(input);
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
    const written = this.#host.writeFile(this.#session.pid, path, text);
    const events: HostEvent[] = [];
    return { ...this.#session.advance(0), events, output: written };
  }

  /** Candidates for the word before the cursor. */
  complete(line: string, cursor: number): readonly string[] {
    return this.#host.complete(this.#session.pid, line, cursor);
  }
}

function prepared(start: MachineStart): OpenedHost {
  const { scenario, engine, versions } = start;
  const host = openHost({ versions, images: scenario.images });
  for (const step of scenario.setup) {
    if (step.engine !== undefined && step.engine !== engine) continue;
    host.batch(step.as ?? scenario.user, { E: engine }).exec(step.run);
  }
  return host;
}

export type { Next, Shown };
