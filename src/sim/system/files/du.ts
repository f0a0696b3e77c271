import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { type OptionSpec, type Options, options } from '../text/tool/options.ts';
import { by, complain, quoteName, why } from '../text/tool/say.ts';
import { blocks, human } from './show.ts';

const DU: OptionSpec = {
  short: 'ashkmcd:bxS',
  long: 'all=a summarize=s human-readable=h total=c max-depth:=d bytes=b',
  busybox: 'ashkmcd:xL',
};

interface Walk {
  readonly proc: Proc;
  readonly given: Options;
  readonly deepest: number;
  code: number;
}

function* measure(walk: Walk, path: string, depth: number): Task<number> {
  const { proc, given } = walk;
  const stat = proc.fs.lstat(path);
  if (!stat.ok) {
    walk.code = complain(
      proc,
      by(proc, `cannot access ${quoteName(path)}: ${why(stat.error)}`, `${path}: ${why(stat.error)}`),
    );
    return 0;
  }
  let sum = given.has('b') ? stat.value.size : blocks(stat.value);
  if (stat.value.kind === 'dir') {
    const names = proc.fs.list(path);
    if (!names.ok)
      walk.code = complain(
        proc,
        by(
          proc,
          `cannot read directory ${quoteName(path)}: ${why(names.error)}`,
          `can't open '${path}': ${why(names.error)}`,
        ),
      );
    else
      for (const name of names.value)
        sum += yield* measure(walk, path === '/' ? `/${name}` : `${path.replace(/\/$/, '')}/${name}`, depth + 1);
    yield* proc.tick();
  }
  const shown = depth === 0 || (depth <= walk.deepest && (stat.value.kind === 'dir' || given.has('a')));
  if (shown) proc.out(`${size(given, sum)}\t${path}\n`);
  return sum;
}

const size = (given: Options, sum: number): string =>
  given.has('h')
    ? sum === 0
      ? '0'
      : human(sum * (given.has('b') ? 1 : 1024))
    : given.has('m')
      ? String(Math.ceil(sum / 1024))
      : String(sum);

/** du(1). */
export const du: Program = function* (proc) {
  const given = options(proc, DU);
  if (typeof given === 'number') return given;
  const deepest = given.has('s') ? 0 : Number(given.value('d') ?? 1e9);
  const walk: Walk = { proc, given, deepest, code: 0 };
  let total = 0;
  for (const path of given.args.length > 0 ? given.args : ['.']) total += yield* measure(walk, path, 0);
  if (given.has('c')) proc.out(`${size(given, total)}\ttotal\n`);
  return walk.code;
};
