import { ROOT } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { nullStream } from '../../host/streams.ts';
import { USAGE, unitText } from './unit-text.ts';

const SELF = '/usr/bin/dockerd-rootless-setuptool.sh';
const UNIT = 'docker.service';
const CONTEXT = 'rootless';

/** What the tool was called with. */
interface Setup {
  readonly proc: Proc;
  readonly force: boolean;
  readonly home: string;
  readonly run: string;
  readonly unitFile: string;
}

const info = ({ proc }: Setup, text: string): void => proc.out(`\x1b[104m\x1b[97m[INFO]\x1b[49m\x1b[39m ${text}\n`);
const warning = (proc: Proc, text: string): void => proc.err(`\x1b[101m\x1b[97m[WARNING]\x1b[49m\x1b[39m ${text}\n`);
function failed(proc: Proc, text: string): 1 {
  proc.err(`\x1b[101m\x1b[97m[ERROR]\x1b[49m\x1b[39m ${text}\n`);
  return 1;
}

/** Runs a command that the script shows first, as `set -x` does. */
function* shown({ proc }: Setup, words: readonly string[], env: Record<string, string> = {}): Task<number> {
  const set = Object.entries(env).map(([name, value]) => `${name}=${value} `);
  proc.err(`+ ${set.join('')}${words.join(' ')}\n`);
  const ran = yield* proc.run(words, { env: { ...proc.env, ...env } });
  return ran.code;
}

/** Runs a command whose answer nobody sees, or only what it complains of. */
function* quiet(proc: Proc, words: readonly string[], silent: boolean): Task<number> {
  const fds = { 0: nullStream(), 1: nullStream(), 2: silent ? nullStream() : (proc.fd(2) ?? nullStream()) };
  const ran = yield* proc.run(words, { fds });
  return ran.code;
}

const docker = (...words: readonly string[]): string[] => ['/usr/bin/docker', '--context=default', ...words];

/** What has to be so before anything is done (init); the complaint where it is not. */
function refusal({ proc, force, run }: Setup): string[] {
  if (proc.record.euid === ROOT) return ['Refusing to install rootless Docker as the root user'];
  if (proc.fs.access('/var/run/docker.sock', 'w') === undefined && !force)
    return ['Aborting because rootful Docker (/var/run/docker.sock) is running and accessible. Set --force to ignore.'];
  if (run === '' || proc.fs.access(run, 'w') !== undefined)
    return [
      `Aborting because systemd was detected but XDG_RUNTIME_DIR ("${run}") is not set, does not exist, or is not writable`,
      "Hint: this could happen if you changed users with 'su' or 'sudo'. To work around this:",
      "- try again by first running with root privileges 'loginctl enable-linger <user>' where <user> is the unprivileged user and export XDG_RUNTIME_DIR to the value of RuntimePath as shown by 'loginctl show-user <user>'",
      '- or simply log back in as the desired unprivileged user (ssh works for remote machines, machinectl shell works for local machines)',
    ];
  return [];
}

/** The commands that the tool asks for where ids are not mapped. */
function missingIds({ proc }: Setup): string[] {
  const name = proc.kernel.users.userName(proc, proc.record.euid);
  return (['/etc/subuid', '/etc/subgid'] as const).flatMap((file) =>
    proc.kernel.users.subuids(proc, name, file).length > 0
      ? []
      : [`# Add ${file.slice(5)} entry for ${name}`, `echo "${name}:100000:65536" >> ${file}`],
  );
}

function makeFolders(proc: Proc, path: string): void {
  let at = '';
  for (const part of path.split('/').filter(Boolean)) {
    at += `/${part}`;
    if (!proc.fs.exists(at)) proc.fs.mkdir(at, 0o755);
  }
}

function* startUnit(setup: Setup): Task<number> {
  const { proc, unitFile, run } = setup;
  makeFolders(proc, unitFile.replace(/\/[^/]*$/, ''));
  if (proc.fs.exists(unitFile)) warning(proc, `File already exists, skipping: ${unitFile}`);
  else {
    info(setup, `Creating ${unitFile}`);
    proc.fs.write(unitFile, unitText(proc.env['PATH'] ?? ''));
    yield* quiet(proc, ['systemctl', '--user', 'daemon-reload'], false);
  }
  if ((yield* quiet(proc, ['systemctl', '--user', '--no-pager', 'status', UNIT], true)) !== 0) {
    info(setup, `starting systemd service ${UNIT}`);
    if ((yield* shown(setup, ['systemctl', '--user', 'start', UNIT])) !== 0) return unitFailed(setup);
    yield* shown(setup, ['sleep', '3']);
  }
  if ((yield* shown(setup, ['systemctl', '--user', '--no-pager', '--full', 'status', UNIT])) !== 0)
    return unitFailed(setup);
  yield* shown(setup, ['/usr/bin/docker', 'version'], { DOCKER_HOST: `unix://${run}/docker.sock` });
  yield* shown(setup, ['systemctl', '--user', 'enable', UNIT]);
  return 0;
}

function unitFailed({ proc, home }: Setup): number {
  failed(
    proc,
    `Failed to start ${UNIT}. Run \`journalctl -n 20 --no-pager --user --unit ${UNIT}\` to show the error log.`,
  );
  return failed(
    proc,
    `Before retrying installation, you might need to uninstall the current setup: \`${SELF} uninstall -f ; /usr/bin/rootlesskit rm -rf ${home}/.local/share/docker\``,
  );
}

const contextExists = (proc: Proc): Task<number> => quiet(proc, docker('context', 'inspect', CONTEXT), true);

function* install(setup: Setup): Task<number> {
  const { proc, run } = setup;
  const name = proc.kernel.users.userName(proc, proc.record.euid);
  const code = yield* startUnit(setup);
  if (code !== 0) return code;
  info(setup, `Installed ${UNIT} successfully.`);
  info(setup, `To control ${UNIT}, run: \`systemctl --user (start|stop|restart) ${UNIT}\``);
  info(setup, `To run ${UNIT} on system startup, run: \`sudo loginctl enable-linger ${name}\``);
  proc.out('\n');
  if ((yield* contextExists(proc)) === 0) info(setup, `CLI context "${CONTEXT}" already exists`);
  else {
    info(setup, `Creating CLI context "${CONTEXT}"`);
    const words = ['create', CONTEXT, '--docker', `host=unix://${run}/docker.sock`, '--description', 'Rootless mode'];
    yield* quiet(proc, docker('context', ...words), false);
  }
  info(setup, `Using CLI context "${CONTEXT}"`);
  yield* quiet(proc, docker('context', 'use', CONTEXT), false);
  proc.out('\n');
  info(setup, 'Make sure the following environment variable(s) are set (or add them to ~/.bashrc):');
  proc.out('export PATH=/usr/bin:$PATH\n\n');
  info(setup, 'Some applications may require the following environment variable too:');
  proc.out(`export DOCKER_HOST=unix://${run}/docker.sock\n\n`);
  return 0;
}

function* uninstall(setup: Setup): Task<number> {
  const { proc, unitFile, home } = setup;
  yield* shown(setup, ['systemctl', '--user', 'stop', UNIT]);
  yield* shown(setup, ['systemctl', '--user', 'disable', UNIT]);
  if (proc.fs.exists(unitFile)) proc.fs.unlink(unitFile);
  info(setup, `Uninstalled ${UNIT}`);
  if ((yield* contextExists(proc)) === 0) {
    yield* quiet(proc, docker('context', 'rm', '-f', CONTEXT), false);
    info(setup, `Deleted CLI context "${CONTEXT}"`);
  }
  const { DOCKER_HOST: _host, DOCKER_CONTEXT: _context, ...env } = proc.env;
  proc.record.env = env;
  yield* quiet(proc, docker('context', 'use', 'default'), false);
  info(setup, 'Configured CLI to use the "default" context.');
  info(setup, '');
  info(
    setup,
    'Make sure to unset or update the environment PATH, DOCKER_HOST, and DOCKER_CONTEXT environment variables if you have added them to `~/.bashrc`.',
  );
  info(setup, 'This uninstallation tool does NOT remove Docker binaries and data.');
  info(setup, `To remove data, run: \`/usr/bin/rootlesskit rm -rf ${home}/.local/share/docker\``);
  return 0;
}

/** Checks what is needed, and says what is missing with the commands that would mend it. */
function* prepared(setup: Setup, then: (setup: Setup) => Task<number>): Task<number> {
  const { proc } = setup;
  const refused = refusal(setup);
  if (refused.length > 0) return refused.map((text) => failed(proc, text))[0] ?? 1;
  const missing = missingIds(setup);
  if (missing.length === 0) return yield* then(setup);
  failed(proc, 'Missing system requirements. Run the following commands to');
  failed(proc, 'install the requirements and run this tool again.');
  const lines = ['########## BEGIN ##########', 'sudo sh -eux <<EOF', ...missing, 'EOF', '########## END ##########'];
  proc.out(`\n${lines.join('\n')}\n\n`);
  return 1;
}

const COMMANDS: Readonly<Record<string, (setup: Setup) => Task<number>>> = {
  *check(setup) {
    yield* setup.proc.tick();
    info(setup, 'Requirements are satisfied');
    return 0;
  },
  install,
  uninstall,
};

/** The words of the tool after getopt(1): options anywhere; a text where an option is unknown. */
function parse(words: readonly string[]): { force: boolean; help: boolean; rest: string[] } | string {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const options = before.filter((word) => word.startsWith('-'));
  const known = ['-f', '--force', '-h', '--help', '--skip-iptables'];
  const wrong = options.find((word) => !known.includes(word));
  if (wrong !== undefined)
    return wrong.startsWith('--') ? `unrecognized option '${wrong}'` : `invalid option -- '${wrong[1] ?? ''}'`;
  return {
    force: options.some((word) => ['-f', '--force'].includes(word)),
    help: options.some((word) => ['-h', '--help'].includes(word)),
    rest: [...before.filter((word) => !word.startsWith('-')), ...(end < 0 ? [] : words.slice(end + 1))],
  };
}

/** dockerd-rootless-setuptool.sh: sets a user's own daemon up as a unit of their systemd, and takes it away again. */
export const setupTool: Program = function* (proc) {
  yield* proc.tick();
  const parsed = parse(proc.argv.slice(1));
  if (typeof parsed === 'string') {
    proc.out(USAGE);
    proc.err(`${SELF}: ${parsed}\n`);
    return 1;
  }
  if (parsed.help) {
    proc.out(USAGE);
    return 0;
  }
  const [command] = parsed.rest;
  if (command === undefined)
    return failed(
      proc,
      `No command was specified. Run with --help to see the usage. Maybe you want to run \`${SELF} install\`?`,
    );
  if (command === 'nsenter') {
    proc.err('dockerd-rootless-setuptool.sh: nsenter is not part of this simulation\n');
    return 64;
  }
  const run = COMMANDS[command];
  if (run === undefined) return failed(proc, `Unknown command: ${command}. Run with --help to see the usage.`);
  const home = proc.env['HOME'] ?? '/';
  const unitFile = `${home}/.config/systemd/user/${UNIT}`;
  const setup: Setup = { proc, force: parsed.force, home, run: proc.env['XDG_RUNTIME_DIR'] ?? '', unitFile };
  return yield* prepared(setup, run);
};
