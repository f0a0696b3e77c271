import { quote } from '../../cli/parse/go-numbers.ts';
import type { Command, Dialect, Failure, Flag, Flags, Parsed } from '../../cli/types.ts';
import { PODMAN_CHECKS } from './args.ts';
import { suggestions } from './suggest.ts';

const pathOf = (command: Command): string => ['podman', ...command.path].join(' ');
const problem = (message: string): Failure => ({ text: `Error: ${message}\n`, code: 125 });

/** cobra's own checks of counts, and Podman's `NoArgs`. */
function countError({ args: rule, path }: Command, given: number): string | undefined {
  const { min, max } = rule;
  if (given >= min && given <= max) return undefined;
  if (rule.rule === 'none') return `\`${['podman', ...path].join(' ')}\` takes no arguments`;
  if (rule.rule === 'exact') return `accepts ${min} arg(s), received ${given}`;
  if (rule.rule === 'range') return `accepts between ${min} and ${max} arg(s), received ${given}`;
  if (rule.rule === 'max') return `accepts at most ${max} arg(s), received ${given}`;
  return `requires at least ${min} arg(s), only received ${given}`;
}

function checkArgs(command: Command, args: readonly string[], flags: Flags): Failure | undefined {
  const { rule, detail } = command.args;
  const own = PODMAN_CHECKS[`${rule} ${detail}`] ?? PODMAN_CHECKS[rule];
  const wrong = own === undefined ? countError(command, args.length) : own(args, flags, command);
  return wrong === undefined ? undefined : problem(wrong);
}

/** SubCommandExists in cmd/podman/validate/args.go; only the engine itself suggests by distance. */
function unknownCommand(group: Command, word: string, siblings: readonly string[]): Parsed {
  const path = pathOf(group);
  const near = suggestions(word, siblings, group.path.length === 0 ? 2 : 0);
  const hint = near.length === 0 ? '' : `\nDid you mean this?\n\t${near.join('\n\t')}\n\n`;
  const text = `unrecognized command \`${path} ${word}\`\n${hint}Try '${path} --help' for more information`;
  return { kind: 'usage', ...problem(text) };
}

/** `validate.Value`: one of the words that the help lists. */
function checkValue(flag: Flag, value: string): string | undefined {
  if (flag.kind !== 'choice') return undefined;
  const words = flag.description.replace(/^.* by:? /, '');
  return words.split(', ').includes(value)
    ? undefined
    : `${quote(value)} is not a valid value.  Choose from: ${quote(words)}`;
}

/** cobra's own help command; the engine's `--version` does not exist yet when it prints the usage. */
function unknownTopic(words: readonly string[], rootHelp: () => string): Parsed {
  const usage = rootHelp()
    .replace(/^.*\n\n/, '')
    .replace(/^ {2}-v, --version .*\n/m, '');
  const names = words.map((word) => `\`${word}\``).join(' ');
  return { kind: 'help', text: `Unknown help topic [${names}]\n${usage}`, code: 0, stream: 'stderr' };
}

const ORDER =
  'artifact attach commit container cp create exec export init kill logs mount pause port ps rename restart rm run start stats stop top unmount unpause update wait farm generate healthcheck history image import images load pull push rmi save search tag untag build kube machine manifest network pod quadlet secret events info system unshare version volume auto-update compose diff inspect login logout';

/** How Podman speaks at the command line (cmd/podman/main.go, root.go and validate/). */
export const PODMAN_DIALECT: Dialect = {
  binary: 'podman',
  flagError: (message, command) => problem(`${message}\nSee '${pathOf(command)} --help'`),
  groupFlagError: (message) => problem(message),
  checkArgs,
  unknownCommand,
  bareGroup: (group, help) => ({
    kind: 'usage',
    stdout: help(),
    ...problem(`missing command '${pathOf(group)} COMMAND'`),
  }),
  unknownTopic,
  checkValue,
  shortHelp: (help) => ({ kind: 'help', text: help, code: 0, stream: 'stdout' }),
  noticeStream: 'stderr',
  complaint: (_command, message) => problem(message),
  opaque: ['compose', 'auto-update', 'healthcheck', 'play', 'buildx', 'builder', 'completion', 'context'],
  order: ORDER.split(' '),
};
