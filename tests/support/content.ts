import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project's content that a test may damage. */
export interface ContentCopy {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Replaces the first occurrence; fails if there is none, so that a test cannot damage nothing. */
  readonly replace: (file: string, from: string | RegExp, to: string) => void;
  readonly remove: () => void;
}

/** Copies the content folder to a temporary place. */
export function copyContent(): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'two-engines-content-'));
  const root = join(folder, 'content');
  cpSync('content', root, { recursive: true });
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
  return {
    root,
    read,
    write,
    replace: (file, from, to) => {
      const before = read(file);
      const after = before.replace(from, () => to);
      if (before === after) throw new Error(`${file}: found nothing to replace for ${String(from)}`);
      write(file, after);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
