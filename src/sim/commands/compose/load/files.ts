import { parseDocument } from 'yaml';
import { absolute, join } from '../../../host/path.ts';
import type { Call } from '../../command.ts';
import { plainYaml } from '../../yaml.ts';
import { ComposeError, isMap, type Raw } from './raw.ts';

const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** Prints a warning as logrus does. */
export const warn = (call: Call, text: string): void =>
  call.proc.err(
    `time="${new Date(call.engine.kernel.now).toISOString().replace(/\.\d+Z$/, 'Z')}" level=warning msg=${JSON.stringify(text)}\n`,
  );

/** The usual files of a folder or of the first folder above it that has one. */
function usualFiles(call: Call, start: string): string[] {
  const { fs } = call.proc;
  for (let folder = start; ; folder = folder.slice(0, folder.lastIndexOf('/')) || '/') {
    const there = FILES.map((name) => join(folder, name)).filter((path) => fs.exists(path));
    const [winner] = there;
    if (winner !== undefined) {
      if (there.length > 1) {
        warn(call, `Found multiple config files with supported names: ${there.join(', ')}`);
        warn(call, `Using ${winner}`);
      }
      const over = OVERRIDES.map((name) => join(folder, name)).find((path) => fs.exists(path));
      return over === undefined ? [winner] : [winner, over];
    }
    if (folder === '/') throw new ComposeError('no configuration file provided: not found');
  }
}

/** The files of a call and the folder of its project: --file, COMPOSE_FILE, or the usual names. */
export function composeFiles(call: Call): { readonly files: readonly string[]; readonly folder: string } {
  const { proc, group } = call;
  const directory = group.maybe('project-directory');
  const start = directory === undefined ? proc.cwd : absolute(proc.cwd, directory);
  const given = group.list('file').length > 0 ? group.list('file') : (proc.env['COMPOSE_FILE'] ?? '').split(':');
  const named = given.filter((path) => path !== '').map((path) => absolute(proc.cwd, path));
  const files = named.length > 0 ? named : usualFiles(call, start);
  const [first = ''] = files;
  return { files, folder: directory === undefined ? first.slice(0, first.lastIndexOf('/')) || '/' : start };
}

/** Go's YAML errors: what cannot be read, and two keys of one name. */
function yamlFault(text: string, document: ReturnType<typeof parseDocument>): string | undefined {
  const [problem] = document.errors;
  if (!problem) return undefined;
  const line = problem.linePos?.[0].line ?? 1;
  const lines = text.split('\n').length;
  if (problem.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:"([^"]*)"|'([^']*)'|([^:\s]+))/.exec(text.split('\n')[line - 1] ?? '');
    const name = key?.[1] ?? key?.[2] ?? key?.[3] ?? '';
    const first = text
      .split('\n')
      .findIndex((one) => new RegExp(`^\\s*["']?${name.replace(/\W/g, '\\$&')}["']?\\s*:`).test(one));
    return `yaml: unmarshal errors:\n  line ${line}: mapping key ${JSON.stringify(name)} already defined at line ${first + 1}`;
  }
  if (problem.code === 'TAB_AS_INDENT') return `yaml: line ${line}: found character that cannot start any token`;
  if (problem.code === 'BLOCK_AS_IMPLICIT_KEY' || /nested mappings/i.test(problem.message))
    return `yaml: line ${line}: mapping values are not allowed in this context`;
  if (/^Flow /.test(problem.message))
    return `yaml: line ${Math.min(line, Math.max(1, lines - 1))}: did not find expected node content`;
  if (problem.code === 'BAD_INDENT' || /implicit map|implicit key|All mapping items/i.test(problem.message))
    return `yaml: line ${Math.min(line, lines)}: could not find expected ':'`;
  return `yaml: line ${Math.min(line, Math.max(1, lines - 1))}: did not find expected node content`;
}

/** A file as plain data. Throws ComposeError: it cannot be read, or is no mapping. */
export function readFile(call: Call, path: string): Raw {
  const text = call.proc.fs.read(path);
  if (!text.ok)
    throw new ComposeError(
      `open ${path}: ${text.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`,
    );
  const document = parseDocument(text.value, { merge: true });
  const wrong = yamlFault(text.value, document);
  if (wrong !== undefined) throw new ComposeError(wrong);
  const value = plainYaml(document);
  if (value === undefined && document.contents !== null)
    throw new ComposeError('yaml: document contains excessive aliasing');
  if (value === null || value === undefined) throw new ComposeError('empty compose file');
  if (!isMap(value)) throw new ComposeError('top-level object must be a mapping');
  return value;
}
