import { failure } from '../../engine/failure.ts';
import type { ContainerHost } from '../../engine/types.ts';
import type { Check } from './check.ts';

/** The least memory that dockerd allows, processors and memory nodes of the machine. */
const SMALLEST = 6 * 1024 * 1024;
const CPUS = 2;

function memory({ memory, memorySwap, memoryReservation }: ContainerHost, update: boolean): string | undefined {
  if (memory !== 0 && memory < SMALLEST) return 'Minimum memory limit allowed is 6MB';
  if (memory > 0 && memorySwap > 0 && memorySwap < memory)
    return 'Minimum memoryswap limit should be larger than memory limit, see usage';
  if (memory === 0 && memorySwap > 0 && !update)
    return 'You should always set the Memory limit when using Memoryswap limit, see usage';
  if (memoryReservation > 0 && memoryReservation < SMALLEST) return 'Minimum memory reservation allowed is 6MB';
  return memory > 0 && memoryReservation > memory
    ? 'Minimum memory limit can not be less than memory reservation limit, see usage'
    : undefined;
}

function cpu({ nanoCpus, cpuPeriod, cpuQuota }: ContainerHost): string | undefined {
  if (nanoCpus > 0 && cpuPeriod > 0) return 'Conflicting options: Nano CPUs and CPU Period cannot both be set';
  if (nanoCpus > 0 && cpuQuota > 0) return 'Conflicting options: Nano CPUs and CPU Quota cannot both be set';
  if (nanoCpus < 0 || nanoCpus > CPUS * 1e9)
    return `range of CPUs is from 0.01 to ${CPUS}.00, as there are only ${CPUS} CPUs available`;
  if (cpuPeriod !== 0 && (cpuPeriod < 1000 || cpuPeriod > 1_000_000))
    return 'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)';
  return cpuQuota > 0 && cpuQuota < 1000 ? 'CPU cfs quota can not be less than 1ms (i.e. 1000)' : undefined;
}

/** Numbers of a list such as '0-2,4' (parsers.ParseUintList); undefined where it is none. */
function numbers(list: string): readonly number[] | undefined {
  const all: number[] = [];
  for (const part of list.split(',')) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || last < first) return undefined;
    all.push(first, last);
  }
  return all;
}

/** More than this is refused for its size, before anybody asks whether the machine has it. */
const MOST = 8192;

function cpuset(list: string, what: 'cpus' | 'mems', available: string): string | undefined {
  if (list === '') return undefined;
  const found = numbers(list);
  if (!found) return `Invalid value ${list} for cpuset ${what}: invalid format: ${list}`;
  const last = Number(available.split('-').at(-1));
  if (found.some((one) => one > MOST))
    return `Invalid value ${list} for cpuset ${what}: value of out range, maximum is ${MOST}`;
  if (found.every((one) => one <= last)) return undefined;
  const kind = what === 'cpus' ? 'CPUs' : 'memory nodes';
  return `Requested ${kind} are not available - requested ${list}, available: ${available}`;
}

/** What dockerd says of limits (daemon/daemon_unix.go, verifyPlatformContainerResources); `update` names only some. */
export function badResources(host: ContainerHost, update = false): string | undefined {
  const weight = Number(host.rare?.['blkio-weight']?.at(-1) ?? 0);
  return (
    memory(host, update) ??
    cpu(host) ??
    cpuset(host.cpusetCpus, 'cpus', `0-${CPUS - 1}`) ??
    cpuset(host.rare?.['cpuset-mems']?.at(-1) ?? '', 'mems', '0') ??
    (weight !== 0 && (weight < 10 || weight > 1000) ? 'Range of blkio weight is from 10 to 1000' : undefined)
  );
}

/** The limits of a container that is to be made. */
export const resources: Check = ({ host }) => {
  const bad = badResources(host);
  return bad === undefined ? undefined : failure(bad);
};
