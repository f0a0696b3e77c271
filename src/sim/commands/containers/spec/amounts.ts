import { ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';

/** Bytes of those flags that were given, by their names. Errors: an amount that is none. */
export function amountsOf(call: Call, names: readonly string[]): Result<Record<string, number>, EngineFailure> {
  const read: Record<string, number> = {};
  for (const flag of names) {
    const text = call.flags.maybe(flag);
    if (text === undefined) continue;
    const bytes = call.engine.words.containers.flags.bytes(flag, text);
    if (!bytes.ok) return bytes;
    read[flag] = bytes.value;
  }
  return ok(read);
}

/** --cpus in billionths of a processor; 0: no limit. Errors: a number that is none. */
export function nanoCpusOf({ flags, engine }: Call): Result<number, EngineFailure> {
  const cpus = flags.has('cpus') ? engine.words.containers.flags.cpus(flags.text('cpus')) : ok(0);
  return cpus.ok ? ok(Math.round(cpus.value * 1e9)) : cpus;
}

export type Sizes = Pick<ContainerHost, 'memory' | 'memorySwap' | 'memoryReservation' | 'shmSize' | 'nanoCpus'>;

/** How much of memory and processor a container may use. */
export function sizes(call: Call): Result<Sizes, EngineFailure> {
  const read = amountsOf(call, ['memory', 'memory-swap', 'memory-reservation', 'shm-size']);
  if (!read.ok) return read;
  const nanoCpus = nanoCpusOf(call);
  if (!nanoCpus.ok) return nanoCpus;
  const memory = read.value['memory'] ?? 0;
  return ok({
    memory,
    memorySwap: read.value['memory-swap'] ?? (memory > 0 ? memory * 2 : 0),
    memoryReservation: read.value['memory-reservation'] ?? 0,
    shmSize: read.value['shm-size'] || call.engine.architecture.shmSize,
    nanoCpus: nanoCpus.value,
  });
}
