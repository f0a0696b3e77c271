import { absolute, join } from '../../../host/path.ts';
import type { Call } from '../../command.ts';
import { ComposeError } from './raw.ts';

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
