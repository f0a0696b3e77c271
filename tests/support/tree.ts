import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A file of the repository as text. */
export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file that git tracks or would track, from the top of the repository. */
export function repositoryFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(list.split('\n'))].filter((path) => path !== '' && existsSync(path)).sort();
}

/** The files below a folder whose names match, read as text. */
export const sources = (folder: string, name: RegExp): SourceFile[] =>
  repositoryFiles()
    .filter((path) => path.startsWith(folder) && name.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The modules that a source file imports: static, dynamic, re-exported, and `import type`. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\s[^;'"]*?\sfrom\s+['"]([^'"]+)['"]/gm,
    /^\s*import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}
