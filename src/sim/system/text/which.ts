import type { Program } from '../../host/program.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { simple } from './tool/say.ts';

const WHICH: OptionSpec = { short: 'as', busybox: 'a', code: 2 };

/** which(1): the path of each command that PATH leads to. */
export const which: Program = simple((proc) => {
  const given = options(proc, WHICH);
  if (typeof given === 'number') return given;
  let code = given.args.length === 0 ? 1 : 0;
  for (const name of given.args) {
    const folders = name.includes('/') ? [''] : (proc.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(':');
    const paths = folders.map((folder) => (folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`));
    const found = paths.filter((path) => {
      const stat = proc.fs.stat(path);
      return stat.ok && stat.value.kind === 'file' && !proc.fs.access(path, 'x');
    });
    if (found.length === 0) code = 1;
    if (!given.has('s')) for (const path of given.has('a') ? found : found.slice(0, 1)) proc.out(`${path}\n`);
  }
  return code;
});
