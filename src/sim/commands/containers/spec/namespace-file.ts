import type { EngineFailure } from '../../../engine/failure.ts';
import type { Call } from '../../command.ts';

/** What is wrong with the file that --network ns:PATH, --pid ns:PATH … name; undefined for other modes. */
export function badNamespaceFile({ engine, proc }: Call, flag: string, mode: string): EngineFailure | undefined {
  const { namespaceMissing } = engine.words.containers;
  if (!mode.startsWith('ns:') || !namespaceMissing) return undefined;
  const path = mode.slice('ns:'.length);
  const found = proc.fs.lstat(path);
  return found.ok && path !== '' ? undefined : namespaceMissing(flag, path, found.ok ? 'ENOENT' : found.error);
}
