import type { Flags } from '../../cli/index.ts';
import { clientFailure, type EngineFailure } from '../../engine/failure.ts';
import { networkRefusal } from './client-networks.ts';

type Check = (flags: Flags) => string | undefined;

const MAC = /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;
const isMode = (text: string): boolean => /^[rwm]+$/.test(text) && new Set(text).size === text.length;

const mac: Check = (flags) => {
  const text = flags.text('mac-address');
  return text === '' || MAC.test(text.trim()) ? undefined : `${text} is not a valid mac address`;
};

const swappiness: Check = (flags) => {
  const value = flags.has('memory-swappiness') ? flags.int('memory-swappiness') : -1;
  return value === -1 || (value >= 0 && value <= 100)
    ? undefined
    : `invalid value: ${value}. Valid memory swappiness range is 0-100`;
};

/** validateLinuxPath: 'HOST', 'HOST:MODE', 'HOST:INSIDE', 'HOST:INSIDE:MODE'. */
function badDevice(text: string): string | undefined {
  const parts = text.split(':');
  if (parts.length > 3 || parts[0] === '') return `bad format for path: ${text}`;
  const [first = '', second = '', mode] = parts;
  if (mode !== undefined && !isMode(mode)) return `bad mode specified: ${mode}`;
  const inside = parts.length === 1 || (mode === undefined && isMode(second)) ? first : second;
  return inside.startsWith('/') ? undefined : `${inside} is not an absolute path`;
}

const isCdiName = (text: string): boolean => /^[\w.-]+\/[\w.-]+=.+$/.test(text);

const devices: Check = (flags) =>
  flags
    .list('device')
    .filter((text) => !isCdiName(text))
    .map(badDevice)
    .find((bad) => bad !== undefined);

const logging: Check = (flags) =>
  flags.text('log-driver') === 'none' && flags.has('log-opt') ? 'invalid logging opts for driver none' : undefined;

const storage: Check = (flags) =>
  flags.list('storage-opt').some((text) => !text.includes('=')) ? 'invalid storage option' : undefined;

const HEALTH = ['interval', 'timeout', 'retries', 'start-period', 'start-interval'];

const health: Check = (flags) => {
  const negative = HEALTH.find((name) => flags.text(`health-${name}`).startsWith('-'));
  return negative === undefined || flags.bool('no-healthcheck') ? undefined : `--health-${negative} cannot be negative`;
};

const CHECKS: readonly Check[] = [mac, swappiness, devices, logging, storage, health];
const PULLS = ['', 'always', 'missing', 'never'];

/**
 * What docker/cli refuses before it asks the daemon (cli/command/container/opts.go, parse), where it is not said of
 * a single value while flags are read.
 */
export function clientRefusal(flags: Flags): EngineFailure | undefined {
  const pull = flags.text('pull');
  if (!PULLS.includes(pull))
    return clientFailure(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
  for (const check of CHECKS) {
    const bad = check(flags);
    if (bad !== undefined) return clientFailure(bad);
  }
  const bad = networkRefusal(flags);
  return bad === undefined ? undefined : clientFailure(bad);
}
