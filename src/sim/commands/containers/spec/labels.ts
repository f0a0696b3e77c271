import { ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { Call } from '../../command.ts';
import { fileLines } from './environment.ts';

/** Labels of the image, of --label-file and of --label. */
export function labels(
  call: Call,
  image: Readonly<Record<string, string>>,
): Result<Record<string, string>, EngineFailure> {
  const all: Record<string, string> = { ...image };
  const lines: string[] = [];
  for (const path of call.flags.list('label-file')) {
    const read = fileLines(call, path, 'label-file');
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  for (const line of [...lines, ...call.flags.list('label')]) {
    const at = line.indexOf('=');
    all[at < 0 ? line : line.slice(0, at)] = at < 0 ? '' : line.slice(at + 1);
  }
  return ok(all);
}
