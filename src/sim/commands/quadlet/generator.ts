import type { HostUid } from '../../host/ids.ts';
import { nameOf } from '../../host/path.ts';
import type { Program } from '../../host/program.ts';
import { generate, sourceFolders, writeServices } from '../../podman/quadlet/index.ts';
import type { UnitGenerator } from '../../system/units/generators.ts';

const FLAGS = ['dryrun', 'no-kmsg-log', 'user', 'v', 'version'];
const USAGE = [
  ['dryrun', 'Run in dryrun mode printing debug information'],
  ['no-kmsg-log', "Don't log to kmsg"],
  ['user', 'Run as systemd user'],
  ['v', 'Print debug information'],
  ['version', 'Print version information and exit'],
]
  .map(([name = '', text = '']) => (name.length === 1 ? `  -${name}\t${text}\n` : `  -${name}\n    \t${text}\n`))
  .join('');

/** The command line as Go's flag package reads it: -name or --name, until the first word that is no flag. */
function readFlags(
  args: readonly string[],
): { readonly given: ReadonlySet<string>; readonly rest: readonly string[] } | string {
  const given = new Set<string>();
  for (const [index, arg] of args.entries()) {
    if (!arg.startsWith('-') || arg === '-') return { given, rest: args.slice(index) };
    if (arg === '--') return { given, rest: args.slice(index + 1) };
    const [name = '', value] = arg.replace(/^--?/, '').split('=');
    if (!FLAGS.includes(name)) return name;
    if (value === undefined || /^(1|t|true)$/i.test(value)) given.add(name);
    else given.delete(name);
  }
  return { given, rest: [] };
}

/** /usr/lib/systemd/system-generators/podman-system-generator (and podman-user-generator): Quadlet. */
export const quadletGenerator: Program = function* quadletGenerator(proc) {
  yield* proc.tick();
  const [program = '', ...args] = proc.argv;
  const flags = readFlags(args);
  if (typeof flags === 'string') {
    if (flags === 'help' || flags === 'h') proc.err(`Usage of ${program}:\n${USAGE}`);
    else proc.err(`flag provided but not defined: -${flags}\nUsage of ${program}:\n${USAGE}`);
    return flags === 'help' || flags === 'h' ? 0 : 2;
  }
  const { given, rest } = flags;
  if (given.has('version')) {
    proc.out(`${proc.kernel.state.versions['podman'] ?? ''}\n`);
    return 0;
  }
  const dry = given.has('dryrun');
  const say = (text: string): void => proc.err(`quadlet-generator[${proc.pid}]: ${text}\n`);
  if (!dry && rest.length === 0) {
    say('missing output directory argument');
    say('processing encountered some errors');
    return 1;
  }
  const folder = dry ? '' : (rest[0] ?? '');
  const isUser = given.has('user') || nameOf(program).includes('user');
  const uid = Number(proc.record.euid);
  if (!dry && given.has('v')) say(`Starting quadlet-generator, output to: ${folder}`);
  const made = generate(proc, sourceFolders(proc, isUser, proc.env['HOME'] ?? '/', uid), isUser);
  for (const { text, debug } of made.said) if (debug && (dry || given.has('v'))) say(text);
  if (dry) for (const service of made.services) proc.out(`---${service.filename}---\n${service.toString()}\n`);
  else if (made.found) writeServices(proc, made.services, folder, program);
  for (const { text, debug } of made.said) if (!debug) say(text);
  return made.failed ? 1 : 0;
};

/** What daemon-reload does for Quadlet files: makes services of them. */
export const generateUnits: UnitGenerator = ({ kernel, manager, systemd, folder }) => {
  const isUser = manager !== 'system';
  const uid = Number(systemd.record.euid);
  const home = kernel.users.byUid(systemd, uid)?.home ?? '/root';
  const made = generate(systemd, sourceFolders(systemd, isUser, home, uid), isUser);
  const program = isUser
    ? '/usr/lib/systemd/user-generators/podman-user-generator'
    : '/usr/lib/systemd/system-generators/podman-system-generator';
  for (const { text, debug } of made.said) {
    if (debug) continue;
    kernel.log({
      unit: '',
      user: isUser ? (uid as HostUid) : undefined,
      identifier: 'quadlet-generator',
      pid: systemd.pid,
      text,
      priority: 4,
    });
  }
  if (made.found) writeServices(systemd, made.services, folder, program);
};
