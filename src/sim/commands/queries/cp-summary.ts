import { type Entry, fileSize } from '../../engine/volumes/index.ts';
import type { Call } from '../command.ts';

/** Bytes of the archive that carries entries: what the client says it copied. */
const archiveSize = (entries: readonly Entry[]): number =>
  1024 + entries.reduce((sum, [, node]) => sum + 512 + Math.ceil(fileSize(node) / 512) * 512, 0);

/** Tells a terminal how much was copied. */
export function said(call: Call, entries: readonly Entry[], to: string): void {
  if (!call.flags.bool('quiet') && call.proc.isTty(2))
    call.proc.err(call.engine.words.queries.cp.done(archiveSize(entries), to));
}
