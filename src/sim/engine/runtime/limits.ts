import type { EngineContext } from '../engine.ts';
import type { Container } from '../types.ts';

/** cgroup v2 weight of the old CPU shares: a curve through least, most and default (opencontainers/cgroups, crun). */
function weight(shares: number): number {
  if (shares <= 2) return 1;
  if (shares >= 262144) return 10000;
  const log = Math.log2(shares);
  return Math.ceil(10 ** ((log * log + 125 * log) / 612 - 7 / 34));
}

/** The files of a container's control group: what its limits say. */
export function limitFiles(container: Container): Record<string, string> {
  const { memory, memorySwap, memoryReservation, nanoCpus, cpuQuota, cpuPeriod, cpuShares, cpusetCpus, pidsLimit } =
    container.host;
  const files: Record<string, string> = {};
  if (memory > 0) files['memory.max'] = String(memory);
  if (memory > 0 && memorySwap > 0) files['memory.swap.max'] = String(memorySwap - memory);
  if (memoryReservation > 0) files['memory.low'] = String(memoryReservation);
  if (nanoCpus > 0) files['cpu.max'] = `${Math.round(nanoCpus / 10_000)} 100000`;
  else if (cpuQuota > 0) files['cpu.max'] = `${cpuQuota} ${cpuPeriod || 100_000}`;
  if (cpuShares > 0) files['cpu.weight'] = String(weight(cpuShares));
  if (cpusetCpus !== '') files['cpuset.cpus'] = cpusetCpus;
  if (pidsLimit > 0) files['pids.max'] = String(pidsLimit);
  return files;
}

/** Limits of each process of a container: the engine's own, then those of --ulimit (setrlimit(2)). */
export function rlimitsOf(
  ctx: EngineContext,
  container: Container,
): Readonly<Record<string, readonly [soft: number, hard: number]>> {
  const given = container.host.ulimits.filter(({ name }) => name !== 'host');
  return {
    ...ctx.architecture.rlimits,
    ...Object.fromEntries(given.map(({ name, soft, hard }) => [name.toUpperCase(), [soft, hard] as const])),
  };
}

/** Writes a container's limits into its control group, at its start and on `update`. */
export function applyLimits(ctx: EngineContext, container: Container): void {
  const { scopeTasks } = ctx.words.containers;
  const tasks = scopeTasks !== undefined && container.host.pidsLimit === 0 ? { 'pids.max': String(scopeTasks) } : {};
  ctx.kernel.state.cgroups[ctx.architecture.cgroup(container)] = { ...tasks, ...limitFiles(container) };
}
