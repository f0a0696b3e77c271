import { err, ok } from '../../../lib/result.ts';
import { ramInBytes } from '../../cli/index.ts';
import { failure } from '../../engine/failure.ts';
import type { ContainerFlagsWords } from '../../engine/words/container-flags.ts';
import { publishExposed } from '../ports.ts';
import { modeOptions } from '../userns-modes.ts';
import { badAddress, badFlags } from './bad-flags.ts';
import { checkSpec, hasPorts, warningsOf } from './checks.ts';
import { badTmpfs, parseMount, parseVolume } from './mounts.ts';
import { parseExposed, parsePorts } from './ports.ts';
import { badSignal } from './signals.ts';
import { parseUlimit } from './ulimits.ts';

const POLICIES = ['no', 'never', 'always', 'on-failure', 'unless-stopped'];
const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;
const BAD_MODE = (value: string) => failure(`unrecognized namespace mode ${value} passed`);

/** How Podman reads the flags of `run` (cmd/podman/common, pkg/specgenutil, pkg/specgen). */
export const containerFlagsWords: ContainerFlagsWords = {
  fileMissing: (path, flag) => {
    const frame = flag === 'label-file' ? 'unable to process labels' : `parsing file "${path}"`;
    return failure(`${frame}: open ${path}: no such file or directory`);
  },
  badLine: (path, line, flag) => {
    const frame = flag === 'label-file' ? 'unable to process labels' : `parsing file "${path}"`;
    return line.startsWith('=') ? failure(`${frame}: invalid variable: ${JSON.stringify(line)}`) : undefined;
  },
  badEnv: (text) =>
    text.startsWith('=') || text === '' ? failure(`invalid variable: ${JSON.stringify(text)}`) : undefined,
  ports: parsePorts,
  exposed: parseExposed,
  volume: parseVolume,
  mount: parseMount,
  badTmpfs,
  duplicateMount: (first, second) => {
    const isSame = first.type === second.type && first.source === second.source;
    const bears = first.type === 'volume' || first.options.join() === second.options.join();
    return isSame && bears ? undefined : failure(`${second.destination}: duplicate mount destination`);
  },
  imageVolume: { options: ['rprivate', 'rw', 'nodev', 'exec', 'nosuid', 'rbind'], propagation: 'rprivate' },
  volumesFromMissing: (word) =>
    failure(
      `looking up container "${word}" for volumes-from: no container with name or ID "${word}" found: no such container`,
    ),
  badVolumesFrom: (text, mode) => {
    const options = text.includes(':') ? mode.split(',') : [];
    const bad = options.find((one) => !['ro', 'rw', 'z'].includes(one));
    if (bad !== undefined)
      return failure(
        `invalid option ${JSON.stringify(bad)} specified - volumes from another container can only use z,ro,rw options`,
      );
    if (options.filter((one) => one === 'z').length > 1)
      return failure('cannot set :z more than once in mount options');
    return options.filter((one) => one !== 'z').length > 1
      ? failure('cannot set ro or rw options more than once')
      : undefined;
  },
  restart: (text) => {
    if (text === '') return ok({ name: 'no', max: 0 });
    const [name = '', count, more] = text.split(':');
    if (more !== undefined) return err(failure('invalid restart policy: may specify retries at most once'));
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
  ulimit: parseUlimit,
  badFlags,
  badAddress,
  publishAll: publishExposed,
  linkMissing: (word) => word,
  badHost: (text) => {
    const [names = '', address] = text.split(/:(.*)/s);
    if (address === undefined || names === '') return failure(`bad format for add-host: ${JSON.stringify(text)}`);
    if (names.split(';').includes('')) return failure(`hostname in add-host ${JSON.stringify(text)} is empty`);
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
    if (['', 'host', 'private'].includes(value) || /^(container:.+|ns:)/.test(value)) return undefined;
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
  rmAndRestart: () => undefined,
  cidfileExists: () => undefined,
  cidfileFirst: false,
  cidfileFailed: (path, reason) => failure(`creating idfile: open ${path}: ${reason}`),
  badHealthDuration: (flag, text) =>
    failure(`invalid ${flag.replace('health-', 'healthcheck-')}: time: invalid duration ${JSON.stringify(text)}`),
  noHealthConflict: failure('cannot specify both --no-healthcheck and --health-cmd'),
  userEnvFirst: false,
  defaultLogDriver: 'journald',
  defaultMode: (ctx) => (ctx.architecture.rootless ? 'pasta' : 'podman'),
  networkName: (mode) => (mode === 'bridge' || mode === 'default' ? 'podman' : mode),
  check: checkSpec,
  warnings: warningsOf,
  hasPorts,
};
