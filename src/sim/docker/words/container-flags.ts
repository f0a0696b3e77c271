import { err, ok } from '../../../lib/result.ts';
import { ramInBytes } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import type { ContainerFlagsWords } from '../../engine/words/container-flags.ts';
import { absolute } from '../../host/path.ts';
import { clientRefusal } from '../create/client.ts';
import { checkSpec } from '../create/index.ts';
import { warningsOf } from '../create/warnings.ts';
import { behaviourOf } from '../releases.ts';
import { isVolumesFromMode, parseMount, parseVolume } from './mounts.ts';
import { parseExposed, parsePorts } from './ports.ts';
import { badSignal } from './signals.ts';

const POLICIES = ['no', 'always', 'on-failure', 'unless-stopped'];
const FLAG_MODES: Readonly<Record<string, string>> = { pid: 'PID', uts: 'UTS', userns: 'USER', cgroupns: 'CGROUP' };

/** What the client finds when it has read its flags. */
const late = (text: string): EngineFailure => ({ ...clientFailure(text), late: true });

/** The flag of a file, where the client names it. */
const named = (flag: string, ctx: EngineContext): string =>
  flag !== '' && behaviourOf(ctx).namesFileFlags ? `--${flag}: ` : '';

/** How Docker's client and daemon read the flags of `run` (docker/cli cli/command/container/opts.go). */
export const containerFlagsWords: ContainerFlagsWords = {
  fileMissing: (path, flag, ctx) => clientFailure(`${named(flag, ctx)}open ${path}: no such file or directory`),
  badLine: (path, line, flag, ctx) => {
    const frame = `${named(flag, ctx)}invalid env file (${path}): `;
    const name = line.split('=')[0] ?? '';
    if (name === '') return clientFailure(`${frame}no variable name on line '${line}'`);
    return /\s/.test(name) ? clientFailure(`${frame}variable '${name}' contains whitespaces`) : undefined;
  },
  badEnv: () => undefined,
  ports: parsePorts,
  exposed: parseExposed,
  volume: (text, { cwd }) => parseVolume(text, cwd),
  mount: (text, { cwd }, ctx) => parseMount(text, cwd, ctx),
  badTmpfs: (path, options) => {
    if (!path.startsWith('/') || absolute('/', path) === '/') return undefined;
    const known =
      /^(rw|ro|exec|noexec|suid|nosuid|dev|nodev|size=\S+|mode=\d+|uid=\d+|gid=\d+|nr_inodes=\S+|nr_blocks=\S+|mpol=\S+|r?private|r?shared|r?slave|atime|noatime|diratime|nodiratime|relatime|sync|async|dirsync|remount|mand|nomand|bind|rbind|norelatime|strictatime)$/;
    const bad = options === '' ? undefined : options.split(',').find((one) => !known.test(one));
    return bad === undefined ? undefined : failure(`invalid tmpfs option ${JSON.stringify(bad)}`);
  },
  duplicateMount: (first, second) =>
    JSON.stringify(first) === JSON.stringify(second)
      ? undefined
      : failure(`Duplicate mount point: ${second.destination}`),
  hasPorts: () => true,
  imageVolume: { options: [], propagation: '' },
  volumesFromMissing: (word) => failure(`No such container: ${word}`),
  badVolumesFrom: (_text, mode) => (isVolumesFromMode(mode) ? undefined : failure(`invalid mode: ${mode}`)),
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
  badFlags: clientRefusal,
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
        : failure(`invalid IPC mode: ${value}`);
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
  rmAndRestart: (policy) =>
    ['', 'no'].includes(policy)
      ? undefined
      : clientFailure('conflicting options: cannot specify both --restart and --rm'),
  cidfileExists: (path) =>
    late(`container ID file found, make sure the other container isn't running or delete ${path}`),
  cidfileFirst: true,
  cidfileFailed: (path, reason) => late(`failed to create the container ID file: open ${path}: ${reason}`),
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
