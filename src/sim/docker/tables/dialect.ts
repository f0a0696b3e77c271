import type { ArgRule, Command, Dialect, Failure, Flag, Parsed } from '../../cli/types.ts';
import { checkDockerValue } from './values.ts';

const pathOf = (command: Command): string => ['docker', ...command.path].join(' ');
/** A plugin answers under its own name, whichever alias called it: `docker build` is `docker buildx build`. */
const shownPath = (command: Command): string =>
  /^docker buildx [a-z -]*[a-z]/.exec(command.useLine.split(' [')[0] ?? '')?.[0] ?? pathOf(command);

/** The plugin marks the errors that it returns, not those of flags. */
const isBuildx = (command: Command): boolean => shownPath(command).startsWith('docker buildx');
const PLUGINS = ['buildx', 'builder', 'compose'];

const arguments_ = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;

/** cli/required.go: which text says what about a number of arguments. */
const COUNTS: Readonly<Record<string, (rule: ArgRule) => string>> = {
  none: () => 'accepts no arguments',
  exact: ({ min }) => `requires ${arguments_(min)}`,
  min: ({ min }) => `requires at least ${arguments_(min)}`,
  max: ({ max }) => `requires at most ${arguments_(max)}`,
  range: ({ min, max }) => `requires at least ${min} and at most ${arguments_(max)}`,
};

/** How the pointer to the help begins; 28 has a slip of the pen in one. */
const pointer = (rule: string, release: number): string => {
  if (rule === 'min') return 'See';
  return rule === 'max' && release < 29 ? 'SRun' : 'Run';
};

function checkArgs(command: Command, args: readonly string[], release: number): Failure | undefined {
  const { rule, min, max } = command.args;
  if (rule === 'cobra') {
    return args.length === 1 ? undefined : { text: `accepts 1 arg(s), received ${args.length}\n`, code: 1 };
  }
  if (args.length >= min && args.length <= max) return undefined;
  if (command.path[0] === 'compose') return composeArgs(command, args.length);
  const path = shownPath(command);
  const what = COUNTS[rule]?.(command.args) ?? '';
  const end = `${pointer(rule, release)} '${path} --help' for more information`;
  const mark = isBuildx(command) ? 'ERROR: ' : '';
  return { text: `${mark}docker: '${path}' ${what}\n\nUsage:  ${command.useLine}\n\n${end}\n`, code: 1 };
}

/** Docker Compose checks with cobra's own functions. */
function composeArgs(command: Command, given: number): Failure {
  const { min, max } = command.args;
  if (max === Number.POSITIVE_INFINITY)
    return { text: `requires at least ${min} arg(s), only received ${given}\n`, code: 1 };
  return { text: `accepts ${min} arg(s), received ${given}\n`, code: 1 };
}

/** cli.FlagErrorFunc of docker/cli. */
const flagError = (message: string, command: Command): Failure => ({
  text: `${message}\n\nUsage:  ${command.useLine}\n\nRun '${shownPath(command)} --help' for more information\n`,
  code: 125,
});

function unknownCommand(group: Command, word: string, _siblings: readonly string[], help: () => string): Parsed {
  const path = pathOf(group);
  if (group.path[0] === 'compose')
    return {
      kind: 'usage',
      stdout: help(),
      text: `unknown docker command: "${[...group.path, word].join(' ')}"\n`,
      code: 1,
    };
  if (PLUGINS.includes(path.slice('docker '.length)))
    return { kind: 'usage', stdout: help(), text: `ERROR: unknown command: ${JSON.stringify(word)}\n`, code: 1 };
  const usage = group.path.length === 0 ? '' : `Usage:  ${group.useLine}\n\n`;
  const text = `docker: unknown command: ${path} ${word}\n\n${usage}Run '${path} --help' for more information\n`;
  return { kind: 'usage', text, code: 1 };
}

/** command.ShowHelp on stderr; plugins print theirs on stdout, and `manifest` an empty line before its own. */
function bareGroup({ path }: Command, help: () => string): Parsed {
  const name = path.join(' ');
  const stream = PLUGINS.includes(path[0] ?? '') ? 'stdout' : 'stderr';
  return { kind: 'help', text: name === 'manifest' ? `\n${help()}` : help(), code: 0, stream };
}

/** Commands whose own complaints end with a pointer to their help (`withHelp` in cli/command/container). */
const POINTS_TO_HELP = ['run', 'create'];

function complaint(command: Command, message: string): Failure {
  const name = command.canonical;
  if (isBuildx(command)) return { text: `ERROR: ${message}\n`, code: 1 };
  if (!POINTS_TO_HELP.includes(name)) return { text: `${message}\n`, code: 1 };
  return { text: `docker: ${message}\n\nRun '${pathOf(command)} --help' for more information\n`, code: 125 };
}

/**
 * How docker/cli speaks at the command line (cli/cobra.go, cli/required.go, cmd/docker/docker.go).
 *
 * @param release the major version, since 28 and 29 differ by a slip of the pen
 */
export const dockerDialect = (release: number): Dialect => ({
  binary: 'docker',
  flagError,
  groupFlagError: flagError,
  checkArgs: (command, args) => checkArgs(command, args, release),
  unknownCommand,
  bareGroup,
  unknownTopic: (words) => ({ kind: 'usage', text: `unknown help topic: ${words.join(' ')}\n`, code: 1 }),
  checkValue: (flag: Flag, value, command) => checkDockerValue(flag, value, command, release),
  shortHelp: (help) => ({
    kind: 'help',
    text: `Flag shorthand -h has been deprecated, use --help\n${help}`,
    code: 0,
    stream: 'stdout',
  }),
  noticeStream: 'stdout',
  complaint,
  opaque: [
    'service',
    'stack',
    'node',
    'config',
    'secret',
    'checkpoint',
    'completion',
    'volume update',
    'system dial-stdio',
    'swarm leave',
    'swarm ca',
    'swarm join-token',
    'swarm unlock',
    'swarm unlock-key',
    'swarm update',
  ],
  order: [],
});
