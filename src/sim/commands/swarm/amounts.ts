import { ramInBytes } from '../../cli/index.ts';

/** An amount of memory as flags take it, in bytes; 0 for what is none. */
export function readBytes(text: string): number {
  const read = ramInBytes(text);
  return read.ok ? read.value : 0;
}
