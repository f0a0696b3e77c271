import { utf8 } from '../../../lib/bytes.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { cannotOpen, cannotRead, readFiles } from './tool/input.ts';
import type { Options } from './tool/options.ts';

/** A byte as dumps show it beside the digits. */
export const printable = (byte: number): string => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.');

/** Bytes in groups of a line; equal lines in between are one `*` unless all are wanted. */
export function* rows(
  bytes: Uint8Array,
  width: number,
  all: boolean,
): Generator<{ at: number; row: Uint8Array } | '*'> {
  let before = '';
  let starred = false;
  for (let at = 0; at < bytes.length; at += width) {
    const row = bytes.subarray(at, at + width);
    const now = row.join();
    if (!all && at > 0 && now === before) {
      if (!starred) yield '*';
      starred = true;
      continue;
    }
    starred = false;
    before = now;
    yield { at, row };
  }
}

/** The bytes that -s and -n leave of the files. */
export function* bytesFor(proc: Proc, given: Options): Task<{ bytes: Uint8Array; skip: number; code: number }> {
  const read = yield* readFiles(proc, given.args, proc.flavour === 'busybox' ? cannotRead : cannotOpen);
  const skip = Number(given.value('s') ?? 0);
  const whole = utf8(read.text);
  const length = given.value('n') ?? given.value('l');
  return {
    bytes: whole.subarray(skip, length === undefined ? whole.length : skip + Number(length)),
    skip,
    code: read.code,
  };
}
