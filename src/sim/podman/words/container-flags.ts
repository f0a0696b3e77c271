import { err, ok } from '../../../lib/result.ts';
import { ramInBytes } from '../../cli/index.ts';
import { failure } from '../../engine/failure.ts';
import type { ContainerFlagsWords } from '../../engine/words/container-flags.ts';
import { publishExposed } from '../network.ts';
import { modeOptions } from '../rootless.ts';
import { badAddress, badFlags } from './bad-flags.ts';
import { checkSpec, warningsOf } from './checks.ts';
import { parseMount, parseVolume } from './mounts.ts';
import { parseExposed, parsePorts } from './ports.ts';
import { badSignal } from './signals.ts';

const POLICIES = ['no', 'never', 'always', 'on-failure', 'unless-stopped'];
const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;
const ULIMITS =
  'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack as host'.split(' ');

const BAD_MODE = (value: string) => failure(`unrecognized namespace mode ${value} passed`);

/** How Podman reads the flags of `run` (cmd/podman/common, pkg/specgenutil, pkg/specgen). */
export const containerFlagsWords: ContainerFlagsWords = {
  fileMissing: (path) => failure(`parsing file "${path}": open ${path}: no such file or directory`),
  badLine: (path, line) =>
    line.startsWith('=') ? failure(`parsing file "${path}": invalid variable: ${JSON.stringify(line)}`) : undefined,
  badEnv: (text) =>
    text.startsWith('=') || text === '' ? failure(`invalid variable: ${JSON.stringify(text)}`) : undefined,
  ports: parsePorts,
  exposed: (text) => parseExposed(text),
  volume: parseVolume,
  mount: parseMount,
  badTmpfs: (path, options) => {
    if (!path.startsWith('/')) return failure(`invalid container path "${path}", must be an absolute path`);
    const known =
      /^(rw|ro|exec|noexec|suid|nosuid|dev|nodev|size=\S+|mode=\d+|tmpcopyup|notmpcopyup|U|z|Z|r?private|r?shared|r?slave|r?unbindable|r?bind|nr_inodes=\S+|uid=\d+|gid=\d+)$/;
    const bad = options === '' ? undefined : options.split(',').find((one) => !known.test(one));
    return bad === undefined ? undefined : failure(`unknown mount option "${bad}": invalid mount option`);
  },
  duplicateMount: (path) => failure(`${path}: duplicate mount destination`),
  volumesFromMissing: (word) =>
    failure(
      `looking up container "${word}" for volumes-from: no container with name or ID "${word}" found: no such container`,
    ),
  badVolumesFrom: (_text, mode) =>
    ['', 'ro', 'rw', 'z'].includes(mode) ? undefined : failure(`invalid --volumes-from options "${mode}"`),
  restart: (text) => {
    if (text === '') return ok({ name: 'no', max: 0 });
    const [name = '', count] = text.split(':');
    if (count !== undefined && name !== 'on-failure')
      return err(failure('restart policy retries can only be specified with on-failure restart policy'));
    if (count !== undefined && !/^-?\d+$/.test(count))
      return err(
        failure(`parsing restart policy retry count: strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`),
      );
    if (count !== undefined && Number(count) < 0)
      return err(failure('must specify restart policy retry count as a number greater than 0'));
    if (!POLICIES.includes(name))
      return err(
        failure(
          `running container create option: ${JSON.stringify(name)} is not a valid restart policy: invalid argument`,
        ),
      );
    return ok({ name: name === 'never' ? 'no' : name, max: Number(count ?? 0) });
  },
  bytes: (flag, text) => {
    if (flag === 'memory-swap' && text === '-1') return ok(-1);
    const size = ramInBytes(text);
    return size.ok
      ? size
      : err(
          failure(
            flag === 'shm-size'
              ? `unable to translate --shm-size: ${size.error}`
              : `invalid value for ${flag}: ${size.error}`,
          ),
        );
  },
  cpus: (text) => ok(Number(text)),
  ulimit: (text) => {
    const [name = '', limits] = text.split('=');
    if (text === 'host') return ok({ name: 'host', soft: -1, hard: -1 });
    if (limits === undefined)
      return err(
        failure(
          `ulimit option ${JSON.stringify(text)} requires name=SOFT:HARD, failed to be parsed: invalid ulimit argument: ${text}`,
        ),
      );
    const [soft = '0', hard = soft] = limits.split(':');
    const frame = (why: string) =>
      err(failure(`ulimit option ${JSON.stringify(text)} requires name=SOFT:HARD, failed to be parsed: ${why}`));
    if (!ULIMITS.includes(name.toLowerCase())) return frame(`invalid ulimit type: ${name}`);
    if (Number(hard) !== -1 && Number(soft) > Number(hard))
      return frame(`ulimit soft limit must be less than or equal to hard limit: ${soft} > ${hard}`);
    return ok({ name, soft: Number(soft), hard: Number(hard) });
  },
  badFlags,
  badAddress,
  publishAll: publishExposed,
  linkMissing: (word) => word,
  badHost: (text) => {
    const at = text.search(/[:=]/);
    if (at < 1 || at === text.length - 1) return failure(`bad format for add-host: ${JSON.stringify(text)}`);
    const address = text.slice(at + 1);
    return address === 'host-gateway' || IP.test(address)
      ? undefined
      : failure(`invalid IP address in add-host: ${JSON.stringify(address)}`);
  },
  badDns: (text) => (text === 'none' || IP.test(text) ? undefined : failure(`${text} is not an ip address`)),
  entrypoint: (text) => {
    if (text === '') return [];
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list.map(String);
    } catch {
      // one word
    }
    return [text];
  },
  badMode: (flag, value) => {
    if (['', 'host', 'private'].includes(value) || /^(container|ns):.+/.test(value)) return undefined;
    if (flag === 'pid' && value === 'pod') return undefined;
    if (flag === 'ipc' && ['shareable', 'none', 'pod'].includes(value)) return undefined;
    if (flag === 'userns' && /^(keep-id|auto|nomap|pod)(:.*)?$/.test(value)) return undefined;
    if (['pod'].includes(value)) return undefined;
    return BAD_MODE(value);
  },
  badStopSignal: (text) => {
    const bad = badSignal(text);
    return bad ? failure(bad) : undefined;
  },
  adjust: (ctx, config, host) => {
    const { owner } = ctx.architecture;
    // what auto-update restarts: systemd tells a service its unit
    const unit = ctx.caller.record.env['PODMAN_SYSTEMD_UNIT'];
    const labels = unit ? { ...config.labels, PODMAN_SYSTEMD_UNIT: unit } : config.labels;
    if (!host.usernsMode.startsWith('keep-id') || config.user !== '') return { ...config, labels };
    const options = modeOptions(host.usernsMode);
    return { ...config, labels, user: `${options['uid'] ?? owner}:${options['gid'] ?? owner}` };
  },
  detachAndAttach: failure('invalid argument: conflicting options: cannot specify both --attach and --detach'),
  rmAndRestart: failure('the --rm option conflicts with --restart, when the restartPolicy is not "" and "no"'),
  cidfileExists: (path) =>
    failure(`container id file exists. Ensure another container is not using it or delete ${path}: file exists`),
  badHealthDuration: (flag, text) =>
    failure(`invalid ${flag.replace('health-', 'healthcheck-')}: time: invalid duration ${JSON.stringify(text)}`),
  noHealthConflict: failure('cannot specify both --no-healthcheck and --health-cmd'),
  userEnvFirst: false,
  defaultLogDriver: 'journald',
  defaultMode: (ctx) => (ctx.architecture.rootless ? 'pasta' : 'podman'),
  networkName: (mode) => (mode === 'bridge' || mode === 'default' ? 'podman' : mode),
  check: checkSpec,
  warnings: warningsOf,
};
