/** All files of a recording are written together, or none is. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes every file to a temporary name beside its place, and renames them only when all are written.
 * If writing fails, the temporary files are removed and what stood there before is untouched.
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const drafts: (readonly [draft: string, path: string])[] = [];
  try {
    for (const [path, text] of files) {
      const draft = `${path}.${process.pid}.tmp`;
      mkdirSync(dirname(path), { recursive: true });
      drafts.push([draft, path]);
      writeFileSync(draft, text);
    }
    for (const [draft, path] of drafts) renameSync(draft, path);
  } finally {
    for (const [draft] of drafts) rmSync(draft, { force: true });
  }
}
