import type { CompoundCommand, CompoundList, Redirected } from 'unbash';
import type { HostPid } from '../../sim/host/ids.ts';
import type { Proc } from '../../sim/host/proc.ts';
import type { Task } from '../../sim/host/program.ts';
import { Source } from '../parse/source.ts';
import { defineComputed } from './computed.ts';
import type { Dialect } from './dialect.ts';
import { History } from './history.ts';
import { Jobs } from './jobs.ts';
import { DEFAULT_OPTIONS } from './options.ts';
import { SHOPT_OPTIONS } from './shopt-table.ts';
import { Variables } from './variables.ts';

/** A function: its body, and the text it was read from. */
export interface ShellFunction {
  readonly body: CompoundCommand | Redirected | CompoundList;
  readonly source: Source;
  readonly text: string;
  readonly pos: number;
}

/** A function call or a sourced file that is being run. */
export interface Frame {
  readonly kind: 'function' | 'source';
  readonly name: string;
  /** Where it was called from. */
  readonly source: Source;
  readonly line: number;
}

/** Where getopts is inside of a word such as -abc. */
export interface OptionCursor {
  index: number;
  offset: number;
}

/** What a subshell takes over as it is. */
const INHERITED = [
  'positional',
  'name',
  'status',
  'lastBackground',
  'commandString',
  'scriptFile',
  'mainPid',
  'source',
  'at',
  'loops',
  'guarded',
  'nesting',
  'lastArgument',
  'startedAt',
  'history',
] as const;

function copyField<K extends (typeof INHERITED)[number]>(from: Shell, to: Shell, name: K): void {
  to[name] = from[name];
}

/** Everything a shell keeps while it runs: one per process; a subshell gets a copy. */
export class Shell {
  readonly proc: Proc;
  readonly dialect: Dialect;
  vars = new Variables();
  functions = new Map<string, ShellFunction>();
  aliases = new Map<string, string>();
  options = new Set<string>(DEFAULT_OPTIONS);
  shopts = new Set<string>(SHOPT_OPTIONS.filter(([, on]) => on).map(([name]) => name));
  positional: readonly string[] = [];
  /** $0. */
  name = 'bash';
  status = 0;
  pipeStatus: readonly number[] = [];
  lastBackground: number | undefined;
  jobs = new Jobs();
  /** Commands by signal: 'EXIT', 'ERR', 'DEBUG', 'RETURN', 'INT', … */
  traps = new Map<string, string>();
  /** Signals that came and whose traps have not run yet. */
  pending: string[] = [];
  history = new History();
  directories: string[] = [];
  hashed = new Map<string, { readonly path: string; hits: number }>();
  optionCursor: OptionCursor = { index: 1, offset: 0 };
  interactive = false;
  login = false;
  /** Runs the text of -c: decides how messages begin and whether the last command replaces the shell. */
  commandString = false;
  /** Runs a script file. */
  scriptFile = false;
  /** The pid of the shell that was started: $$. */
  mainPid: HostPid;
  subshells = 0;
  /** In a subshell that was made for $( ). */
  substitution = false;
  source = new Source('');
  /** Offset of the command that runs, in `source`. */
  at = 0;
  frames: Frame[] = [];
  loops = 0;
  /** Above 0 where a failure does not end the shell under set -e: conditions, && and ||, !. */
  guarded = 0;
  /** The status of the last command substitution of a command. */
  substituted: number | undefined;
  /** Descriptors of process substitutions that are open, to be closed after the command. */
  substitutions: number[] = [];
  /** How deep substitutions lie in each other. */
  nesting = 0;
  lastArgument = '';
  startedAt: number;
  running = { trap: false, function: 0 };
  /** Whether a command in the interactive shell was interrupted with Ctrl-C. */
  interrupted = false;

  constructor(proc: Proc, dialect: Dialect) {
    this.proc = proc;
    this.dialect = dialect;
    this.mainPid = proc.pid;
    this.startedAt = proc.kernel.now;
    this.#watch();
    defineComputed(this);
  }

  #watch(): void {
    this.vars.changed = (name) => {
      if (name === 'PATH') {
        const path = this.vars.get('PATH');
        if (path === undefined) delete this.proc.record.env['PATH'];
        else this.proc.record.env['PATH'] = path;
        this.hashed.clear();
      } else if (name === 'OPTIND') this.optionCursor = { index: Number(this.vars.get('OPTIND') ?? 1) || 1, offset: 0 };
    };
  }

  /** A copy for a subshell that runs as another process: all but jobs and traps goes with it (bash(1), COMMAND EXECUTION ENVIRONMENT). */
  copy(proc: Proc): Shell {
    const copy = new Shell(proc, this.dialect);
    const computed = copy.vars.computed;
    copy.vars = this.vars.copy();
    for (const [name, value] of computed) if (this.vars.computed.has(name)) copy.vars.computed.set(name, value);
    copy.#watch();
    copy.functions = new Map(this.functions);
    copy.aliases = new Map(this.aliases);
    copy.options = new Set(this.options);
    copy.options.delete('monitor');
    copy.shopts = new Set(this.shopts);
    copy.hashed = new Map(this.hashed);
    copy.directories = [...this.directories];
    copy.optionCursor = { ...this.optionCursor };
    copy.frames = [...this.frames];
    copy.running = { ...this.running };
    for (const [signal, command] of this.traps) {
      if (command !== '' || /^(?:EXIT|ERR|DEBUG|RETURN)$/.test(signal)) continue;
      copy.traps.set(signal, '');
      proc.trap(signal, 'ignore');
    }
    for (const name of INHERITED) copyField(this, copy, name);
    copy.subshells = this.subshells + 1;
    return copy;
  }

  /** The line of the command that runs. */
  get line(): number {
    return this.source.line(this.at);
  }

  has(option: string): boolean {
    return this.options.has(option);
  }

  /** What messages begin with: 'bash: line 3: ', for a builtin with its name. */
  prefix(builtin?: string): string {
    const shell = this.interactive ? this.name : (this.source.name ?? this.name);
    const hidden = this.dialect.name === 'ash' ? -1 : 0;
    const first = this.dialect.name === 'ash' && this.commandString && this.source.name === undefined ? 1 : 0;
    const line = this.interactive && this.dialect.name !== 'dash' ? hidden : this.line - first;
    return this.dialect.prefix(shell, line, builtin);
  }
  /** Says on standard error what is wrong. */
  complain(text: string, builtin?: string): void {
    this.proc.err(`${this.prefix(builtin)}${text}\n`);
  }

  /** Lets others run; then runs what signals asked for. */
  *tick(): Task<void> {
    yield {};
  }
}
