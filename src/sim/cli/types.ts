/**
 * What a command line consists of: the shapes that the tables decode to and that parser, help and completion share.
 *
 * Nothing here knows an engine. An engine is told from another by its `Dialect`: data and small texts.
 */

/** How a flag's value is read. `bool` and `count` need none; `strings` splits at commas, `list` and `map` do not. */
export type FlagKind =
  | 'bool'
  | 'count'
  | 'string'
  | 'int'
  | 'uint'
  | 'uint16'
  | 'float'
  | 'decimal'
  | 'bytes'
  | 'duration'
  | 'list'
  | 'map'
  | 'strings'
  | 'choice';

/** One flag of a command. `type` is the word that the help shows behind the name; a bool shows none. */
export interface Flag {
  readonly long: string;
  readonly short?: string;
  readonly type: string;
  readonly kind: FlagKind;
  /** The default as the help prints it, quotes and all, or undefined where it prints none. */
  readonly defaultText?: string;
  readonly description: string;
  /** Understood but not in the help. */
  readonly hidden?: boolean;
  /** The long name of the flag that this is another spelling of. */
  readonly of?: string;
  /** What is printed when it is used, if the engine wants to be rid of it. */
  readonly deprecated?: string;
  /** The value if the flag is given without one, as in `--tls-verify`. */
  readonly bare?: string;
}

/** A list of subcommands under a title of the help, such as `Management Commands`. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly { readonly name: string; readonly short: string; readonly plugin?: boolean }[];
}

/** How many positional arguments a command takes, and which of the engine's texts says otherwise. */
export interface ArgRule {
  readonly rule: string;
  /** What the engine's own checks are told besides; '' where it needs nothing. */
  readonly detail: string;
  readonly min: number;
  readonly max: number;
}

/** One command, decoded from a table. */
export interface Command {
  /** The words behind the engine's name: `['container', 'ls']`; empty for the engine itself. */
  readonly path: readonly string[];
  /** The name a call carries: `ps` for `container ls`. */
  readonly canonical: string;
  /** The whole usage line: `docker container ls [OPTIONS]`. */
  readonly usage: string;
  /** The usage line as errors print it; a group's differs from that of its help. */
  readonly useLine: string;
  readonly short: string;
  readonly long: string;
  /** The other names of this command below the same parent. */
  readonly aliases: readonly string[];
  /** The aliases as the help lists them, or undefined where it lists none. */
  readonly aliasText?: string;
  readonly examples?: string | undefined;
  readonly flags: readonly Flag[];
  /** The title above the flags: `Options`, `Global Options`, `Flags`. */
  readonly flagTitle: string;
  readonly groups: readonly CommandGroup[];
  /** Which of the dialect's layouts the help follows. */
  readonly layout: string;
  /** What the help ends with. */
  readonly footer: string;
  readonly args: ArgRule;
  /** False where the first positional argument ends the flags, as in `run IMAGE COMMAND --flag-of-the-command`. */
  readonly interspersed: boolean;
  readonly hidden: boolean;
}

/** A text for stderr with the exit code that goes with it. */
export interface Failure {
  readonly text: string;
  readonly code: number;
  readonly stdout?: string;
}

/** What engines say differently; each engine has one. Functions return what is printed, newline included. */
export interface Dialect {
  /** The word at the prompt. */
  readonly binary: string;
  /** A flag that does not parse, or a value that its flag does not take. */
  readonly flagError: (message: string, command: Command) => Failure;
  /** A flag that does not parse between the engine's name and a subcommand. */
  readonly groupFlagError: (message: string, command: Command) => Failure;
  /** A wrong number of arguments; undefined where the number is right. */
  readonly checkArgs: (command: Command, args: readonly string[], flags: Flags) => Failure | undefined;
  /** A word that is no subcommand of a group. */
  readonly unknownCommand: (group: Command, word: string, siblings: readonly string[], help: () => string) => Parsed;
  /** A group, or the engine itself, without a subcommand. */
  readonly bareGroup: (group: Command, help: () => string) => Parsed;
  /** `engine help words`, where the words are no command. */
  readonly unknownTopic: (words: readonly string[], rootHelp: () => string) => Parsed;
  /** What the flag's own type finds wrong with a value, beyond numbers and truth values. */
  readonly checkValue: (flag: Flag, value: string, command: Command) => string | undefined;
  /** The help for `-h`, where a command has no flag of that letter. */
  readonly shortHelp: (help: string) => Parsed;
  /** Notices about deprecated flags go to this stream. */
  readonly noticeStream: 'stdout' | 'stderr';
  /** How a command's own complaint about its flags or arguments is printed. */
  readonly complaint: (command: Command, message: string) => Failure;
  /** Commands whose words nobody parses here: the real engine passes them on, or no table has them. */
  readonly opaque: readonly string[];
  /** Top-level names in the order in which the engine registers them; what is missing follows as in the help. */
  readonly order: readonly string[];
}

/** The tables of one engine in one release. */
export interface EngineTables {
  readonly dialect: Dialect;
  /** The whole version: `28.5.2`. */
  readonly version: string;
  /** Every path, words joined by a space; the engine itself is the empty one. */
  readonly paths: readonly string[];
  /** The command of a path, decoded once; undefined if there is none. Follows no aliases. */
  readonly find: (path: string) => Command | undefined;
  /** Follows names and aliases below a group: `('container', 'list')` → `container ls`. */
  readonly child: (group: string, word: string) => string | undefined;
  /** The names of the subcommands of a group in the order in which the engine registers them. */
  readonly children: (group: string) => readonly string[];
}

/** The flags of a call, read by their long names. */
export interface Flags {
  /** The long names that were given, in order, each once. */
  readonly given: readonly string[];
  /** Was it given? */
  has(name: string): boolean;
  /** Its truth; the default if it was not given. */
  bool(name: string): boolean;
  /** Its text (the last one given); the default, or '' if it has none. */
  text(name: string): string;
  /** Its text if it was given. */
  maybe(name: string): string | undefined;
  /** Every value; empty if it was not given. */
  list(name: string): readonly string[];
  /** Its number; the default, or 0. */
  int(name: string): number;
}

/** A call of a command that the engine would carry out. */
export interface Call {
  readonly kind: 'call';
  /** Canonical: `ps` for `container ls`; `--version` for the engine's version flag. */
  readonly command: string;
  /** As it was typed: `container ls`. */
  readonly invokedAs: string;
  readonly flags: Flags;
  readonly args: readonly string[];
  readonly globals: Flags;
  /** Flags of the group that the command is in, given before its name: `docker compose -p shop up`. */
  readonly group: Flags;
  /** What is printed before the command's own output, about deprecated flags; '' as a rule. */
  readonly notice: { readonly stream: 'stdout' | 'stderr'; readonly text: string };
}

/** What a command line turned out to be. Texts end in a newline. */
export type Parsed =
  | { readonly kind: 'help'; readonly text: string; readonly code: number; readonly stream: 'stdout' | 'stderr' }
  | { readonly kind: 'usage'; readonly text: string; readonly code: number; readonly stdout?: string }
  | Call;
