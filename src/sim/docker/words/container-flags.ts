import { err, ok } from '../../../lib/result.ts';
import { ramInBytes } from '../../cli/index.ts';
import { clientFailure, failure } from '../../engine/failure.ts';
import type { ContainerFlagsWords } from '../../engine/words/container-flags.ts';
import { checkSpec, warningsOf } from './checks.ts';
import { parseMount, parseVolume } from './mounts.ts';
import { parseExposed, parsePorts } from './ports.ts';
import { badSignal } from './signals.ts';

const POLICIES = ['no', 'always', 'on-failure', 'unless-stopped'];
const FLAG_MODES: Readonly<Record<string, string>> = { pid: 'PID', uts: 'UTS', userns: 'USER', cgroupns: 'CGROUP' };

/** How Docker's client and daemon read the flags of `run` (docker/cli cli/command/container/opts.go). */
export const containerFlagsWords: ContainerFlagsWords = {
  fileMissing: (path) => clientFailure(`open ${path}: no such file or directory`),
  badLine: (path, line) => {
    const name = line.split('=')[0] ?? '';
    if (name === '') return clientFailure(`invalid env file (${path}): no variable name on line '${line}'`);
    return /\s/.test(name)
      ? clientFailure(`invalid env file (${path}): variable '${name}' contains whitespaces`)
      : undefined;
  },
  badEnv: () => undefined,
  ports: parsePorts,
  exposed: parseExposed,
  volume: parseVolume,
  mount: parseMount,
  badTmpfs: (path, options) => {
    if (!path.startsWith('/')) return failure(`invalid mount path: '${path}' mount path must be absolute`);
    const known =
      /^(rw|ro|exec|noexec|suid|nosuid|dev|nodev|size=\S+|mode=\d+|uid=\d+|gid=\d+|nr_inodes=\S+|nr_blocks=\S+|mpol=\S+|r?private|r?shared|r?slave|atime|noatime|diratime|nodiratime|relatime|sync|async|dirsync|remount|mand|nomand|bind|rbind|norelatime|strictatime)$/;
    const bad = options === '' ? undefined : options.split(',').find((one) => !known.test(one));
    return bad === undefined ? undefined : failure(`invalid tmpfs option ["${bad}"]`);
  },
  duplicateMount: (path) => failure(`Duplicate mount point: ${path}`),
  volumesFromMissing: (word) => failure(`No such container: ${word}`),
  badVolumesFrom: (_text, mode) =>
    ['', 'ro', 'rw', 'z', 'Z', 'nocopy'].includes(mode) ? undefined : failure(`invalid mode for volumes-from: ${mode}`),
  restart: (text) => {
    if (text === '') return ok({ name: 'no', max: 0 });
    const [name = '', count, more] = text.split(':');
    if (more !== undefined) return err(clientFailure('invalid restart policy format'));
    if (count !== undefined && !/^-?\d+$/.test(count))
      return err(clientFailure('invalid restart policy format: maximum retry count must be an integer'));
    if (name === '') return err(clientFailure('invalid restart policy format: no policy provided before colon'));
    if (!POLICIES.includes(name))
      return err(
        failure(
          `invalid restart policy: unknown policy '${name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`,
        ),
      );
    if (count !== undefined && Number(count) > 0 && name !== 'on-failure')
      return err(failure("invalid restart policy: maximum retry count can only be used with 'on-failure'"));
    if (Number(count ?? 0) < 0) return err(failure('invalid restart policy: maximum retry count cannot be negative'));
    return ok({ name, max: Number(count ?? 0) });
  },
  bytes: (flag, text) => {
    if (flag === 'memory-swap' && text === '-1') return ok(-1);
    const size = ramInBytes(text);
    return size.ok ? size : err(clientFailure(`invalid argument "${text}" for "--${flag}" flag: ${size.error}`));
  },
  cpus: (text) => ok(Number(text)),
  ulimit: (text) => {
    const [name = '', limits = ''] = text.split('=');
    const [soft = '0', hard = soft] = limits.split(':');
    return ok({ name, soft: Number(soft), hard: Number(hard) });
  },
  badFlags: (flags) => {
    const pull = flags.maybe('pull') ?? '';
    return ['', 'always', 'missing', 'never'].includes(pull)
      ? undefined
      : clientFailure(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
  },
  badAddress: () => undefined,
  publishAll: () => [],
  linkMissing: (word) => `could not get container for ${word}: No such container: ${word}`,
  badHost: () => undefined,
  badDns: () => undefined,
  entrypoint: (text) => (text === '' ? [] : [text]),
  badMode: (flag, value) => {
    const simple = ['', 'host', 'private'].includes(value);
    if (flag === 'ipc')
      return simple || ['none', 'shareable'].includes(value) || value.startsWith('container:')
        ? undefined
        : clientFailure(`invalid IPC mode: ${value}`);
    if (simple && !(flag !== 'cgroupns' && value === 'private')) return undefined;
    if (flag === 'pid' && /^container:.+/.test(value)) return undefined;
    return clientFailure(`--${flag}: invalid ${FLAG_MODES[flag]} mode`);
  },
  badStopSignal: (text) => {
    const bad = badSignal(text);
    return bad ? failure(bad) : undefined;
  },
  adjust: (_ctx, config) => config,
  detachAndAttach: {
    text: 'conflicting options: cannot specify both --attach and --detach',
    code: 1,
    client: true,
    bare: true,
  },
  rmAndRestart: clientFailure('conflicting options: cannot specify both --restart and --rm'),
  cidfileExists: (path) =>
    clientFailure(`container ID file found, make sure the other container isn't running or delete ${path}`),
  badHealthDuration: (flag, text) =>
    clientFailure(`invalid argument "${text}" for "--${flag}" flag: time: invalid duration "${text}"`),
  noHealthConflict: clientFailure('--no-healthcheck conflicts with --health-* options'),
  userEnvFirst: true,
  defaultLogDriver: 'json-file',
  defaultMode: () => 'bridge',
  networkName: (mode) => (mode === 'default' ? 'bridge' : mode),
  check: checkSpec,
  warnings: warningsOf,
};
