import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { viewsOf } from './view.ts';

/** pidof(1): numbers of the processes of a program, the newest first. */
export const pidof: Program = function* pidof(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'sxqnc:o:S:tzwhV',
    long: { 'single-shot': 's', 'omit-pid': 'o:', separator: 'S:', 'with-workers': 'w' },
  });
  if (options.fault) return refuse(proc, 'pidof', options.fault, 1, '\nUsage:\n pidof [options] [program [...]]\n');
  const omitted = new Set(
    options
      .values('o')
      .flatMap((one) => one.split(/[,; ]/))
      .map((one) => (one === '%PPID' ? proc.record.ppid : Number(one))),
  );
  const found = options.rest.flatMap((name) =>
    viewsOf(proc)
      .reverse()
      .filter((view) => {
        const { process, pid } = view;
        if (process.pid === proc.pid || omitted.has(pid) || process.status === 'Z' || process.argv.length === 0)
          return false;
        const base = name.replace(/^.*\//, '');
        const word = process.argv[0] ?? '';
        return name.includes('/')
          ? process.exe === name || word === name
          : word.replace(/^-?(.*\/)?/, '') === base || process.comm === base;
      })
      .map((view) => view.pid),
  );
  const shown = options.has('s') ? found.slice(0, 1) : found;
  if (shown.length > 0 && !options.has('q')) proc.out(`${shown.join(options.value('S') ?? ' ')}\n`);
  yield* proc.tick();
  return shown.length > 0 ? 0 : 1;
};
