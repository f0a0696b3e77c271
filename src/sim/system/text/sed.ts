import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { SedInput } from './sed-input.ts';
import { SedParser } from './sed-parse.ts';
import { SedMachine } from './sed-run.ts';
import { type SedCommand, SedError } from './sed-tree.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { complain, why } from './tool/say.ts';

const USAGE = `Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...

  -n, --quiet, --silent
                 suppress automatic printing of pattern space
      --debug
                 annotate program execution
  -e script, --expression=script
                 add the script to the commands to be executed
  -f script-file, --file=script-file
                 add the contents of script-file to the commands to be executed
  --follow-symlinks
                 follow symlinks when processing in place
  -i[SUFFIX], --in-place[=SUFFIX]
                 edit files in place (makes backup if SUFFIX supplied)
  -l N, --line-length=N
                 specify the desired line-wrap length for the \`l' command
  --posix
                 disable all GNU extensions.
  -E, -r, --regexp-extended
                 use extended regular expressions in the script
                 (for portability use POSIX -E).
  -s, --separate
                 consider files as separate rather than as a single,
                 continuous long stream.
      --sandbox
                 operate in sandbox mode (disable e/r/w commands).
  -u, --unbuffered
                 load minimal amounts of data from the input files and flush
                 the output buffers more often
  -z, --null-data
                 separate lines by NUL characters
      --help     display this help and exit
      --version  output version information and exit

If no -e, --expression, -f, or --file option is given, then the first
non-option argument is taken as the sed script to interpret.  All
remaining arguments are names of input files; if no input files are
specified, then the standard input is read.

`;

const SPEC: OptionSpec = {
  short: 'nEre:f:i::l:suz',
  long: 'quiet=n silent=n regexp-extended=E expression:=e file:=f in-place::=i line-length:=l separate=s unbuffered=u null-data=z posix=posix follow-symlinks=follow',
  busybox: 'nEre:f:i::s',
  lacks: 'debug sandbox b binary',
  usage: `${USAGE}GNU sed home page: <https://www.gnu.org/software/sed/>.\nGeneral help using GNU software: <https://www.gnu.org/gethelp/>.\n`,
};

/** What busybox says of a wrong script: its own words, without a place. */
function appletError(error: SedError): string {
  if (/unterminated `s'|unterminated address/.test(error.message)) return "unmatched '/'";
  const unknown = /^unknown command: `(.)'/.exec(error.message);
  if (unknown) return `unsupported command ${unknown[1]}`;
  if (error.message.startsWith('unknown option')) return 'unknown option to s command';
  if (error.message.startsWith('Un') || error.message.startsWith('Inv')) return `bad regex`;
  return error.message;
}

/** Where in the -e's and -f's a script is wrong. */
function placed(proc: Proc, error: SedError, parts: readonly { text: string; file?: string }[]): number {
  if (proc.flavour === 'busybox') return complain(proc, appletError(error));
  let start = 0;
  for (const [i, { text, file }] of parts.entries()) {
    const last = i === parts.length - 1;
    if (error.at > start + text.length && !last) {
      start += text.length + 1;
      continue;
    }
    const inside = Math.max(0, error.at - start);
    if (file !== undefined)
      return complain(proc, `file ${file} line ${text.slice(0, inside).split('\n').length}: ${error.message}`);
    return complain(proc, `-e expression #${i + 1}, char ${error.at === 0 ? 0 : inside}: ${error.message}`);
  }
  return 1;
}

function* scripts(
  proc: Proc,
  given: Options,
): Task<{ parts: { text: string; file?: string }[]; files: readonly string[] } | number> {
  const parts: { text: string; file?: string }[] = [];
  for (const [name, value = ''] of given.given) {
    if (name === 'e') parts.push({ text: value });
    if (name !== 'f') continue;
    const text = yield* slurp(proc, value);
    if (!text.ok)
      return complain(
        proc,
        proc.flavour === 'gnu'
          ? `couldn't open file ${value}: ${why(text.error)}`
          : `can't open '${value}': ${why(text.error)}`,
        4,
      );
    parts.push({ text: text.value.replace(/\n$/, ''), file: value });
  }
  if (parts.length > 0) return { parts, files: given.args };
  const [first, ...files] = given.args;
  if (first === undefined) return usageError(proc, SPEC, '');
  return { parts: [{ text: first }], files };
}

/** sed(1): a script of editing commands, run over each line. */
export const sed: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const found = yield* scripts(proc, given);
  if (typeof found === 'number') return found;
  let commands: SedCommand[];
  try {
    commands = new SedParser(found.parts.map((part) => part.text).join('\n'), given.has('E', 'r')).parse();
  } catch (problem) {
    if (problem instanceof SedError) return placed(proc, problem, found.parts);
    throw problem;
  }
  for (const { name, text } of commands) {
    if ('btT'.includes(name) && text !== '' && !commands.some((label) => label.name === ':' && label.text === text)) {
      return complain(
        proc,
        proc.flavour === 'gnu' ? `can't find label for jump to \`${text}'` : `can't find label for jump to '${text}'`,
        proc.flavour === 'gnu' ? 4 : 1,
      );
    }
  }
  const inPlace = given.has('i') ? (given.value('i') ?? '') : undefined;
  const quiet = given.has('n') || found.parts[0]?.text.startsWith('#n\n') === true;
  const files = found.files.length > 0 ? found.files : ['-'];
  const input = new SedInput(proc, files, {
    separate: given.has('s') || inPlace !== undefined,
    inPlace,
    zero: given.has('z'),
  });
  const code = yield* new SedMachine(proc, commands, input, quiet).run();
  input.finish();
  yield* proc.drain();
  return code || input.code;
};
